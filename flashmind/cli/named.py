"""The ITEM of a command: an id, or the beginning of one."""

import os
from pathlib import Path

import click

from flashmind.workflows.collection import Collection, open_collection
from flashmind.workflows.find import Found, Unknown, find


def named(name: str) -> tuple[Collection, Found]:
    """Return the collection here and its item NAME; one that is none is wrong usage."""
    collection = open_collection(Path.cwd(), os.environ)
    found = find(collection, name)
    if isinstance(found, Unknown):
        raise click.BadParameter(str(found), param_hint="ITEM")
    return collection, found
