#!/usr/bin/env bash
# Lays out the driver of the browser test in tools/browser/target/driver: a link to node and the npm package playwright-core.
# The test is told where it is by -Dplaywright.cli.dir, which conformance/pom.xml sets. Needs Node 20 or later; no browser is downloaded.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
node="$(command -v node || true)"
if [ -z "$node" ] || ! command -v npm >/dev/null; then
  echo "error: node and npm are not on the path; install Node 20 or later" >&2; exit 3
fi

cd "$here"
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error >&2
rm -rf target/driver
mkdir -p target/driver
ln -s "$(readlink -f "$node")" target/driver/node
ln -s "$here/node_modules/playwright-core" target/driver/package
echo "The browser test's driver is in tools/browser/target/driver."
