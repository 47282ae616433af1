#!/bin/sh
# No library of ours prints or ends the program.  usage: quiet_libraries.sh BUILD
set -eu
bad=0
for library in "$1"/libzw_*.a; do
  found=$(nm -uC "$library" 2>/dev/null | grep -E ' U (exit|_exit|abort|quick_exit|printf|puts|putchar|fputs|std::cout|std::cerr|std::clog|stdout|stderr)$' || true)
  if [ -n "$found" ]; then echo "$library prints or exits:"; echo "$found"; bad=1; fi
done
exit $bad
