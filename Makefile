# Set up, run and check the guide. `make help` lists the targets.

PYTHON ?= python3
PORT ?= 8000
WORKERS ?= 2

venv := .venv
bin := $(venv)/bin
pip := $(bin)/pip --disable-pip-version-check --quiet
pytest := $(bin)/python -m pytest -n 2 --dist worksteal

export PYTHON
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DELETE_ON_ERROR:
.NOTPARALLEL:

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

# -- running ---------------------------------------------------------------

.PHONY: run
run: system-run $(venv)/run.stamp $(venv)/dev-secret ## serve the guide on this computer (PORT=8000)
	@echo "The guide: http://127.0.0.1:$(PORT)/ (Ctrl+C stops it)"
	@GUIDE_SECRET_KEY="$${GUIDE_SECRET_KEY:-$$(cat $(venv)/dev-secret)}" exec $(bin)/gunicorn \
	  --bind 127.0.0.1:$(PORT) --workers $(WORKERS) --worker-class sync --preload \
	  --no-control-socket --log-level warning wsgi:app

.PHONY: install
install: $(venv)/run.stamp ## only the libraries the guide runs on, for a server

# -- the gate --------------------------------------------------------------

.PHONY: test
test: setup lint types layers templates rules tests ## the whole gate: what must be green before a change lands
	@echo "The gate is green."

.PHONY: verify
verify: setup ## all tests, the deep ones included, with many more examples
	GUIDE_PROFILE=deep $(pytest) -m ""

.PHONY: check
check: setup lint types layers templates rules ## the gate without the tests
	$(pytest) -m "not deep and not browser"

.PHONY: lint
lint: $(venv)/test.stamp ## style of the Python code
	$(bin)/ruff check .
	$(bin)/ruff format --check .

.PHONY: types
types: $(venv)/test.stamp ## types of the Python code
	$(bin)/mypy

.PHONY: layers
layers: $(venv)/test.stamp ## who may import whom
	$(bin)/lint-imports

.PHONY: templates
templates: $(venv)/test.stamp ## style of the templates
	$(bin)/djlint templates --lint --quiet

.PHONY: rules
rules: $(venv)/test.stamp ## the rule files
	$(bin)/guide check

.PHONY: tests
tests: $(venv)/test.stamp
	$(pytest)

.PHONY: coverage
coverage: setup ## which lines the tests reach
	$(pytest) --cov --cov-report=term-missing:skip-covered

.PHONY: bench
bench: system-run $(venv)/test.stamp ## measure speed
	$(bin)/python -m benchmarks

.PHONY: format
format: $(venv)/test.stamp ## put the Python code into shape
	$(bin)/ruff check --fix .
	$(bin)/ruff format .

catalogue := translations/guide.pot

.PHONY: messages
messages: | $(bin)/pip ## gather the texts for translators
	$(bin)/pybabel --quiet extract -F pyproject.toml -k N_ -k gettext_now -k ngettext_now:1,2 \
	  --omit-header --no-wrap --add-location=file --sort-by-file --output-file=$(catalogue) .

.PHONY: translations
translations: messages ## put new texts into the translations, where somebody has to translate them
	for file in $(filter-out %/prosto/LC_MESSAGES/messages.po,$(wildcard translations/*/LC_MESSAGES/messages.po)); do \
	  language=$${file#translations/} && \
	  $(bin)/pybabel --quiet update --no-fuzzy-matching --no-wrap --ignore-pot-creation-date \
	    -D messages -i $(catalogue) -o $$file -l $${language%%/*} || exit 1; done

# -- setting up ------------------------------------------------------------

.PHONY: setup
setup: system-test $(venv)/test.stamp $(venv)/validators.stamp ## everything that the gate needs

.PHONY: system-run system-test
system-run system-test: system-%:
	@.ci/system $*

$(bin)/pip:
	$(PYTHON) -m venv $(venv)

$(venv)/run.stamp: requirements/run.txt pyproject.toml | $(bin)/pip
	$(pip) install --require-hashes -r requirements/run.txt
	$(pip) install --no-build-isolation --no-deps --editable .
	@touch $@

$(venv)/test.stamp: requirements/dev.txt pyproject.toml | $(bin)/pip
	$(pip) install --require-hashes -r requirements/dev.txt
	$(pip) install --no-build-isolation --no-deps --editable .
	@touch $@ $(venv)/run.stamp

$(venv)/validators.stamp: tests/tools/npm/package-lock.json requirements/npm.txt .ci/validators $(venv)/test.stamp
	.ci/validators
	@touch $@

$(venv)/dev-secret: | $(bin)/pip
	@umask 077; $(bin)/python -c 'import secrets; print(secrets.token_urlsafe(48))' > $@

.PHONY: clean
clean: ## remove all that make has set up
	rm -rf $(venv) *.egg-info .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# -- renewing what is pinned -----------------------------------------------

lock := $(venv)/lock
compile := $(lock)/bin/uv pip compile --quiet --universal --python-version 3.11 \
  --generate-hashes --no-annotate --custom-compile-command "make lock"

.PHONY: lock
lock: ## pin the newest versions of all dependencies
	test -x $(lock)/bin/uv || { $(PYTHON) -m venv $(lock) && $(lock)/bin/pip install --quiet uv; }
	cd requirements && $(subst $(lock),../$(lock),$(compile)) --upgrade run.in -o run.txt
	cd requirements && $(subst $(lock),../$(lock),$(compile)) --upgrade --constraint run.txt dev.in -o dev.txt
	cd requirements && $(subst $(lock),../$(lock),$(compile)) --upgrade npm.in -o npm.txt
	cd tests/tools/npm && npm install --package-lock-only

# Latin with all Polish letters, Cyrillic for Ukrainian and Russian, our punctuation and boxes.
letters := U+0020-007E,U+00A0-017F,U+0400-045F,U+0490-0491,U+2009-200A,U+2010-2015,U+2018-201A
letters := $(letters),U+201C-201E,U+2022,U+2026,U+202F,U+2030,U+2039-203A,U+20AC,U+20B4,U+2116
letters := $(letters),U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265,U+2610-2611,U+2713

.PHONY: fonts
fonts: $(venv)/test.stamp ## cut the web fonts out of the full ones
	for weight in Regular Bold; do $(bin)/pyftsubset static/fonts/SourceSans3-$$weight.ttf \
	  --unicodes="$(letters)" --layout-features=ccmp,kern,liga,lnum,locl,mark,mkmk,tnum \
	  --flavor=woff2 --output-file=static/fonts/SourceSans3-$$weight.woff2 || exit 1; done
