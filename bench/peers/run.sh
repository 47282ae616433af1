#!/bin/sh
# Installs the peers and prints the table.  usage: run.sh PROGRAM SHARED [compare.py's flags]
set -eu
program=$(realpath "$1") shared=$(realpath "$2")
shift 2
cd "$(dirname "$0")/../.."
venv=build/peers/venv
if [ ! -x $venv/bin/python ]; then
  python3 -m venv $venv
  $venv/bin/pip install --quiet --upgrade "pip>=24"  # older ones stumble over lxml[html_clean]
fi
$venv/bin/pip install --quiet -r bench/peers/requirements.txt
exec $venv/bin/python bench/peers/compare.py --program "$program" --shared "$shared" --work build/peers "$@"
