"""`flashmind verify`: one expression or claim, computed now."""

import re

import click

from flashmind.cli.show import finish, print_json
from flashmind.model.verdict import DEVICES, NO_DEVICE, Outcome
from flashmind.workflows.verify import Answer, verify, with_torch


@click.command(
    context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]},
    epilog="\b\nflashmind verify '-ln(0.1) = 2.302'\n"
    "flashmind verify 'softmax([1, 2, 3])[2]' --stated 0.665",
)
@click.argument("expression", nargs=-1, required=True, metavar="EXPR")
@click.option("--stated", default="", metavar="S", help="The answer to judge: 2.302, ≈ 22/7, 37%.")
@click.option(
    "--device",
    type=click.Choice(DEVICES),
    default="auto",
    show_default=True,
    help="Where the float64 torch program runs; none leaves it out.",
)
@click.option("--no-torch", is_flag=True, help="The same as --device none.")
@click.option("--json", "as_json", is_flag=True, help="One row for programs.")
def command(
    expression: tuple[str, ...], stated: str, device: str, *, no_torch: bool, as_json: bool
) -> None:
    """Compute EXPR and judge the answer stated for it: 'EXPR = S', or EXPR --stated S.

    A verdict is exact, rounded, truncated, approximate, in_range, wrong, undefined, unsupported
    or undecided. Exit code 1: wrong or undefined. log is the natural logarithm, like ln; write
    log10 or log2 for another base.
    """
    text = " ".join(expression)
    if not text.strip():
        raise click.UsageError("EXPR is empty: give an expression, such as '-ln(0.1) = 2.302'")
    if re.match(r"--?[A-Za-z][\w-]*$", expression[0]) and not is_constant(expression[0]):
        raise click.NoSuchOption(expression[0])
    answer = verify(text, stated)
    if not as_json:
        print_answer(answer)
    answer = with_torch(answer, NO_DEVICE if no_torch else device)
    if as_json:
        print_json(answer.as_row())
    else:
        print_device(answer)
    finish(failed=answer.fails)


def is_constant(text: str) -> bool:
    """Whether TEXT is a constant with a minus, and no option that does not exist."""
    return text in {"-pi", "-e", "-tau"}


def print_answer(answer: Answer) -> None:
    """Print the certified verdict, before torch is loaded."""
    verdict = answer.verdict
    shown = f" = {verdict.value}" if verdict.value else ""
    click.echo(f"{verdict.expression}{shown}")
    stated = f" {verdict.stated!r}" if verdict.stated else ""
    reason = f": {verdict.reason}" if verdict.reason else ""
    told = answer.digits is not None and verdict.outcome is not Outcome.EXACT
    digits = f" (right digits: {answer.digits})" if told else ""
    click.echo(f"{verdict.outcome}{stated}{reason}{digits}")


def print_device(answer: Answer) -> None:
    """Print what the tensor program gave, or on stderr why it did not run."""
    ran = answer.ran
    if ran is None:
        if answer.note and answer.note != "not run":
            click.echo(f"torch: {answer.note}", err=True)
        return
    differs = "" if ran.agrees else " (differs from the certified value)"
    note = f" ({ran.note})" if ran.note else ""
    took = f"{ran.seconds * 1000:.2f} ms"
    click.echo(f"torch float64 on {ran.device}: {ran.value or 'no value'}{differs}{note}, {took}")
