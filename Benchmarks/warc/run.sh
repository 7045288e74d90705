#!/usr/bin/env bash
# Times Galley and FastWARC with Resiliparse on a WARC file of pages, in one run: run.sh PAGES [MEGABYTES [ROUNDS]]
#
# PAGES holds .html or .html.gz files, in any depth, which are repeated up to so many megabytes. The peers come from
# PyPI (pip install -r requirements.txt). GALLEY names the command, if it is not to be built; TMPDIR where files go.
set -euo pipefail
pages=${1:?run.sh PAGES [MEGABYTES [ROUNDS]]}
here=$(cd "$(dirname "$0")" && pwd)
memory=/dev/shm
[ -d "$memory" ] || memory=/tmp
work=$(mktemp -d "${TMPDIR:-$memory}/galley-warc-XXXXXX")
trap 'rm -rf "$work"' EXIT
if [ -z "${GALLEY:-}" ]; then
    build=(swift build -c release --static-swift-stdlib --package-path "$here/../.." --product galley)
    "${build[@]}" >&2
    GALLEY=$("${build[@]}" --show-bin-path)/galley
fi
read -r _ bytes < <(python3 "$here/build_warc.py" "$pages" "$work/pages.warc.gz" "${2:-300}")
python3 "$here/compare.py" "$GALLEY" "$work/pages.warc.gz" "$bytes" "$work" "${3:-3}"
