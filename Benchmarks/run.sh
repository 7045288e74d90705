#!/usr/bin/env bash
# Times Galley against its bars in one run, and prints ratios. The best of several runs counts, as the machine
# may be busy with other things.
set -euo pipefail
galley=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
place=${GALLEY_BENCH_FOLDER:-$here/.corpus}
count=${GALLEY_BENCH_FILES:-20000}
rounds=${GALLEY_BENCH_ROUNDS:-3}
mkdir -p "$place"

corpus=$place/dumps-$count
if [ ! -d "$corpus" ]; then
    python3 "$here/generate.py" "$corpus.part" "$count"
    mv "$corpus.part" "$corpus"
fi
python3 "$here/measure.py" "$galley" "$corpus" "$place" "$rounds"
