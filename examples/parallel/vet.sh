#!/usr/bin/env bash
# Vets a file of JSON Lines by a zhiye for each core, in the order of the file.
#
#   vet.sh APPLICATIONS.jsonl --name-column 职业名称 --level-column 申报等级 > VETTED.jsonl
#
# What follows the file are options of `zhiye check --file`. Name the columns: a block may begin with any line. The status
# is that of one zhiye over the whole file; 3 if a block could not be vetted, and then what came out is not to be used.
# ZHIYE is the command, BLOCK how much of the file each zhiye is given.
set -euo pipefail

applications=$1
shift
export ZHIYE=${ZHIYE:-zhiye}
STATUSES=$(mktemp -d)
export STATUSES
trap 'rm -rf "$STATUSES"' EXIT

parallel --pipe-part --arg-file "$applications" --block "${BLOCK:-64M}" --recend '\n' --keep-order \
  --halt now,fail=1 --quote "$(dirname "$0")/vet-block.sh" "$@" || {
  # parallel keeps back what a block says until those before it have ended, and now they never will.
  cat "$STATUSES/failure" >&2 || true
  exit 3
}

find "$STATUSES" -type f -exec cat {} + | sort -n | tail -n 1 | { read -r worst || worst=0; exit "$worst"; }
