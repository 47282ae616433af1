# What the soak tests share. They are run by `make soak`, from the source tree's root; each takes
# minutes and gigabytes, and ends with exit code 0 or says what failed.
#
#   ZHENGWEN   the program (build/release/zhengwen)
#   TMPDIR     where the inputs go: a few GB
set -euo pipefail

ZHENGWEN=$(realpath "${ZHENGWEN:-build/release/zhengwen}")
# Rules and formats, not opinions: soak tests ask for bounds and bytes.
CLEAN=("$ZHENGWEN" clean)
WORK=$(mktemp -d "${TMPDIR:-/tmp}/zhengwen-soak-XXXXXX")
trap 'rm -rf "$WORK"' EXIT

fail() {
  echo "FAILED $(basename "$0"): $*" >&2
  exit 1
}

ok() { echo "ok $(basename "$0"): $*"; }

# peak_kb COMMAND...: runs it, sets PEAK to its greatest resident memory in KB and CODE to its exit
# code. Standard error goes to $WORK/err.
peak_kb() {
  CODE=0
  /usr/bin/time -o "$WORK/peak" -f %M "$@" 2>"$WORK/err" || CODE=$?
  PEAK=$(tail -n 1 "$WORK/peak")
}

# at_most NAME VALUE BOUND
at_most() { [ "$2" -le "$3" ] || fail "$1 is $2, more than $3"; }

# jsonl_records COUNT: records of about 2 KB of Chinese paragraphs, all different.
jsonl_records() {
  awk -v count="$1" 'BEGIN {
    for (i = 0; i < 8; ++i)
      body = body "第" i "段说的是河边的柳树怎样在春天里发芽，老人们怎样坐在石凳上晒太阳。" \
        "孩子们放学以后都跑到堤上去放风筝，一直到天色暗下来才回家。\\n"
    for (i = 0; i < count; ++i) printf "{\"id\":\"r%d\",\"text\":\"第%d篇\\n%s\"}\n", i, i, body
  }'
}
