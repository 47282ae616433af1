#!/bin/bash
# kill -9 at any moment; the same command again gives what an undisturbed run gives. Until it does,
# a folder without a manifest is no output, and an output file is whole or not there.
source "$(dirname "$0")/common.bash"

jsonl_records 20000 > "$WORK/in.jsonl"
args=("$WORK/in.jsonl" --set output.shard_bytes=4000000 -q --compress zstd)
"${CLEAN[@]}" "${args[@]}" -o "$WORK/expected/"
"${CLEAN[@]}" "$WORK/in.jsonl" -q -o "$WORK/expected.jsonl"

kills=0
for delay in 0.01 0.05 0.1 0.15 0.2 0.3 0.4 0.5 0.7 0.9 1.2 1.5 2.0 2.5 3.0; do
  "${CLEAN[@]}" "${args[@]}" -o "$WORK/out/" 2>/dev/null & folder=$!
  "${CLEAN[@]}" "$WORK/in.jsonl" -q -o "$WORK/out.jsonl" 2>/dev/null & file=$!
  sleep $delay
  kill -9 $folder 2>/dev/null && kills=$((kills + 1))
  kill -9 $file 2>/dev/null || true
  wait $folder $file 2>/dev/null || true
  if [ -e "$WORK/out/manifest.jsonl" ]; then
    "$ZHENGWEN" verify -q "$WORK/out" || fail "after $delay s: a manifest over a broken folder"
  fi
  if [ -e "$WORK/out.jsonl" ]; then
    cmp -s "$WORK/out.jsonl" "$WORK/expected.jsonl" || fail "after $delay s: half a file"
    rm "$WORK/out.jsonl"
  fi
done
[ $kills -ge 3 ] || fail "only $kills runs were killed: the input is too small for this machine"

"${CLEAN[@]}" "${args[@]}" -o "$WORK/out/"
diff -r "$WORK/expected" "$WORK/out" || fail "the folder differs"
"$ZHENGWEN" verify -q "$WORK/out" --inputs "$WORK/in.jsonl" || fail "the replay differs"
"${CLEAN[@]}" "$WORK/in.jsonl" -q -o "$WORK/out.jsonl"
cmp "$WORK/out.jsonl" "$WORK/expected.jsonl"
ls -A "$WORK" | grep -v -e '^in.jsonl$' -e '^expected' -e '^out' && fail "files were left behind"
ok "$kills kills, the same bytes"
