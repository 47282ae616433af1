#!/bin/sh
# Proves that the gate holds: a stage that links its neighbour must not configure.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
mkdir "$trial/fetch"
echo '#include "fetch/a.h"' >"$trial/fetch/a.cc"
echo '' >"$trial/fetch/a.h"
cat >"$trial/CMakeLists.txt" <<EOF
cmake_minimum_required(VERSION 3.25)
project(trial CXX)
include($root/cmake/stage.cmake)
zw_library(fetch USES clean)
EOF
if cmake -S "$trial" -B "$trial/build" >"$trial/log" 2>&1; then
  echo "layering: fetch was allowed to link clean" >&2
  exit 1
fi
grep -q 'layering: fetch may not link clean' "$trial/log"
