# cerchia: everything a person or a machine runs here. `make` alone lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DONE := $(VENV)/.done
SIZE ?= 1M
EXPORT ?=
PURPOSE ?=
REPORT ?= reports/audit.html
JOBS ?= 2

.DEFAULT_GOAL := help
.PHONY: help setup demo audit check test lint types walls bench screenshots train eval docs lock clean

help: ## list what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 13

setup: $(DONE) ## put the program at .venv/bin/cerchia

$(DONE): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "cerchia needs Python 3.11 or newer. Choose one: make setup PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv is missing. On Debian: sudo apt-get install python3-venv"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(DONE) ## read the fictional circle, show what cerchia says of it, write demo/report.html
	@$(BIN)/cerchia demo --html demo/report.html

audit: $(DONE) ## audit your own export: make audit EXPORT=Complete_LinkedInDataExport_….zip
	@test -n "$(EXPORT)" || { echo "Say which export: make audit EXPORT=path/to/export.zip"; exit 2; }
	@$(BIN)/cerchia audit "$(EXPORT)" --html "$(REPORT)" $(if $(PURPOSE),--purpose "$(PURPOSE)")

lint: $(DONE) ## ruff: style and format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(DONE) ## mypy, strict
	@$(BIN)/mypy

walls: $(DONE) ## the walls between the rooms
	@$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports

check: lint types walls ## the fast checks, under 6 minutes
	@CERCHIA_THREADS=1 $(BIN)/python -m pytest -n $(JOBS) --dist loadfile -m "not slow"

test: lint types walls docs ## everything
	@sh tests/system.sh
	@CERCHIA_THREADS=1 $(BIN)/python -m pytest -n $(JOBS) --dist loadfile -m "not alone"
	@$(BIN)/python -m pytest -m alone

bench: $(DONE) ## speed and memory beside their floor: make bench SIZE=10M
	@$(BIN)/python -m bench.run --size $(SIZE) --write docs/benchmarks.md
	@$(BIN)/python -m bench.pictures --write docs/benchmarks.md
	@$(BIN)/python -m bench.search --size $(SIZE) --write docs/benchmarks.md
	@$(BIN)/python -m bench.desk --size $(SIZE) --write docs/benchmarks.md

screenshots: $(DONE) ## take the pictures of the README, and of every page of the desk into reports/desk (needs chromium)
	@$(BIN)/python -m bench.screenshots docs/pictures
	@$(BIN)/python -m bench.desk_shots reports/desk

eval: $(DONE) ## how well titles, conversations, messages and who is who are read
	@$(BIN)/python -m bench.titles
	@$(BIN)/python -m bench.reading
	@$(BIN)/python -m bench.lint
	@$(BIN)/python -m bench.who

train: $(DONE) ## learn anew from corpus/ how conversations are read (needs scikit-learn)
	@$(BIN)/python -m bench.train
	@$(BIN)/python -m bench.who_train

docs: $(DONE) ## build the guide, strictly
	@$(BIN)/mkdocs build --strict --quiet

lock: ## pin every dependency anew (needs uv)
	@uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate \
	  --all-extras --group dev pyproject.toml -o requirements.lock

clean: ## remove what was made here
	@rm -rf $(VENV) site build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
