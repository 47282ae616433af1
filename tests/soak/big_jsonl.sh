#!/bin/bash
# Memory is bounded and does not grow with the input: 2 GB of JSONL against a tenth of it.
source "$(dirname "$0")/common.bash"

jsonl_records 130000 > "$WORK/small.jsonl"
for _ in 1 2 3 4 5 6 7 8 9 10; do cat "$WORK/small.jsonl"; done > "$WORK/big.jsonl"
size=$(stat -c %s "$WORK/big.jsonl")
[ "$size" -ge 2000000000 ] || fail "the input has only $size bytes"

for threads in 1 2; do
  peak_kb "${CLEAN[@]}" "$WORK/small.jsonl" -o /dev/null --threads $threads
  small=$PEAK
  peak_kb "${CLEAN[@]}" "$WORK/big.jsonl" -o /dev/null --threads $threads
  [ "$CODE" = 0 ] || fail "exit code $CODE: $(cat "$WORK/err")"
  grep -q "1,300,000 documents in" "$WORK/err" || fail "$(cat "$WORK/err")"
  grep -q "nothing unaccounted for" "$WORK/err" || fail "$(cat "$WORK/err")"
  at_most "peak KB with $threads threads" "$PEAK" 400000
  # Repeated ids are remembered by their hashes, up to a bound: that is what may grow.
  at_most "growth of the peak in KB" $((PEAK - small)) 100000
  ok "$size bytes, $threads threads: $PEAK KB (a tenth of it: $small KB)"
done
