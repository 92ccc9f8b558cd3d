#!/bin/sh
# Makes sure that a Chromium is there for the browser tests: an installed one, else Playwright's, else the system's package.
set -u
find_browser() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}
find_browser && exit 0
"$PYTHON" -m playwright install --with-deps chromium >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && find_browser && exit 0
fi
echo "The browser tests need Chromium. Install the package 'chromium', or run '$PYTHON -m playwright install --with-deps chromium'." >&2
exit 1
