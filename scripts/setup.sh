#!/bin/sh
# Installs what the build needs from Debian's packages, says what it installs, and does nothing when all is there.
# Works as root or with sudo.  usage: setup.sh [build|clang|lint]...   (default: build)
set -eu

BUILD="g++ cmake ninja-build make pkg-config ca-certificates
  libicu-dev libre2-dev zlib1g-dev libzstd-dev libssl-dev libxxhash-dev libsimdjson-dev rapidjson-dev
  libtomlplusplus-dev libgumbo-dev libcld2-dev libpsl-dev libcli11-dev libtbb-dev libgtest-dev libbenchmark-dev
  libcmark-gfm-dev libcmark-gfm-extensions-dev python3"
CLANG="clang-14 libclang-rt-14-dev"
LINT="$CLANG clang-tidy-14 clang-format-14 binutils python3"

wanted=""
for part in "${@:-build}"; do
  case $part in
    build) wanted="$wanted $BUILD" ;;
    clang) wanted="$wanted $CLANG" ;;
    lint) wanted="$wanted $LINT" ;;
    *) echo "setup.sh: unknown part '$part' (build, clang, lint)" >&2; exit 2 ;;
  esac
done

missing=""
for package in $wanted; do
  state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then as_root=""
elif command -v sudo >/dev/null; then as_root="sudo"
else
  echo "setup: these packages are missing and neither root nor sudo is here to install them:$missing" >&2
  exit 1
fi
if ! command -v apt-get >/dev/null; then
  echo "setup: no apt-get here; install the equivalents of:$missing" >&2
  exit 1
fi
echo "setup: installing$missing"
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
echo "setup: done"
