#!/bin/sh
# Bundle the students' script, and what Material's frame lacks, into classic files that every browser since 2020 reads.
# Usage: bundle.sh [FOLDER], where FOLDER is another place for the bundle than its own.
set -eu

theme=plugins/milepost/theme
exec node_modules/.bin/esbuild mp="$theme/script/main.js" frame="$theme/script/frame.js" \
  plan="$theme/script/plan/main.js" square="$theme/script/plan/square.js" class="$theme/script/class/main.js" \
  offline="$theme/script/offline.js" sw="$theme/script/sw.js" \
  --outdir="${1:-$theme/templates/assets/milepost}" \
  --bundle --minify --format=iife --target=es2020 --charset=utf8 --legal-comments=none --log-level=warning
