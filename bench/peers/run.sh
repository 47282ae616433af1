#!/bin/sh
# Installs the peers and prints the table.  usage: run.sh PROGRAM SHARED [compare.py's flags]
set -eu
program=$(realpath "$1") shared=$(realpath "$2")
shift 2
cd "$(dirname "$0")/../.."
here=bench/peers work=build/peers
pip="$work/venv/bin/pip install --quiet"
mkdir -p $work

# What does not install costs its own rows only.
missed() { echo "$1 does not install" >&2; }

if [ ! -x $work/venv/bin/python ]; then
  # Older ones stumble over lxml[html_clean].
  { python3 -m venv $work/venv && $pip --upgrade "pip>=24"; } || missed "Python's venv"
fi
$pip -r $here/requirements.txt || while read -r package; do
  $pip "$package" || missed "$package"
done < $here/requirements.txt

cargo build --quiet --locked --release --manifest-path $here/rust/Cargo.toml --target-dir $work/rust ||
  { missed "$here/rust"; rm -f $work/rust/release/peers; }

(cd $here/go && go build -o ../../../$work/go/peers .) ||
  { missed "$here/go"; rm -f $work/go/peers; }

exec python3 $here/compare.py --program "$program" --shared "$shared" --work $work "$@"
