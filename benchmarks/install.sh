#!/bin/sh
# What itasite is measured beside: Hugo (Debian's package), and Zensical in an environment of its own.
# What cannot be installed is not measured; the benchmark says so.
set -u
cd "$(dirname "$0")/.." || exit
if ! command -v hugo >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
  run=""
  [ "$(id -u)" = 0 ] || run="sudo -n"
  { $run apt-get update -qq && DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends hugo; } \
    >/dev/null 2>&1
fi
own=.venv/zensical
if ! [ -x .venv/bin/zensical ] && ! [ -x "$own/bin/zensical" ]; then
  .venv/bin/python -m venv "$own" && "$own/bin/pip" install --quiet --disable-pip-version-check zensical 2>/dev/null
fi
exit 0
