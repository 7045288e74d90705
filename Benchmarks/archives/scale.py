#!/usr/bin/env python3
"""What a file costs when there are many: a recipe over 10,000, 100,000 and 1,000,000 small files, then again with
nothing changed, beside a walk that looks at every file.

    Benchmarks/archives/scale.py .build/release/galley FOLDER [--counts 10000,100000,1000000]

FOLDER is made anew; what it lies on decides the figures.
"""

import argparse
import os
import random
import shutil
import subprocess
import time

RECIPE = """galley: 1
chain:
  - read: raw-text
    from: in/**/*.txt
  - write: markdown
    to: out/{hash:2}/{stem}.md
"""


def make(folder, count):
    chance = random.Random(3)
    words = "amber birch cedar delta ember flint grove heath inlet jetty knoll larch".split()
    texts = [" ".join(chance.choices(words, k=60)) + ".\n" for _ in range(64)]
    for number in range(count):
        if number % 1000 == 0:
            below = os.path.join(folder, "in", f"{number // 1000:04d}")
            os.makedirs(below)
        with open(os.path.join(below, f"{number:07d}.txt"), "w") as file:
            file.write(f"Headline {number}\n20240115\nhttps://example.org/{number}\n{texts[number % 64]}")


def walk(*folders):
    """As fast as Python walks: one stat a file."""
    start = time.monotonic()
    pending = list(folders)
    count = 0
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                else:
                    entry.stat(follow_symlinks=False)
                    count += 1
    return count, time.monotonic() - start


def find(*folders):
    start = time.monotonic()
    subprocess.run(["find", *folders, "-type", "f", "-printf", "%s %T@\n"], stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - start


def run(galley, folder):
    start = time.monotonic()
    process = subprocess.Popen(
        [galley, "run", os.path.join(folder, "r.yaml")], stderr=subprocess.PIPE, text=True)
    text = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, text
    return time.monotonic() - start, usage.ru_maxrss / 1024, usage.ru_utime, usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("folder")
    parser.add_argument("--counts", default="10000,100000,1000000")
    options = parser.parse_args()
    for count in map(int, options.counts.split(",")):
        shutil.rmtree(options.folder, ignore_errors=True)
        os.makedirs(options.folder)
        make(options.folder, count)
        with open(os.path.join(options.folder, "r.yaml"), "w") as file:
            file.write(RECIPE)
        first, peak, user, system = run(options.galley, options.folder)
        again, again_peak, _, _ = min(run(options.galley, options.folder) for _ in range(3))
        inputs = os.path.join(options.folder, "in")
        outputs = os.path.join(options.folder, "out")
        found, python = min((walk(inputs, outputs) for _ in range(3)), key=lambda pair: pair[1])
        assert found == 2 * count, found
        tool = min(find(inputs, outputs) for _ in range(3))
        print(
            f"{count:8} files: {first:7.2f} s, {first / count * 1e6:6.1f} µs a file (processor: "
            f"{user / count * 1e6:.1f} of Galley's, {system / count * 1e6:.1f} of the system's), {peak:4.0f} MiB; again {again:6.2f} s "
            f"({again_peak:.0f} MiB), a walk of inputs and outputs {tool:.2f} s (find), {python:.2f} s (Python): "
            f"{again / tool:.2f} and {again / python:.2f} times", flush=True)
    shutil.rmtree(options.folder, ignore_errors=True)


if __name__ == "__main__":
    main()
