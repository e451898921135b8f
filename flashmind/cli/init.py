"""flashmind init."""

from pathlib import Path

import click

from flashmind.cli.show import finish, print_problems, say


@click.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path), metavar="[DIR]")
def command(folder: Path) -> None:
    """Start a collection: settings, an example note, and what git should ignore.

    Files that exist are left alone.
    """
    from flashmind.workflows.init import init

    written, problems = init(folder)
    for path in written:
        say(f"wrote {path}")
    print_problems(problems)
    if not problems:
        there = "" if folder == Path() else f"cd {folder} && "
        say(f"now: {there}flashmind build && flashmind review")
    finish(failed=bool(problems))
