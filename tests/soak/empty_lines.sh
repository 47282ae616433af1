#!/bin/bash
# Ten million empty lines: as a text, as documents of a line, as records, after a sentence.
source "$(dirname "$0")/common.bash"

empty_lines() { head -c 10000000 /dev/zero | tr '\0' '\n'; }

empty_lines > "$WORK/lines.txt"
{ echo "文章的头一句话。"; empty_lines; echo "文章的末一句话。"; } > "$WORK/between.txt"
empty_lines | sed 's/$/\r/' > "$WORK/crlf.txt"
cp "$WORK/lines.txt" "$WORK/lines.jsonl"

for arguments in "lines.txt" "lines.txt --split line" "lines.txt --split blank" "lines.jsonl" \
  "between.txt" "between.txt --no-edits" "crlf.txt"; do
  # shellcheck disable=SC2086
  (cd "$WORK" && peak_kb "${CLEAN[@]}" $arguments -o /dev/null && echo "$CODE $PEAK" > result)
  read -r code peak < "$WORK/result"
  [ "$code" = 0 ] || fail "$arguments: exit code $code: $(cat "$WORK/err")"
  grep -q "nothing unaccounted for" "$WORK/err" || fail "$arguments: $(cat "$WORK/err")"
  at_most "$arguments: peak KB" "$peak" 2000000
  ok "$arguments: $peak KB"
done
