# Two commands do everything: `make site` and `make test`. Each sets up what it needs. `make help` lists the rest.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)

SINCE ?= HEAD

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help site booklet serve check difference test audit bench pictures browser lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/site ## Check the content and build the site into site/
	$(BIN)/mkdocs build --strict

booklet: site browser ## Print the site into build/booklet/, a PDF per language, with Chromium
	CHROMIUM="$$($(BIN)/python -m tests.browser.chromium)" $(BIN)/punkt booklet

serve: $(VENV)/site ## Live preview of all languages at http://127.0.0.1:8000/
	@$(BIN)/punkt schema --with-ids || true
	@$(BIN)/punkt parity > /dev/null 2>&1 || true
	$(BIN)/mkdocs serve

check: $(VENV)/dev ## Lint, format, types, layers and content
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/punkt check --pages

difference: $(VENV)/site ## Tell what changed for readers: make difference SINCE=main
	$(BIN)/punkt diff "$(SINCE)" --format markdown > build/difference.md

test: check browser ## Run every test, the browser tests included
	$(BIN)/pytest -n auto --dist worksteal --cov --cov-report=term

audit: check browser ## Look at every page in every mode, which make test does in turns
	$(BIN)/pytest -n auto --dist worksteal -m thorough

bench: $(VENV)/dev browser ## Measure builds as ratios, and what readers get
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.budgets

pictures: $(VENV)/dev browser ## Follow the handbook and take its pictures anew
	$(BIN)/python -m tests.author.pictures

browser: $(VENV)/dev ## Find Chromium, or install it
	@$(BIN)/python -m tests.browser.chromium

lock: $(VENV)/dev ## Renew the lock files after a change of dependencies
	$(BIN)/uv pip compile pyproject.toml --extra build --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 --upgrade -q -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra build --extra dev --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 --upgrade -q -o requirements-dev.lock

clean: ## Remove everything that was made, the environment included
	rm -rf $(VENV) site .site.old .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find build -mindepth 1 ! -path build/docs ! -path build/docs/.gitignore -delete

$(VENV)/site: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing the tools for the site …"
	@$(BIN)/python -m pip install -q --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev: requirements-dev.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing the tools for site and tests …"
	@$(BIN)/python -m pip install -q --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/site

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or run make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "No venv module: on Debian or Ubuntu run 'apt-get install python3-venv'"; exit 1; }
