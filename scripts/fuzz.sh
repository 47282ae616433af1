#!/bin/sh
# Runs every fuzzer of a build for some seconds, two at a time.  usage: fuzz.sh BUILD SECONDS [SEED]
# The same seed takes the same way, so that a failure can be had again; another seed looks elsewhere.
set -eu
build=$1 seconds=$2 seed=${3:-1}
ls "$build"/tests/fuzz/fuzz_* 2>/dev/null | grep -vE '\.(dict|cmake)$' | xargs -P "$(nproc)" -I{} sh -c '
  name=$(basename {}); log='"$build"'/$name.log
  if {} -max_total_time='"$seconds"' -seed='"$seed"' -max_len=65536 -timeout=20 -rss_limit_mb=2048 \
       -artifact_prefix='"$build"'/ >"$log" 2>&1; then
    echo "fuzz: $name passed ($(grep -oE "Done [0-9]+ runs" "$log" | tail -n 1))"
  else
    echo "fuzz: $name FAILED"; tail -n 40 "$log"; exit 255
  fi'
