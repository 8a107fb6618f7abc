# shellcheck shell=bash disable=SC2034
# Where a pull request starts. Sourced: sets `base`, and `common` to what `parity diff` needs for it.
# A clone that lacks the commits gets them; without `fetch-depth: 0` it has only the last one.

base=
common=

find_base() {
  # What GitHub checks out by default is the pull request merged into its base: the first parent.
  if [ "${GITHUB_REF:-}" != "${GITHUB_REF#refs/pull/}" ] &&
    [ "$(git rev-parse HEAD)" = "${GITHUB_SHA:-}" ]; then
    if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
      git rev-parse --verify --quiet 'HEAD^2^{commit}' >/dev/null ||
        git fetch --quiet --no-tags --depth=2 origin "$GITHUB_SHA" || return 1
    fi
    if git rev-parse --verify --quiet 'HEAD^2^{commit}' >/dev/null; then
      base=$(git rev-parse HEAD^1)
      common=--no-merge-base
      return 0
    fi
  fi
  [ -n "${GITHUB_BASE_REF:-}" ] || return 1
  if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
    git fetch --quiet --no-tags --unshallow origin || return 1
  fi
  git fetch --quiet --no-tags origin \
    "+refs/heads/$GITHUB_BASE_REF:refs/remotes/origin/$GITHUB_BASE_REF" || return 1
  base=refs/remotes/origin/$GITHUB_BASE_REF
}
