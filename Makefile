# make site  : set up everything and build the example site into site/
# make quick : lint, types and the tests of parts (about a minute): for each save
# make test  : set up everything (the browser too), run all tests, and say how much of the program they run
# make proofs: what takes minutes each, whole: for each release
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site serve check quick unit test lint reference bench proofs busy audit clean

site: $(VENV)/run
	$(BIN)/itasite build

serve: $(VENV)/run
	$(BIN)/itasite serve

check: $(VENV)/run
	$(BIN)/itasite check

# no browser, no installation; what repeats itself, and whole commands, are left to `make test`
quick: $(VENV)/dev
	@$(MAKE) --no-print-directory --jobs 2 lint unit

unit: $(VENV)/dev
	$(BIN)/python -m pytest -q -m "not repeats" --numprocesses $$(getconf _NPROCESSORS_ONLN) --dist worksteal \
		tests/unit tests/linkcheck

# twice as many workers as cores: browsers, servers and sites to come make them wait
test: $(VENV)/dev
	sh tests/browser/install.sh
	rm -rf .coverage && mkdir .coverage
	LINES_RUN=.coverage/data $(BIN)/python -m pytest --numprocesses $$(($$(getconf _NPROCESSORS_ONLN) * 2)) --dist worksteal
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report --show-missing > .coverage/report.txt; floor=$$?; \
		echo "Lines of itasite that a test runs (.coverage/report.txt names the others):"; \
		grep -v "^-*$$" .coverage/report.txt | sed -n '/^TOTAL/,$$p'; exit $$floor

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# docs/reference.md and docs/schemas/ anew, after a field, an option or its words changed
reference: $(VENV)/dev
	$(BIN)/python docs/reference.py
	$(BIN)/python docs/schemas.py

# BEFORE=COMMIT measures that commit too, by turns with this one
bench: $(VENV)/dev
	sh tests/browser/install.sh
	sh benchmarks/install.sh
	$(BIN)/python benchmarks/search.py
	$(BIN)/python benchmarks/speed.py $(if $(BEFORE),--before $(BEFORE))

# what takes minutes each: fuzzing and killing for long, the lowest versions, foreign suites; needs npm
proofs: $(VENV)/dev
	FUZZ_EXAMPLES=2000 $(BIN)/python -m pytest tests/acceptance/test_mkdocs_fuzz.py
	KILLS=200 $(BIN)/python -m pytest tests/acceptance/test_kills.py
	VERSION_KILLS=1000 $(BIN)/python -m pytest tests/acceptance/test_version_kills.py
	UPLOADS=200 $(BIN)/python -m pytest tests/acceptance/test_upload_kills.py
	EDITS=200 $(BIN)/python -m pytest tests/unit/test_edits.py
	FILE_EDITS=2000 $(BIN)/python -m pytest tests/unit/test_yaml_edits.py
	SAVE_KILLS=200 $(BIN)/python -m pytest tests/acceptance/test_save_kills.py
	$(BIN)/python -m pytest $(filter-out %/__init__.py,$(wildcard tests/proofs/*.py))

# of the proofs only this: the tests that wait, beside a load on each core, and while their processes stand still
busy: $(VENV)/dev
	$(BIN)/python -m pytest -s tests/proofs/busy.py

# the built pages before Lighthouse and the Nu checker; needs Node and Java too
audit: $(VENV)/dev
	sh tests/browser/install.sh
	$(BIN)/python benchmarks/pages.py

clean:
	rm -rf $(VENV) site .coverage

$(VENV)/run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

# with all that run needs, at once: each time pip asks for every package again
$(VENV)/dev: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $(VENV)/run $@
