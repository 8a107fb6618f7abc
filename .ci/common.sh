# What both CI scripts share: sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null
export CI=true ASTRO_TELEMETRY_DISABLED=1

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
corpus=${PARITY_CORPUS:-../shared/corpus}

# Says what comes next, with the seconds since the start.
step() { printf '\n== %s (%s s)\n' "$*" "$SECONDS"; }
skip() { printf 'SKIPPED: %s\n' "$*"; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# The nth command of the README: the nth ```sh block after the line `<!-- commands -->`.
readme_command() {
  awk -v want="$1" '
    /^<!-- commands -->$/ { marked = 1 }
    marked && /^```sh$/ { block++; inside = 1; next }
    /^```$/ { inside = 0 }
    inside && block == want
  ' README.md
}

# Runs a command whose output matters only if it fails; shows the end of it.
quietly() { "$@" >"$tmp/quiet.txt" 2>&1 || { tail -60 "$tmp/quiet.txt"; return 1; }; tail -3 "$tmp/quiet.txt"; }

# Runs tests; leaves out what vitest says after its summary.
summary_last() { sed '/^JSON report written to /d'; }

# Prints `N passed, N failed` for a report of vitest.
count() {
  node -e '
    const { numPassedTests, numFailedTests } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
  ' "$1"
}

# Debian packages: Chromium, pre-commit, jq.
install_packages() {
  browser=${PARITY_CHROMIUM:-/usr/bin/chromium}
  local packages=()
  [ -x "$browser" ] || packages+=(chromium fonts-dejavu-core)
  command -v pre-commit >/dev/null || packages+=(pre-commit)
  command -v jq >/dev/null || packages+=(jq)
  if [ ${#packages[@]} -gt 0 ]; then
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >"$tmp/apt.txt" ||
      { tail -20 "$tmp/apt.txt"; exit 1; }
  fi
  "$browser" --version
  pre-commit --version
}

# Puts the newest Node before the others on the path.
use_newest_node() {
  mkdir "$tmp/node24"
  echo '{"private": true}' >"$tmp/node24/package.json"
  npm install --prefix "$tmp/node24" --no-audit --no-fund --silent node@24
  PATH="$tmp/node24/node_modules/node/bin:$PATH"
  hash -r
  node --version
}
