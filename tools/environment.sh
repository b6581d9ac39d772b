#!/bin/sh
# Set up .venv with the pinned packages of a requirements file, and this folder itself.
# Usage: environment.sh PYTHON REQUIREMENTS
set -eu

say() { echo "milepost: $*" >&2; }

if ! command -v "$1" >/dev/null 2>&1; then
  say "'$1' is not installed. Milepost needs Python 3.11 or newer: on Debian and Ubuntu, 'sudo apt-get install python3 python3-pip'."
  exit 2
fi
if ! "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  say "'$1' is $("$1" -V), and Milepost needs Python 3.11 or newer. Name another with 'make site PYTHON=python3.12'."
  exit 2
fi
if ! "$1" -m pip --version >/dev/null 2>&1; then
  say "'$1' has no pip: on Debian and Ubuntu, 'sudo apt-get install python3-pip'."
  exit 2
fi
if [ ! -x .venv/bin/python ]; then
  # Without pip of its own, so that Debian's separate python3-venv package is not needed.
  "$1" -m venv --without-pip .venv || { say "'$1' cannot make a virtual environment: 'sudo apt-get install python3-venv'."; exit 2; }
fi
pip() { PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore "$python" -m pip --python .venv/bin/python "$@"; }
python=$1
say "setting up .venv (a minute or two, the first time)"
pip install --quiet --require-hashes -r "$2" || { say "the packages could not be installed; is this computer online?"; exit 2; }
pip install --quiet --no-deps --no-build-isolation --editable .
