#!/bin/sh
# Set up what checks and bundles the students' script. Node itself comes from apt where it is missing and that is allowed.
set -eu

if ! command -v npm >/dev/null 2>&1; then
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
  echo "milepost: installing Node for the students' script" >&2
  if ! command -v apt-get >/dev/null 2>&1 || ! $as_root apt-get update -qq ||
    ! $as_root apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null; then
    echo "milepost: checking the students' script needs Node: 'sudo apt-get install nodejs npm', or your system's way." >&2
    exit 2
  fi
fi
npm ci --silent --no-progress || { echo "milepost: the packages for Node could not be installed; is this computer online?" >&2; exit 2; }
