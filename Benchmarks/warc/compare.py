#!/usr/bin/env python3
"""Times Galley and FastWARC with Resiliparse on a WARC file, round by round, and prints a Markdown table.

usage: compare.py GALLEY IN.warc.gz BYTES SCRATCH ROUNDS

BYTES is how many bytes of pages are in there. Each writes one file a page into SCRATCH, which had best be in memory.
The best of the rounds counts.
"""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time

galley, warc, size, scratch, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], int(sys.argv[5])
peer = str(pathlib.Path(__file__).with_name("peer.py"))


def convert(jobs):
    return lambda out: [galley, "convert", warc, "--to", "markdown", "--jobs", str(jobs), "-o", out + "/"]


works = {
    "FastWARC + Resiliparse, 1 thread": lambda out: [sys.executable, peer, warc, out],
    "Galley, 1 job": convert(1),
    "Galley, 2 jobs": convert(2),
}


def measure(command):
    """Seconds by the clock and of the processor, and how many files came out."""
    out = os.path.join(scratch, "out")
    shutil.rmtree(out, ignore_errors=True)
    os.mkdir(out)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command(out), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    files = sum(len(names) for folder, _, names in os.walk(out) if ".galley" not in folder)
    shutil.rmtree(out)
    if done.returncode > 1 or files == 0:
        sys.exit(f"{command(out)[0]} failed:\n{done.stderr[-2000:]}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, files


best = {}
for _ in range(rounds):
    for name, command in works.items():
        result = measure(command)
        if name not in best or result[0] < best[name][0]:
            best[name] = result
first = best[next(iter(works))][0]
print(f"{size / 1e6:.0f} MB of pages in {os.path.getsize(warc) / 1e6:.0f} MB of WARC, best of {rounds}\n")
print("| work | MB/s | ratio | processor, s | files |\n| --- | ---: | ---: | ---: | ---: |")
for name, (wall, processor, files) in best.items():
    print(f"| {name} | {size / 1e6 / wall:.1f} | {first / wall:.2f} | {processor:.2f} | {files} |")
