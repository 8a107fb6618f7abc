#!/usr/bin/env bash
# Finds the parity of the project, or installs one. Sets the output `parity`: the path to run.
# Works with the bash 3.2 of macOS, as all scripts of the action.
set -euo pipefail

version=${PARITY_VERSION:-}

fail() {
  printf '::error title=parity::%s\n' "$1"
  exit 2
}

# The nearest install, from the working directory up to the checkout.
installed() {
  local folder=$PWD
  while :; do
    if [ -e "$folder/node_modules/.bin/parity" ]; then
      printf '%s\n' "$folder/node_modules/.bin/parity"
      return
    fi
    [ "$folder" != "${GITHUB_WORKSPACE:-/}" ] && [ "$folder" != / ] || return 0
    folder=$(dirname "$folder")
  done
}

command -v node >/dev/null || fail 'Cannot find `node`, expected Node.js 20.19 or later, add actions/setup-node before this step'

parity=
if [ -z "$version" ]; then
  parity=$(installed)
  version=$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")
fi
if [ -z "$parity" ]; then
  # A version, range or tag, and nothing that npm would take for a place to fetch from.
  case $version in
    *[!A-Za-z0-9.+~^_-]* | -*) fail 'Unexpected input `version`, expected a version such as `0.1.0`' ;;
  esac
  folder=$RUNNER_TEMP/remark-parity
  mkdir -p "$folder"
  npm install --prefix "$folder" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    "remark-parity@$version"
  parity=$folder/node_modules/.bin/parity
fi
printf 'parity %s\n' "$("$parity" --version)"
printf 'parity=%s\n' "$parity" >>"$GITHUB_OUTPUT"
