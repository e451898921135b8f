"""What every command prints alike: problems on stderr, JSON on stdout, and the exit code."""

import json
from collections.abc import Iterable
from typing import NoReturn

import click

from flashmind.model.place import Problem
from flashmind.terminal.clean import clean


def print_problems(problems: Iterable[Problem]) -> None:
    """Print each problem as `path:line: message` on stderr."""
    for problem in problems:
        say(" ".join(str(problem).splitlines()), err=True)


def say(text: str, *, err: bool = False) -> None:
    """Print TEXT, which may hold words of strangers: nothing in it commands the terminal."""
    click.echo(clean(text), err=err)


def print_json(value: object) -> None:
    """Print VALUE as indented JSON in UTF-8."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def finish(*, failed: bool) -> NoReturn:
    """End the command: exit code 1 where the author has something to mend, else 0."""
    raise click.exceptions.Exit(1 if failed else 0)
