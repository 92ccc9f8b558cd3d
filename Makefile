# `make help` lists what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help setup setup-test site serve open check test quick update bench lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(VENV)/site.stamp ## install what building the site needs, from requirements.lock

$(VENV)/site.stamp: requirements.lock pyproject.toml
	@echo "Menyiapkan lingkungan Python di $(VENV) (sekali saja, sekitar satu menit) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "rencana memerlukan Python 3.11 atau lebih baru."; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

setup-test: $(VENV)/test.stamp ## install what the tests need, the browser included

$(VENV)/test.stamp: $(VENV)/site.stamp requirements-test.lock
	@echo "Installing what the tests need …"
	@$(PIP) --require-hashes -r requirements-test.lock
	@PYTHON=$(BIN)/python sh tests/browser/install.sh
	@touch $@

site: setup ## build the real site from content/ into site/
	@$(BIN)/rencana build

serve: setup ## show the site on this computer, rebuilt when content changes
	@$(BIN)/rencana serve

open: ## show the built site at http://127.0.0.1:8000/
	@$(PYTHON) -m http.server --bind 127.0.0.1 --directory site 8000

check: setup-test ## lint, format, types, and the content
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/rencana check --strict

test: check ## everything: checks, tests, browser; what CI runs
	@$(BIN)/python -m pytest -n 2 --dist loadgroup --cov --cov-report=term:skip-covered

quick: setup-test ## the daily loop: tests without building sites or browsers
	@$(BIN)/python -m pytest -q tests/unit tests/test_cases.py

update: setup-test ## accept changed expected files; read the diff before you commit it
	@$(BIN)/python -m pytest -q tests/unit --update

bench: setup ## time, memory and bytes per page of growing sites, and time of the consistency rules
	@$(BIN)/python tests/bench_checks.py
	@$(BIN)/python tests/bench.py

lock: ## make the lock files anew (needs uv)
	uv pip compile pyproject.toml --group build --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock
	uv pip compile pyproject.toml --group build --group test --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -c requirements.lock -o requirements-test.lock

clean: ## remove what was built and installed
	rm -rf site $(VENV)
