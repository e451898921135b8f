"""The package's own data files: templates that the wheel ships, or that the checkout holds."""

from importlib.resources import files
from pathlib import Path


def template_folder() -> Path:
    """Folder of the templates: inside the installed package, else at the root of the checkout."""
    inside = Path(str(files("flashmind"))) / "templates"
    return inside if inside.is_dir() else Path(__file__).resolve().parent.parent / "templates"


def read_template(name: str) -> str:
    """Text of the template NAME, a path below the template folder such as `anki/basic.html`."""
    return (template_folder() / name).read_text(encoding="utf-8")


def read_data(name: str) -> str:
    """Text of the data file NAME of the package, a path such as `rules/priors.tsv`."""
    return (files("flashmind") / name).read_text(encoding="utf-8")
