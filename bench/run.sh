#!/bin/sh
# Times the stages in one process, then the whole program end to end.  usage: run.sh BUILD [MEGABYTES]
set -eu
build=$1 megabytes=${2:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$build"/stages_bench --benchmark_counters_tabular=true

seconds() { # the wall time of a command, in seconds
  start=$(date +%s.%N); "$@" >/dev/null; end=$(date +%s.%N); echo "$start $end" | awk '{print $2 - $1}'
}
rate() { awk -v mb="$megabytes" -v s="$1" 'BEGIN {printf "%.1f MB/s", mb / s}'; }
clean() { "$build"/zhengwen clean -q --threads "$1" "$2" -o "$3"; }
two_processes() { clean 1 "$1" "$work/a.jsonl" & clean 1 "$1" "$work/b.jsonl"; wait; }

echo
echo "end to end: JSONL in, rules, model, JSONL out; $megabytes MB of text, best of 3"
for kind in paragraphs menu; do
  "$build"/make_corpus $kind "$megabytes" >"$work/$kind.jsonl"
  for threads in 1 2; do
    best=$(for _ in 1 2 3; do seconds clean $threads "$work/$kind.jsonl" "$work/out.jsonl"; done | sort -n | head -n 1)
    echo "  $kind, $threads thread(s): $(rate "$best")"
    eval "best_$threads=$best"
  done
  both=$(for _ in 1 2 3; do seconds two_processes "$work/$kind.jsonl"; done | sort -n | head -n 1)
  awk -v one="$both" -v two="$best_2" 'BEGIN {
    printf "  two threads reach %.0f %% of two independent processes\n", 100 * (one / 2) / two}'
done
