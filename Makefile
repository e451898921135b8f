# Two commands for a fresh clone: `make demo` (the main job) and `make test` (everything).
PYTHON ?= python3
TORCH ?= torch==2.13.0
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help demo test check soak cards bench wheel clean
.DEFAULT_GOAL := help

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

# torch goes first and pinned: asked for by range, pip would take the newest build with all of CUDA.
# `make demo TORCH=` leaves it out: all but snippets and devices works without.
$(VENV)/.made: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(if $(TORCH),$(BIN)/python -m pip install --quiet --disable-pip-version-check $(TORCH))
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.$(if $(TORCH),[verify])'
	@touch $@

$(VENV)/.dev: $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: $(VENV)/.made  ## set up; notes → decks → verdicts → Anki package and quiz in out/
	@mkdir -p out
	$(BIN)/flashmind build
	$(BIN)/flashmind check || test $$? -eq 1
	$(BIN)/flashmind verify '-ln(0.1) = 2.302'
	$(BIN)/flashmind export anki -o out/flashmind.apkg
	$(BIN)/flashmind quiz make -o out/quiz.pdf --format both --count 20 --variants 2 --seed 1
	$(BIN)/flashmind due
	@echo
	@echo "Look at out/quiz.pdf, import out/flashmind.apkg into Anki, and review here:"
	@echo "    $(BIN)/flashmind review"

check: $(VENV)/.dev  ## format, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

test: check  ## set up; check, then every test with reduced counts
	$(BIN)/python -m pytest -n 2 --dist loadgroup --cov --cov-report=term:skip-covered --cov-fail-under=95

soak: $(VENV)/.dev  ## the full counts: kills, random cases, payloads
	FLASHMIND_SOAK=1 $(BIN)/python -m pytest -n 2 --dist loadgroup

cards: $(VENV)/.dev  ## how good the cards are: precision by verdicts, recall by labels
	$(BIN)/python -m tests.cards.run

bench: $(VENV)/.dev  ## ratios against peers, judged in one run
	$(BIN)/python benchmarks/run.py

wheel: $(VENV)/.dev  ## a wheel in dist/
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

clean:  ## throw away what make made; decks, notes and reviews stay
	rm -rf $(VENV) out dist .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
