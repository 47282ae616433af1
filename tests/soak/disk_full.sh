#!/bin/bash
# A disk that is full in the middle: a message with the name, exit code 1, nothing under a final
# name. A limit on the size of files stands for the disk.
source "$(dirname "$0")/common.bash"

jsonl_records 20000 > "$WORK/in.jsonl"
mkdir "$WORK/disk"
for out in "$WORK/disk/one.jsonl" "$WORK/disk/folder/"; do
  code=0
  (ulimit -f 8192 && "${CLEAN[@]}" "$WORK/in.jsonl" -o "$out") 2>"$WORK/err" || code=$?
  [ $code = 1 ] || fail "$out: exit code $code: $(cat "$WORK/err")"
  grep -q "$WORK/disk" "$WORK/err" || fail "the message names no file: $(cat "$WORK/err")"
  [ "$(wc -l < "$WORK/err")" = 1 ] || fail "more than a message: $(cat "$WORK/err")"
  [ ! -e "$WORK/disk/one.jsonl" ] && [ ! -e "$WORK/disk/folder/manifest.jsonl" ] ||
    fail "something stands under its final name: $(find "$WORK/disk")"
done
# With room again the same commands succeed.
"${CLEAN[@]}" "$WORK/in.jsonl" -q -o "$WORK/disk/one.jsonl"
"${CLEAN[@]}" "$WORK/in.jsonl" -q -o "$WORK/disk/folder/"
"$ZHENGWEN" verify -q "$WORK/disk/folder"
ok "$(cat "$WORK/err")"
