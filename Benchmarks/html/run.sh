#!/usr/bin/env bash
# Times Galley and its peers on a folder of pages, in one run, and prints a Markdown table: run.sh PAGES [PEER,PEER...]
#
# PAGES holds .html or .html.gz files, in any depth. The peers come from PyPI (pip install -r requirements.txt); one
# that is not installed is named in the table and left out. Every measurement has a process of its own, so that its
# peak memory is its own. SCRATCH names a folder for the build, if not the package's own.
set -euo pipefail
pages=${1:?run.sh PAGES [PEER,PEER...]}
peers=${2:-lexbor,resiliparse-parse,resiliparse,trafilatura,html-to-markdown,markitdown,pandoc}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/galley-html-XXXXXX")
trap 'rm -rf "$work"' EXIT
build=(swift build -c release --package-path "$here/.." --scratch-path "${SCRATCH:-$here/../.build}" --product MeasureHTML)
"${build[@]}" >&2
measure=$("${build[@]}" --show-bin-path)/MeasureHTML
mkdir "$work/pages"
python3 - "$pages" "$work/pages" <<'PYTHON'
import gzip, pathlib, sys
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.html*")):
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    name = "-".join(path.relative_to(sys.argv[1]).parts).removesuffix(".gz")
    (pathlib.Path(sys.argv[2]) / name).write_bytes(data)
PYTHON
galley() {
    for kind in parse extract convert; do "$measure" "$work/pages" "$kind" "$1"; done
}
cores=$(getconf _NPROCESSORS_ONLN)
for jobs in $(printf '%s\n' 1 "$cores" | sort -nu); do
    # Galley is timed before and after its peers; the slower of the two counts.
    galley "$jobs"
    for peer in ${peers//,/ }; do
        echo "$peer, $jobs jobs" >&2
        python3 "$here/peers.py" "$work/pages" --jobs "$jobs" --only "$peer"
    done
    galley "$jobs"
done > "$work/lines"
python3 "$here/compare.py" "$work/lines"
