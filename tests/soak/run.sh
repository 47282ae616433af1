#!/bin/sh
# Runs every slow trial and says which failed.  usage: run.sh PROGRAM
set -eu
ZHENGWEN=$(realpath "$1")
export ZHENGWEN
cd "$(dirname "$0")/../.."
failed=0
for trial in tests/soak/*.sh; do
  [ "$trial" = tests/soak/run.sh ] || bash "$trial" || failed=1
done
exit $failed
