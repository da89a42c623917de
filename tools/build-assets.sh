#!/usr/bin/env bash
# Builds the style sheet of Comity's pages from server/web-assets into server/src/main/resources/static/v/, which is
# committed: a Maven build needs no npm. Needs Node 20 or later. With --check it builds beside and compares.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
sources="$root/server/web-assets"
committed="$root/server/src/main/resources/static/v"
check=no
case "${1:-}" in
  '') ;;
  --check) check=yes ;;
  *) echo "error: unknown option $1; expected --check or nothing" >&2; exit 2 ;;
esac

command -v npm >/dev/null || { echo "error: npm is not on the path; install Node 20 or later" >&2; exit 3; }
built="$(mktemp -d)"
trap 'rm -rf "$built"' EXIT

cd "$sources"
npm ci --no-audit --no-fund --loglevel=error >&2
node_modules/.bin/sass --no-source-map --style=compressed --load-path=node_modules --quiet-deps src/comity.scss "$built/comity.css"
if grep -Eq 'GDS Transport|url\((http|//)' "$built/comity.css"; then
  echo "error: the style sheet names GDS Transport or an outside address; neither may ship" >&2; exit 1
fi
cp src/mark.svg "$built/mark.svg"
cp licences/govuk-frontend.txt "$built/govuk-frontend.licence.txt"
(cd "$built" && LC_ALL=C sha256sum comity.css govuk-frontend.licence.txt mark.svg > manifest.sha256)

if [ "$check" = yes ]; then
  diff -rq "$built" "$committed" || { echo "error: the committed style sheet is not what the sources build; run tools/build-assets.sh" >&2; exit 1; }
  echo "The committed assets are what the sources build."
else
  mkdir -p "$committed"
  rm -f "$committed"/*
  cp "$built"/* "$committed"/
  echo "Built $(ls "$committed" | wc -l) files into server/src/main/resources/static/v/."
fi
