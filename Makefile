# make site  : set up everything and build the example site into site/
# make test  : set up everything (the browser too) and run all tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site serve check test lint bench proofs audit clean

site: $(VENV)/run
	$(BIN)/itasite build

serve: $(VENV)/run
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve

check: $(VENV)/run
	$(BIN)/itasite check

# more workers than cores, for browsers and servers wait
test: $(VENV)/dev
	sh tests/browser/install.sh
	$(BIN)/python -m pytest --numprocesses $$(($$(getconf _NPROCESSORS_ONLN) * 3 / 2)) --dist worksteal

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/dev
	sh tests/browser/install.sh
	$(BIN)/python benchmarks/check.py
	$(BIN)/python benchmarks/build.py
	$(BIN)/python benchmarks/search.py

# what takes minutes each: fuzzing and killing for long, the lowest versions, foreign suites; needs npm
proofs: $(VENV)/dev
	FUZZ_EXAMPLES=2000 $(BIN)/python -m pytest tests/acceptance/test_mkdocs_fuzz.py
	KILLS=200 $(BIN)/python -m pytest tests/acceptance/test_kills.py
	$(BIN)/python -m pytest $(filter-out %/__init__.py,$(wildcard tests/proofs/*.py))

# the built pages before Lighthouse and the Nu checker; needs Node and Java too
audit: $(VENV)/dev
	sh tests/browser/install.sh
	$(BIN)/python benchmarks/pages.py

clean:
	rm -rf $(VENV) site

$(VENV)/run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/dev: $(VENV)/run
	$(BIN)/pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@
