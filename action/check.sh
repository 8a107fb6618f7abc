#!/usr/bin/env bash
# Checks the site: annotations, the summary of the job, and SARIF. Sets the outputs `status` and `sarif`.
set -euo pipefail
. "$(dirname "$0")/base.sh"

# Whatever stops the script, the job must not pass.
status=2
trap 'printf "status=%s\n" "$status" >>"$GITHUB_OUTPUT"' EXIT

fail() {
  printf '::error title=parity::%s\n' "$1"
  exit 0
}

set -- check --format github
case ${PARITY_SARIF:-false} in
  true)
    sarif=$RUNNER_TEMP/parity.sarif
    rm -f "$sarif"
    set -- "$@" --format "sarif=$sarif"
    ;;
  false) sarif= ;;
  *) fail 'Unexpected input `sarif`, expected `true` or `false`' ;;
esac
case ${PARITY_FAIL_ON:-findings} in
  findings | never) ;;
  new)
    # Outside of a pull request nothing is new: everything is told, and nothing fails.
    if [ -n "${GITHUB_BASE_REF:-}" ]; then
      find_base || fail 'Cannot find where the pull request starts, expected its history, set `fetch-depth: 0` in actions/checkout'
      set -- "$@" "--new=$base"
    fi
    ;;
  *) fail 'Unexpected input `fail-on`, expected `findings`, `new`, or `never`' ;;
esac
[ -z "${PARITY_LANGUAGE:-}" ] || set -- "$@" "--language=$PARITY_LANGUAGE"
[ -z "${PARITY_CONFIG:-}" ] || set -- "$@" "--config=$PARITY_CONFIG"
set -- "$@" --
while IFS= read -r path || [ -n "$path" ]; do
  [ -z "$path" ] || set -- "$@" "$path"
done <<PATHS
${PARITY_PATHS:-}
PATHS

found=0
"$PARITY" "$@" || found=$?
case $found in
  0 | 1) status=$found ;;
  # Findings of the other pages are told all the same.
  *) printf '::error title=parity::Cannot check everything, see the log of this step\n' ;;
esac
if [ -n "$sarif" ] && [ -e "$sarif" ]; then
  printf 'sarif=%s\n' "$sarif" >>"$GITHUB_OUTPUT"
fi
