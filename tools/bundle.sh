#!/bin/sh
# Bundle the students' script, and what Material's frame lacks, into classic files that every browser since 2020 reads.
# esbuild puts the modules together; terser then makes them a twentieth smaller than esbuild can.
# Usage: bundle.sh [FOLDER], where FOLDER is another place for the bundle than its own.
set -eu

theme=plugins/milepost/theme
to=${1:-$theme/templates/assets/milepost}
node_modules/.bin/esbuild mp="$theme/script/main.js" frame="$theme/script/frame.js" \
  aloud="$theme/script/aloud.js" sample="$theme/script/sample.js" \
  plan="$theme/script/plan/main.js" square="$theme/script/plan/square.js" class="$theme/script/class/main.js" \
  offline="$theme/script/offline.js" sw="$theme/script/sw.js" \
  --outdir="$to" --bundle --format=iife --target=es2020 --charset=utf8 --legal-comments=none --log-level=warning
for script in "$to"/*.js; do
  node_modules/.bin/terser "$script" --ecma 2020 --compress passes=3 --mangle --comments false --output "$script"
done
