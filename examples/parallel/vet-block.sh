#!/usr/bin/env bash
# Vets one block for vet.sh, from stdin. The statuses 0, 1 and 2 are answers if every row came back, and are noted for the
# whole; a crash is none, and ends the whole.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/block"

# There is a zhiye for each core already.
export ZHIYE_THREADS=${ZHIYE_THREADS:-1}

status=0
# ZHIYE may be a command with arguments: node /opt/zhiye/bin/zhiye.js
$ZHIYE check --file - --input-format jsonl --format jsonl "$@" < "$folder/block" > "$folder/vetted" || status=$?

rows() { grep -c '[^[:space:]]' "$1" || true; }
given=$(rows "$folder/block")
came_back=$(rows "$folder/vetted")
if [ "$status" -gt 2 ] || [ "$came_back" != "$given" ]; then
  echo "vet.sh: a block failed with status $status; $came_back of $given rows came back" > "$STATUSES/failure"
  exit 1
fi
echo "$status" > "$STATUSES/$PARALLEL_SEQ"
cat "$folder/vetted"
