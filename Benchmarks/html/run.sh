#!/usr/bin/env bash
# Times Galley and its peers on a folder of pages, in one run: run.sh PAGES [PEER,PEER...]
#
# PAGES holds .html or .html.gz files, in any depth. The peers come from PyPI; one that is not installed is named in
# the table and left out.
set -euo pipefail
pages=$1
peers=${2:-lexbor,resiliparse-parse,resiliparse,trafilatura,html-to-markdown,markitdown,pandoc}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/galley-html-XXXXXX")
trap 'rm -rf "$work"' EXIT
swift build -c release --package-path "$here/.." --product MeasureHTML >&2
measure=$(swift build -c release --package-path "$here/.." --show-bin-path)/MeasureHTML
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
cores=$(getconf _NPROCESSORS_ONLN)
for jobs in $(printf '%s\n' 1 "$cores" | sort -nu); do
    "$measure" "$work/pages" "$jobs"
    python3 "$here/peers.py" "$work/pages" --jobs "$jobs" --only "$peers"
    "$measure" "$work/pages" "$jobs"
done > "$work/lines"
# Galley is timed before and after its peers; the slower of the two counts.
python3 - "$work/lines" <<'PYTHON'
import json, sys
worst = {}
for line in open(sys.argv[1]):
    row = json.loads(line)
    key = row["peer"], row["work"], row.get("jobs")
    if key not in worst or row.get("MB/s", 0) < worst[key].get("MB/s", 0):
        worst[key] = row
open(sys.argv[1], "w").writelines(json.dumps(row) + "\n" for row in worst.values())
PYTHON
python3 "$here/compare.py" "$work/lines"
