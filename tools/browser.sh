#!/bin/sh
# Find Chromium for the browser tests, or install it with apt where that is allowed.
set -eu

for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1; then
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
  echo "milepost: installing Chromium for the browser tests" >&2
  if $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null; then
    exit 0
  fi
fi
echo "milepost: the browser tests need Chromium: 'sudo apt-get install chromium', or your system's way to install it." >&2
exit 2
