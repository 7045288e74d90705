#!/usr/bin/env python3
"""Stops a run at random moments and lets it go on: what it ends in must be, byte for byte, what a run makes that
nothing stops.

    Scripts/kill-test.py .build/release/galley --items 20000 --kills 200

Signals: KILL, TERM, INT, or `full` for a disk that is full at random moments (needs the right to mount a small
file system in memory). Every stopped run is stopped again, up to three times, before it may end.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

RECIPE = """\
galley: 1
about: Every kind of output.
vars:
  out: out
chain:
  - read: raw-text
    from: {source}
  - write: markdown
    to: ${{out}}/pages/{{hash:2}}/{{datePublished}}-{{slug}}.md
  - write: json-ld
    to: ${{out}}/graph.jsonld
  - write: csv
    to: ${{out}}/articles.csv
{more}"""


def make_items(folder, count, seed):
    chance = random.Random(seed)
    words = "amber birch cedar delta ember flint grove heath inlet jetty knoll larch marsh north ochre".split()
    for number in range(count):
        below = os.path.join(folder, f"{number // 500:04d}")
        os.makedirs(below, exist_ok=True)
        with open(os.path.join(below, f"{number:06d}.txt"), "w") as file:
            # Headlines repeat, so that names of outputs depend on what came before.
            file.write(f"The {chance.choice(words)} and the {chance.choice(words)}\n2024{1 + number % 12:02d}15\n")
            file.write(f"https://example.org/{number}\n")
            for _ in range(chance.randrange(1, 6)):
                file.write(" ".join(chance.choices(words, k=25)) + ".\n")


def digest(folder):
    """What is in a tree: names and bytes."""
    total = hashlib.sha256()
    count = 0
    for path, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            count += 1
            whole = os.path.join(path, name)
            total.update(os.path.relpath(whole, folder).encode() + b"\0")
            with open(whole, "rb") as file:
                total.update(hashlib.sha256(file.read()).digest())
    return total.hexdigest(), count


def command(options, out):
    return [options.galley, "run", os.path.join(options.work, "kill.yaml"), "--set", f"out={out}",
            "--jobs", str(options.jobs), "--state", options.state]


def run_whole(options, out):
    start = time.monotonic()
    result = subprocess.run(command(options, out), stderr=subprocess.PIPE)
    if result.returncode != 0:
        sys.exit(f"the run failed with status {result.returncode}:\n{result.stderr.decode()}")
    return time.monotonic() - start


def stop(options, out, delay, number):
    """Runs, and stops the run after a delay; whether it was stopped."""
    process = subprocess.Popen(command(options, out), stderr=subprocess.DEVNULL)
    try:
        process.wait(delay)
        return False
    except subprocess.TimeoutExpired:
        process.send_signal(number)
        process.wait()
        return True


def stop_by_full_disk(options, out, mount, free):
    """Runs with so many bytes free on the disk; whether the run ended early."""
    ballast = os.path.join(mount, "ballast")
    status = os.statvfs(mount)
    filler = max(0, status.f_bavail * status.f_bsize - free)
    with open(ballast, "wb") as file:
        os.posix_fallocate(file.fileno(), 0, filler) if filler else None
    result = subprocess.run(command(options, out), stderr=subprocess.PIPE)
    os.unlink(ballast)
    if result.returncode not in (0, 1):
        sys.exit(f"with a full disk the run ended with status {result.returncode}:\n{result.stderr.decode()}")
    if result.returncode == 1 and b"No space" not in result.stderr:
        sys.exit(f"the run does not say that the disk is full:\n{result.stderr.decode()}")
    return result.returncode == 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("--items", type=int, default=20000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--signal", choices=["KILL", "TERM", "INT", "full"], default="KILL")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", default="in/**/*.txt", help="what the recipe reads")
    parser.add_argument("--pack", help="put the items into an archive of this name, such as in.tar.gz")
    parser.add_argument("--more", action="store_true", help="write a zip file, too")
    parser.add_argument("--keep", action="store_true", help="keep the folder")
    options = parser.parse_args()
    options.galley = os.path.abspath(options.galley)
    options.work = tempfile.mkdtemp(prefix="galley-kill-")
    chance = random.Random(options.seed)
    make_items(os.path.join(options.work, "in"), options.items, options.seed)
    source = options.source
    if options.pack:
        kind = {".tar": "tar", ".gz": "gztar", ".zip": "zip"}[os.path.splitext(options.pack)[1]]
        name = options.pack.split(".")[0] + "-packed"
        source = os.path.basename(shutil.make_archive(os.path.join(options.work, name), kind, options.work, "in"))
    more = "  - write: text\n    to: ${out}/texts.zip/{hash:2}/{n:6}.txt\n" if options.more else ""
    with open(os.path.join(options.work, "kill.yaml"), "w") as file:
        file.write(RECIPE.format(source=source, more=more))
    options.state = os.path.join(options.work, "state")
    whole = os.path.join(options.work, "whole")
    seconds = run_whole(options, whole)
    expected, count = digest(whole)
    size = sum(os.path.getsize(os.path.join(p, n)) for p, _, names in os.walk(whole) for n in names)
    print(f"{options.items} items make {count} files in {seconds:.2f} s")
    mount = None
    if options.signal == "full":
        mount = os.path.join(options.work, "disk")
        os.mkdir(mount)
        # The journal is on the disk that is full, too.
        options.state = os.path.join(mount, "state")
        blocks = size * 3 + count * 8192 + (64 << 20)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={blocks}", "tmpfs", mount], check=True)
    stopped = 0
    try:
        trial = 0
        while stopped < options.kills:
            trial += 1
            out = os.path.join(mount or options.work, f"out-{trial}")
            for _ in range(3):
                if stopped == options.kills:
                    break
                if mount:
                    was_stopped = stop_by_full_disk(options, out, mount, chance.randrange(1 << 16, size))
                else:
                    number = getattr(signal, "SIG" + options.signal)
                    was_stopped = stop(options, out, chance.uniform(0, seconds), number)
                if not was_stopped:
                    break
                stopped += 1
            run_whole(options, out)
            found, found_count = digest(out)
            if found != expected:
                print(f"trial {trial}: {found_count} files in {out}, which are not those in {whole} ({count} files)")
                options.keep = True
                sys.exit(1)
            shutil.rmtree(out)
            shutil.rmtree(options.state)
        print(f"stopped {stopped} times ({options.signal}) in {trial} trials: always the same {count} files")
    finally:
        if mount:
            subprocess.run(["umount", mount], check=False)
        if not options.keep:
            shutil.rmtree(options.work, ignore_errors=True)


if __name__ == "__main__":
    main()
