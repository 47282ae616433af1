#!/bin/bash
# A line of 1 GB is counted as too_large and streamed past; its neighbours stay.
source "$(dirname "$0")/common.bash"

long_line() { head -c 1073741824 /dev/zero | tr '\0' 'x'; }

mkdir "$WORK/dump"
echo "头一篇文章说的是河边的柳树。" > "$WORK/dump/a.txt"
long_line > "$WORK/dump/b.txt"
echo "末一篇文章说的是山里的雨水。" > "$WORK/dump/c.txt"
{
  echo '{"id":"first","text":"头一篇文章说的是河边的柳树。"}'
  printf '{"id":"long","text":"' && long_line && echo '"}'
  echo '{"id":"last","text":"末一篇文章说的是山里的雨水。"}'
} > "$WORK/records.jsonl"

check() { # NAME BOUND_KB DOCUMENTS
  [ "$CODE" = 0 ] || fail "$1: exit code $CODE: $(cat "$WORK/err")"
  grep -q "too_large 1" "$WORK/err" || fail "$1: $(cat "$WORK/err")"
  grep -q "nothing unaccounted for" "$WORK/err" || fail "$1: $(cat "$WORK/err")"
  [ "$(wc -l < "$WORK/out.jsonl")" = "$3" ] || fail "$1: $(wc -l < "$WORK/out.jsonl") records"
  at_most "$1: peak KB" "$PEAK" "$2"
  ok "$1: $PEAK KB"
}

peak_kb "${CLEAN[@]}" "$WORK/dump" -o "$WORK/out.jsonl"
check "a file of one line" 200000 2
peak_kb "${CLEAN[@]}" "$WORK/records.jsonl" -o "$WORK/out.jsonl"
check "a record of one line" 700000 2
peak_kb "${CLEAN[@]}" - -o "$WORK/out.jsonl" < "$WORK/records.jsonl"
check "standard input" 700000 2
gzip -1 "$WORK/records.jsonl"
peak_kb "${CLEAN[@]}" "$WORK/records.jsonl.gz" -o "$WORK/out.jsonl"
check "packed" 700000 2

# Just below the bound it is a document like others.
head -c 67108864 /dev/zero | tr '\0' 'x' > "$WORK/dump/b.txt"
peak_kb "${CLEAN[@]}" "$WORK/dump/b.txt" -o "$WORK/out.jsonl"
[ "$CODE" = 0 ] || fail "64 MB in a line: exit code $CODE: $(cat "$WORK/err")"
at_most "64 MB in a line: peak KB" "$PEAK" 1500000
ok "64 MB in a line: $PEAK KB"
