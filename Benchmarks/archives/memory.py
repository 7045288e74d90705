#!/usr/bin/env python3
"""What memory archives take: pages packed on the fly, piped into Galley, 1, 4 and 16 GB of them, as compressed tar, WARC
and NDJSON.

    Benchmarks/archives/memory.py .build/release/galley PAGES [--sizes 1,4,16] [--jobs 2] [--most MIB]
"""

import argparse
import glob
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import time


def pages(folder):
    found = []
    for path in sorted(glob.glob(os.path.join(folder, "**", "*"), recursive=True)):
        if not os.path.isfile(path):
            continue
        with open(path, "rb") as file:
            data = file.read()
        found.append(data)
    if not found:
        sys.exit(f"no pages in {folder}")
    return found


def tar(out, contents, size):
    written = number = 0
    while written < size:
        data = contents[number % len(contents)]
        info = tarfile.TarInfo(f"site/{number // 1000:06d}/{number:09d}.html")
        info.size = len(data)
        out.write(info.tobuf(tarfile.USTAR_FORMAT))
        out.write(data)
        out.write(bytes(-len(data) % 512))
        written += 512 + len(data) + -len(data) % 512
        number += 1
    out.write(bytes(1024))
    return number


def warc(out, contents, size):
    written = number = 0
    while written < size:
        data = contents[number % len(contents)]
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + data
        header = (
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
            f"WARC-Target-URI: https://site.example/{number:09d}.html\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
        ).encode()
        out.write(header)
        out.write(block)
        out.write(b"\r\n\r\n")
        written += len(header) + len(block) + 4
        number += 1
    return number


def ndjson(out, contents, size):
    written = number = 0
    while written < size:
        text = contents[number % len(contents)].decode("utf-8", "replace")
        line = json.dumps({"title": f"Page {number}", "url": f"https://site.example/{number}", "content": text})
        out.write(line.encode() + b"\n")
        written += len(line) + 1
        number += 1
    return number


def run(galley, make, contents, size, jobs, packed):
    command = [galley, "convert", "-", "--to", "csv", "-o", "/dev/null", "--jobs", str(jobs)]
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    sink = process.stdin
    packer = None
    if packed:
        program = ["zstd", "-1", "-q", "-c"] if shutil.which("zstd") else ["gzip", "-1", "-c"]
        packer = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=process.stdin)
        sink = packer.stdin
        process.stdin.close()
    out = io.BufferedWriter(sink.raw if hasattr(sink, "raw") else sink, 1 << 20)
    count = make(out, contents, size)
    out.flush()
    sink.close()
    if packer:
        packer.wait()
    text = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - start
    # Of one item without a loss the command says nothing.
    if process.returncode != 0 or (text and f"{count} documents" not in text):
        sys.exit(f"{count} pages went in:\n{text}")
    return count, seconds, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("pages")
    parser.add_argument("--sizes", default="1,4,16", help="in GB")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--most", type=int, default=256, help="MiB; more is a failure")
    options = parser.parse_args()
    contents = pages(options.pages)
    print(f"largest page {max(map(len, contents)) / 1e6:.1f} MB, {options.jobs} jobs")
    for name, make, packed in [("tar", tar, True), ("warc", warc, False), ("ndjson", ndjson, False)]:
        for size in options.sizes.split(","):
            count, seconds, peak = run(
                options.galley, make, contents, int(float(size) * 1e9), options.jobs, packed)
            print(f"{name:8} {size:>3} GB  {count:8} pages  {seconds:6.1f} s  {peak:6.0f} MiB", flush=True)
            if peak > options.most:
                sys.exit(f"more than {options.most} MiB")


if __name__ == "__main__":
    main()
