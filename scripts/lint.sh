#!/bin/sh
# The gates: formatting, architecture, self-contained headers, quiet libraries, clang-tidy. Says which gate failed.
set -eu
cd "$(dirname "$0")/.."
gate() { echo "lint: $1"; }

gate "clang-format"
git ls-files '*.cc' '*.h' | xargs clang-format-14 --dry-run -Werror

gate "architecture"
python3 tests/lint/architecture.py .

gate "the build parts on a forbidden link"
tests/lint/layering_test.sh

# One build serves these gates, the sanitized tests and the fuzzers.
cmake --preset asan >/dev/null
gate "headers compile alone (clang)"
cmake --build --preset asan --target all_verify_interface_header_sets

gate "libraries neither print nor exit"
cmake --build --preset asan
tests/lint/quiet_libraries.sh build/asan

gate "clang-tidy"
git ls-files '*.cc' | grep -vE '^(tests|bench|training)/' |
  xargs -P "$(nproc)" -n 4 clang-tidy-14 -p build/asan --quiet --extra-arg=-Wno-unknown-warning-option 2>/dev/null
echo "lint: all gates passed"
