# Two commands for newcomers: `make site` and `make test`. Both set up what they need in `.venv`.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help site serve test routes-proof faults kills fuzz fuzz-long steady lint browser coverage mutants bench hostile docs script pins clean

help:  ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: .venv/run.stamp  ## Set up, check the sample curriculum, and build its student site
	$(BIN)/milepost check units
	$(BIN)/milepost build
	@echo
	@echo "The site is ready. Open site/index.html in a browser,"
	@echo "or run 'make serve' and open the address it prints: the pages follow your edits."

serve: .venv/run.stamp  ## Show the sample site and follow edits
	$(BIN)/milepost serve

test: .venv/dev.stamp browser lint  ## Set up, and pass every test
	$(BIN)/python -m pytest -n 2 --dist loadfile

routes-proof: .venv/dev.stamp  ## Hold the answers about routes against 200,000 units, each with all its routes listed
	MILEPOST_ROUTES=200000 $(BIN)/python -m pytest -n 2 tests/test_routes_agree.py

faults: .venv/dev.stamp  ## Let file operations of `check`, `new` and `build` fail in turn, in every way, and kill them there
	MILEPOST_FAULTS=4 $(BIN)/python -m pytest -n 2 tests/test_faults.py

kills: .venv/dev.stamp  ## Kill `new` and `build` a hundred times each at moments of chance, and press Ctrl-C sixty times in each of four commands
	$(BIN)/python -m pytest -s tests/stopped_by_chance.py

fuzz: .venv/dev.stamp  ## Read 200,000 files that are made up or spoilt by chance
	MILEPOST_FUZZ=200000 $(BIN)/python -m pytest tests/test_reader_fuzz.py

fuzz-long: .venv/dev.stamp  ## Read 10 million small files that are spoilt by chance, in about an hour
	PYTHONPATH=tests $(BIN)/python tools/fuzz.py

steady: .venv/dev.stamp  ## Check and build the sample on twenty computers, and compare every byte
	MILEPOST_STEADY=1 $(BIN)/python -m pytest tests/test_steady.py

lint: .venv/dev.stamp node_modules/.stamp  ## Formatting, lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	node_modules/.bin/tsc -p tsconfig.json
	node tools/workflows.mjs .github/workflows/*.yml
	$(BIN)/zizmor --offline --quiet .
	$(BIN)/check-jsonschema --builtin-schema vendor.github-actions action.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.gitlab-ci docs/examples/gitlab-ci.yml

docs: .venv/dev.stamp  ## Write the generated parts of the documentation
	$(BIN)/python tools/write_docs.py

script: node_modules/.stamp  ## Bundle the students' script anew after a change to plugins/milepost/theme/script
	@sh tools/bundle.sh

coverage: .venv/dev.stamp  ## Tell which branches of the reader and of the escaping no test takes; there are to be none
	$(BIN)/coverage run -m pytest $(READER_TESTS)
	$(BIN)/coverage report
READER_TESTS := $(addprefix tests/test_,cli_read.py escape.py files.py front_matter.py load.py markdown_gate.py reader.py \
	reader_bad.py reader_breaks.py reader_limits.py reader_mends.py reader_plain.py)

mutants: .venv/dev.stamp  ## Break the escaping in every small way and the reader in 600, and tell how much of it the tests see
	$(BIN)/python tools/mutants.py

bench: .venv/dev.stamp  ## Measure speed and size, as ratios
	$(BIN)/python -m benchmarks

hostile: .venv/dev.stamp  ## Read a megabyte of everything that could make the reader slow: seconds and memory of each
	$(BIN)/python -m benchmarks.hostile

browser:  # The tests drive the system's Chromium
	@sh tools/browser.sh

budgets: .venv/dev.stamp browser  ## Measure the student site on a throttled phone
	PYTHONPATH=tests $(BIN)/python tools/budgets.py

shots: .venv/dev.stamp browser  ## Renew the pictures in docs/images
	PYTHONPATH=tests $(BIN)/python tools/shots.py

pins: .venv/dev.stamp  ## Renew the pinned requirements
	$(BIN)/pip-compile $(PIN) requirements.in -o requirements.txt
	$(BIN)/pip-compile $(PIN) requirements-dev.in -o requirements-dev.txt
PIN := --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header --no-emit-index-url \
	--no-emit-trusted-host --no-emit-options

clean:  ## Remove everything that was set up or built
	rm -rf .venv node_modules site .milepost

.venv/run.stamp: requirements.txt pyproject.toml
	@sh tools/environment.sh "$(PYTHON)" requirements.txt
	@touch $@

.venv/dev.stamp: requirements-dev.txt pyproject.toml
	@sh tools/environment.sh "$(PYTHON)" requirements-dev.txt
	@touch $@ .venv/run.stamp

node_modules/.stamp: package-lock.json package.json .npmrc
	@sh tools/node.sh
	@touch $@
