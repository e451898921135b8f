"""Options and paths that several tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("reduced", max_examples=40)
settings.register_profile("full", max_examples=100)
settings.load_profile("full" if os.environ.get("FLASHMIND_SOAK") else "reduced")

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files and docs")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
