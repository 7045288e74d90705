#!/usr/bin/env python3
"""Times Galley's peers on a folder of pages, in one process each, and prints one line of JSON a measurement.

    peers.py PAGES [--jobs N] [--only NAME,NAME]

PAGES is a folder of HTML files. Every page is in memory before the clock starts; the best of several rounds counts for
the fast peers, one round for the slow ones. With --jobs the pages are dealt to so many processes. Peak memory
is true of the first peer alone: name one in a run.
"""
import argparse
import json
import multiprocessing
import resource
import sys
import time
from importlib import metadata
from pathlib import Path


def lexbor_parse():
    from selectolax.lexbor import LexborHTMLParser
    return lambda page, text: LexborHTMLParser(page)


def resiliparse_parse():
    from resiliparse.parse.html import HTMLTree
    return lambda page, text: HTMLTree.parse(text)


def resiliparse_text():
    from resiliparse.extract.html2text import extract_plain_text
    return lambda page, text: extract_plain_text(text, main_content=True)


def trafilatura_text():
    import trafilatura
    return lambda page, text: trafilatura.extract(text)


def html_to_markdown():
    from html_to_markdown import convert
    return lambda page, text: convert(text)


def markitdown():
    import io
    from markitdown import MarkItDown, StreamInfo
    converter = MarkItDown()
    info = StreamInfo(extension=".html", mimetype="text/html", charset="utf-8")
    return lambda page, text: converter.convert_stream(io.BytesIO(page), stream_info=info)


def pandoc():
    import subprocess
    import pypandoc
    path = pypandoc.get_pandoc_path()
    return lambda page, text: subprocess.run(
        [path, "-f", "html", "-t", "gfm"], input=page, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


# What is measured: the work, the package, how to do it, and how many rounds.
PEERS = {
    "lexbor": ("parse", "selectolax", lexbor_parse, 5),
    "resiliparse-parse": ("parse", "resiliparse", resiliparse_parse, 5),
    "resiliparse": ("extract", "resiliparse", resiliparse_text, 3),
    "trafilatura": ("extract", "trafilatura", trafilatura_text, 1),
    "html-to-markdown": ("convert", "html-to-markdown", html_to_markdown, 2),
    "markitdown": ("convert", "markitdown", markitdown, 1),
    "pandoc": ("convert", "pypandoc_binary", pandoc, 1),
}


def run(name, pages, limit):
    """Seconds, bytes and failures of the best round."""
    work = PEERS[name][2]()
    best = None
    for _ in range(PEERS[name][3]):
        start = time.perf_counter()
        size = failed = 0
        for page, text in pages:
            try:
                work(page, text)
            except Exception:
                failed += 1
            size += len(page)
            if time.perf_counter() - start > limit:
                break
        seconds = time.perf_counter() - start
        if best is None or size / seconds > best[1] / best[0]:
            best = (seconds, size, failed)
    return best


def peak():
    """In KiB, of this process and the largest that it started."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        with open("/proc/self/status") as file:
            own = next(int(line.split()[1]) for line in file if line.startswith("VmHWM"))
    except OSError:
        pass
    return own + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def worker(arguments):
    try:
        # Linux counts the peak from here on: a forked process begins with that of its parent.
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass
    before = peak()
    return *run(*arguments), peak() - before


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only", default=",".join(PEERS))
    parser.add_argument("--limit", type=float, default=40, help="seconds that a round may take")
    args = parser.parse_args()
    files = sorted(args.pages.glob("*.html"))
    pages = []
    for file in files:
        page = file.read_bytes()
        pages.append((page, page.decode("utf-8", "replace")))
    sys.stderr.write(f"{len(pages)} pages, {sum(len(p) for p, _ in pages) / 1e6:.1f} MB\n")
    for name in args.only.split(","):
        kind, package, _, _ = PEERS[name]
        try:
            version = metadata.version(package)
        except metadata.PackageNotFoundError:
            print(json.dumps({"peer": name, "work": kind, "missing": package}), flush=True)
            continue
        if args.jobs == 1:
            seconds, size, failed, memory = worker((name, pages, args.limit))
        else:
            parts = [(name, pages[i::args.jobs], args.limit) for i in range(args.jobs)]
            with multiprocessing.get_context("fork").Pool(args.jobs) as pool:
                results = pool.map(worker, parts)
            seconds = max(r[0] for r in results)
            size, failed, memory = (sum(r[i] for r in results) for i in (1, 2, 3))
        print(json.dumps({
            "peer": name, "version": version, "work": kind, "jobs": args.jobs, "seconds": round(seconds, 3),
            "MB": round(size / 1e6, 1), "MB/s": round(size / 1e6 / seconds, 1), "failed": failed,
            "peak MiB above the pages": memory // 1024}), flush=True)


if __name__ == "__main__":
    main()
