#!/usr/bin/env python3
"""Times Galley and its peers on JSON articles, in one run, and prints Markdown tables: compare.py GALLEY [ROUNDS]

Every measurement is a whole process, start and end included; rounds go through all of them in turn, and the best of
each counts. Afterwards the cells of all tables are compared. SCRATCH names the folder for corpus and outputs (2.5 GB
for each of a few files; in memory where that is possible); MEGABYTES and LARGE are the sizes of the corpora.
"""
import csv
import importlib.metadata
import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "html"))
from compare import machine  # noqa: E402

HERE = pathlib.Path(__file__).parent
COLUMNS = "title,date,url,author,text"
JQ_CSV = "[." + ",.".join(COLUMNS.split(",")) + "] | @csv"
JQ_MARKDOWN = r'"# \(.title)\n\n\(.text)\n"'


def galley_csv(galley, source, output, jobs):
    return [galley, "convert", source, "--to", "csv", "-o", output, "--jobs", str(jobs), "--write",
            "columns=[headline,datePublished,url,author,body]"]


def galley_markdown(galley, source, output, jobs):
    return [galley, "convert", source, "--to", "markdown", "-o", output, "--jobs", str(jobs)]


def measure(command, output, environment=None):
    """Runs a command, with its standard output in a file where it has one; the seconds that it took."""
    start = time.monotonic()
    with open(output, "wb") if output else open(os.devnull, "wb") as sink:
        process = subprocess.Popen(
            command, stdout=sink, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})})
        _, errors = process.communicate()
    seconds = time.monotonic() - start
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed: {errors.decode(errors='replace')[-2000:]}")
    return seconds


def peak(command):
    """The peak memory of a command, in MiB, in a process that has had no other child."""
    code = ("import resource,subprocess,sys; "
            "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def corpus(path, megabytes, form="lines"):
    if not path.exists():
        subprocess.run([sys.executable, HERE / "articles.py", path, str(megabytes), form], check=True)
    return str(path)


def version(command):
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout.split("\n")[0].strip().removeprefix("mlr ").removeprefix("jq-").removeprefix("version ")


def rounds_of(work, rounds):
    """The best seconds of each, by name, all in turn each round."""
    best = {}
    for number in range(rounds):
        for name, run in work.items():
            print(f"round {number + 1}: {name}", file=sys.stderr)
            seconds = run()
            best[name] = min(best.get(name, seconds), seconds)
    return best


def table(title, size, best, bars):
    ours = min(seconds for name, seconds in best.items() if name.startswith("Galley"))
    print(f"\n| {title} | seconds | MB/s | Galley is |\n| --- | --- | --- | --- |")
    for name, seconds in sorted(best.items(), key=lambda pair: pair[1]):
        ratio = "" if name.startswith("Galley") else f"{seconds / ours:.2f} times"
        bar = next((bar for start, bar in bars.items() if name.startswith(start)), None)
        if bar and ratio:
            ratio += f" (bar: {bar}{'' if seconds >= bar * ours else ', missed'})"
        print(f"| {name} | {seconds:.2f} | {size / seconds / 1e6:.0f} | {ratio} |")


def same_cells(paths):
    """Exits unless all tables have the same cells below their headers."""
    csv.field_size_limit(1 << 30)
    files = [open(path, encoding="utf-8", newline="") for path in paths]
    readers = [csv.reader(file) for file in files]
    for reader in readers:
        next(reader)
    count = 0
    for rows in zip(*readers, strict=True):
        count += 1
        if any(row != rows[0] for row in rows[1:]):
            sys.exit(f"record {count} is not the same in {', '.join(map(str, paths))}")
    return count


def main():
    galley, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3
    memory = pathlib.Path("/dev/shm")
    default = memory / "galley-json" if memory.is_dir() else HERE / ".corpus"
    place = pathlib.Path(os.environ.get("SCRATCH", default))
    place.mkdir(parents=True, exist_ok=True)
    megabytes, large = float(os.environ.get("MEGABYTES", 500)), float(os.environ.get("LARGE", 2000))
    cores = os.cpu_count()
    print(machine())
    print(f"\njq {version(['jq', '--version'])}, Miller {version(['mlr', '--version'])}, "
          f"DuckDB {importlib.metadata.version('duckdb')}")

    lines = corpus(place / "articles.ndjson", megabytes)
    size = os.path.getsize(lines)
    out = {name: str(place / f"{name}.csv") for name in ("galley", "duckdb", "miller", "python")}
    mlr = ["mlr", "--ijsonl", "--ocsv", "cut", "-o", "-f", COLUMNS, lines]
    best = rounds_of({
        "Galley, 1 job": lambda: measure(galley_csv(galley, lines, out["galley"], 1), None),
        f"Galley, {cores} jobs": lambda: measure(galley_csv(galley, lines, out["galley"], cores), None),
        f"DuckDB, {cores} threads": lambda: measure(
            [sys.executable, HERE / "duck.py", lines, out["duckdb"], str(cores)], None),
        "Miller": lambda: measure(mlr, out["miller"]),
        "Miller, GOMAXPROCS=1": lambda: measure(mlr, out["miller"], {"GOMAXPROCS": "1"}),
        "jq": lambda: measure(["jq", "-r", JQ_CSV, lines], str(place / "jq.csv")),
        "Python (json, csv)": lambda: measure([sys.executable, HERE / "convert.py", lines, "csv", out["python"]], None),
    }, rounds)
    table(f"NDJSON to CSV, {size / 1e6:.0f} MB", size, best, {"DuckDB": 3, "Miller": 5})
    count = same_cells(list(out.values()))
    print(f"\n{count:,} records; all cells of {', '.join(sorted(out))} are the same.")
    for path in place.glob("*.csv"):
        path.unlink()

    markdown = str(place / "articles.md")
    best = rounds_of({
        "Galley, 1 job": lambda: measure(galley_markdown(galley, lines, markdown, 1), None),
        f"Galley, {cores} jobs": lambda: measure(galley_markdown(galley, lines, markdown, cores), None),
        "jq, nothing escaped": lambda: measure(["jq", "-r", JQ_MARKDOWN, lines], markdown),
        "Python, nothing escaped": lambda: measure(
            [sys.executable, HERE / "convert.py", lines, "markdown", markdown], None),
    }, rounds)
    table(f"NDJSON to Markdown, {size / 1e6:.0f} MB", size, best, {})
    os.remove(lines)
    os.remove(markdown)

    print("\n| one file | seconds | MB/s | peak MiB |\n| --- | --- | --- | --- |")
    for form, name in (("array", "large.json"), ("lines", "large.ndjson")):
        source = corpus(place / name, large, form)
        size = os.path.getsize(source)
        for who, command in (
            (f"Galley, {cores} jobs", galley_csv(galley, source, "-", cores)),
            (f"DuckDB, {cores} threads", [sys.executable, HERE / "duck.py", source, "/dev/null", str(cores)]),
        ):
            seconds = min(measure(command, None) for _ in range(3))
            print(f"| {who}: {name}, {size / 1e6:.0f} MB, to CSV that is thrown away | {seconds:.2f} | "
                  f"{size / seconds / 1e6:.0f} | {peak(command):.0f} |", flush=True)
        os.remove(source)


if __name__ == "__main__":
    main()
