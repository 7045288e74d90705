#!/usr/bin/env python3
"""Runs each piece of work in turn, several rounds, and prints the best of each with ratios.

usage: measure.py GALLEY CORPUS SCRATCH ROUNDS
"""
import os
import resource
import shutil
import subprocess
import sys
import time

galley, corpus, scratch, rounds = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])

RECIPE = """galley: 1
chain:
  - read: raw-text
    from: {corpus}/**/*.txt
  - transform: drop-boilerplate
  - write: markdown
    to: {out}/articles/{{hash:2}}/{{stem}}.md
  - write: json-ld
    to: {out}/articles.jsonld
  - write: csv
    to: {out}/articles.csv
"""


def corpus_files():
    for folder, _, names in os.walk(corpus):
        for name in names:
            yield os.path.join(folder, name)


def copy(out):
    """Reads every byte and writes it back, in one process, as plainly as can be."""
    subprocess.run(["cp", "-r", corpus, out], check=True)


def copy_renamed(out):
    """The same, with each file written beside its place and renamed into it, as Galley does."""
    for path in corpus_files():
        target = os.path.join(out, os.path.relpath(path, corpus))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(path, "rb", buffering=0) as source:
            data = source.read()
        with open(target + ".part", "wb", buffering=0) as sink:
            sink.write(data)
        os.rename(target + ".part", target)


def run(jobs):
    def work(out):
        recipe = os.path.join(scratch, f"bench-{jobs}.yaml")
        with open(recipe, "w") as file:
            file.write(RECIPE.format(corpus=corpus, out=out))
        done = subprocess.run([galley, "run", recipe, "--restart", "--jobs", str(jobs)], stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            sys.exit(f"galley failed:\n{done.stderr[-2000:]}")

    return work


def timed(name, work):
    out = os.path.join(scratch, "out")
    shutil.rmtree(out, ignore_errors=True)
    start = time.perf_counter()
    work(out)
    seconds = time.perf_counter() - start
    shutil.rmtree(out, ignore_errors=True)
    return seconds


def startup():
    page = os.path.join(scratch, "page.txt")
    with open(page, "w") as file:
        file.write("A small page\n20240101\nhttps://example.com/a\nOne paragraph.\n")
    times = []
    for _ in range(40):
        start = time.perf_counter()
        subprocess.run([galley, "convert", page, "--to", "markdown"], stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return sorted(times)[len(times) // 2]


def main():
    size = sum(os.path.getsize(path) for path in corpus_files())
    count = sum(1 for _ in corpus_files())
    works = {"copy (cp -r)": copy, "copy, renamed into place": copy_renamed, "galley, 1 job": run(1), "galley, 2 jobs": run(2)}
    best = {name: float("inf") for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            best[name] = min(best[name], timed(name, work))
    print(f"raw text -> Markdown + JSON-LD + CSV: {count} files, {size / 1e6:.1f} MB, best of {rounds}")
    base = best["copy (cp -r)"]
    for name, seconds in best.items():
        print(f"  {name:26} {seconds:7.2f} s  {size / 1e6 / seconds:7.1f} MB/s  {seconds / base:5.2f} times the copy")
    ratio = best["galley, 1 job"] / best["galley, 2 jobs"]
    print(f"  2 jobs are {ratio:.2f} times as fast as 1; the bar is 4 times the copy")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"  peak memory of the largest process: {peak:.0f} MiB")
    print(f"one small page, whole process: median {startup() * 1000:.1f} ms of 40 (bar: 10 ms)")


main()
