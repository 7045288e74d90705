#!/usr/bin/env bash
# Times Galley against its bars in one run, and prints ratios. The best of several runs counts, as the machine
# may be busy with other things.
set -euo pipefail
galley=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
# In memory where that is possible, so that the disk's moods do not decide.
if [ -d /dev/shm ] && [ -w /dev/shm ]; then default=/dev/shm/galley-bench; else default=$here/.corpus; fi
place=${GALLEY_BENCH_FOLDER:-$default}
count=${GALLEY_BENCH_FILES:-20000}
rounds=${GALLEY_BENCH_ROUNDS:-3}
mkdir -p "$place"

corpus=$place/dumps-$count
if [ ! -d "$corpus" ]; then
    python3 "$here/generate.py" "$corpus.part" "$count"
    mv "$corpus.part" "$corpus"
fi
python3 "$here/measure.py" "$galley" "$corpus" "$place" "$rounds"
