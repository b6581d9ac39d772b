#!/bin/sh
# Mutation testing in a copy of the last commit, so that a mutant never stands among your own files.
# usage: tools/mutants.sh BIN, the folder of the environment's programs
set -eu
"$1/python" -m pip install --quiet cosmic-ray==8.7.0
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git clone --quiet . "$copy"
cd "$copy"
PATH="$1:$PATH"
PYTHONPATH="$copy/plugins"
export PATH PYTHONPATH
cosmic-ray init pyproject.toml mutants.sqlite
cosmic-ray exec pyproject.toml mutants.sqlite
cr-report mutants.sqlite | grep -B 3 -i surviv || true
cr-rate mutants.sqlite
