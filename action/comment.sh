#!/usr/bin/env bash
# Keeps one comment on the pull request that tells what it changes. Where the token may not write, as
# on pull requests from forks, the summary of the job tells it. Never fails the job.
set -euo pipefail
. "$(dirname "$0")/base.sh"

marker='<!-- remark-parity -->'
comments=repos/$GITHUB_REPOSITORY/issues

give_up() {
  printf '::notice title=parity::%s\n' "$1"
  exit 0
}

find_base || give_up 'No comment: cannot find where the pull request starts, set `fetch-depth: 0` in actions/checkout'

set -- "$base"
[ -z "$common" ] || set -- "$@" "$common"
[ -z "${PARITY_LANGUAGE:-}" ] || set -- "$@" "--language=$PARITY_LANGUAGE"
[ -z "${PARITY_CONFIG:-}" ] || set -- "$@" "--config=$PARITY_CONFIG"
body=$RUNNER_TEMP/parity-comment.md
json=$RUNNER_TEMP/parity-diff.json
"$PARITY" diff "$@" --format markdown --output "$body" &&
  "$PARITY" diff "$@" --format json --output "$json" ||
  give_up 'No comment: cannot compare with the base, see the log of this step'

# The comment of before is the one that starts with the marker and was written with this token.
mine() {
  local me
  me=$(gh api graphql -f 'query={viewer{login}}' --jq '.data.viewer.login') || return 1
  PARITY_ME=${me%"[bot]"} PARITY_MARKER=$marker \
    gh api --paginate "$comments/$PARITY_PULL_REQUEST/comments?per_page=100" --jq '
      .[] | select((.user.login | rtrimstr("[bot]")) == env.PARITY_ME)
          | select(.body | startswith(env.PARITY_MARKER)) | .id' | head -n 1
}

changed=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).pages.length > 0' "$json")
if id=$(mine); then
  if [ -n "$id" ]; then
    gh api --silent --method PATCH "$comments/comments/$id" --field "body=@$body" && exit 0
  elif [ "$changed" = false ]; then
    # Silence is the best comment on a pull request that changes nothing here.
    exit 0
  else
    gh api --silent --method POST "$comments/$PARITY_PULL_REQUEST/comments" --field "body=@$body" && exit 0
  fi
fi
cat "$body" >>"$GITHUB_STEP_SUMMARY"
give_up 'No comment: the token may not write one, the summary of the job has it'
