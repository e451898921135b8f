"""`python -m flashmind`."""

from flashmind.cli import main

main()
