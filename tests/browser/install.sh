#!/bin/sh
# The browser tests drive Debian's Chromium and Firefox, look at Thai text and copy text out of PDF: install what is missing.
set -eu
need=""
command -v git >/dev/null 2>&1 || need="git"
command -v pdftotext >/dev/null 2>&1 || need="$need poppler-utils"
command -v chromium >/dev/null 2>&1 || need="$need chromium"
command -v firefox-esr >/dev/null 2>&1 || command -v firefox >/dev/null 2>&1 || need="$need firefox-esr"
[ -n "$(fc-list :lang=th 2>/dev/null)" ] || need="$need fonts-thai-tlwg fontconfig"
[ -z "$need" ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
  echo "ต้องมี chromium, firefox และแบบอักษรไทยเพื่อทดสอบกับเบราว์เซอร์: $need" >&2
  exit 1
fi
run=""
[ "$(id -u)" = 0 ] || run="sudo"
$run apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends $need >/dev/null
