#!/usr/bin/env python3
"""Times `galley convert` on pages that want to be slow, at n, 2n and 4n, and prints the curve as a Markdown table.

    hostile.py GALLEY [--size N] [--only WORD] [--content full,main] [--limit SECONDS]

GALLEY is the program, of a release build. Each page is HTML made by repeating something N, 2N and 4N times; each is
read whole and as an article, and written as Markdown. Time is that of the processor, of one process with all its
threads; memory is the process's peak. Where 4n takes more than 6 times what n takes and more than 3 times what 2n takes,
the line says so, and the status is 1: twice the page is four times the work there.
"""
import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time

from hostile_pages import PAGES, repeated


def measure(command, limit):
    """Seconds of the processor, MiB at the peak, bytes of output; seconds are None where the limit was passed."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=output, stderr=errors)
        deadline = time.monotonic() + 4 * limit
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline or processor_time(process.pid) > limit:
                process.send_signal(signal.SIGKILL)
                _, status, usage = os.wait4(process.pid, 0)
                return None, usage.ru_maxrss / 1024, 0, 0
            time.sleep(.01)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode < 0:
            errors.seek(0)
            sys.exit(f"{command}: signal {-process.returncode}\n{errors.read()[-2000:]}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.tell(), process.returncode


def processor_time(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("--size", type=int, default=250_000)
    parser.add_argument("--only", default="")
    parser.add_argument("--content", default="full,main")
    parser.add_argument("--limit", type=float, default=60, help="seconds of the processor that one page may take")
    parser.add_argument("--text", type=int, default=500, help="MB of the page that is one text; 0 for none")
    args = parser.parse_args()
    pages = {name: page for name, page in PAGES.items() if args.only in name}
    if args.text and args.only in "one text":
        pages["one text"] = (args.text * 1e6 / args.size / 4 / 9, repeated("some text", "<p>"))
        pages["one word"] = (args.text * 1e6 / args.size / 4, repeated("x", "<p>"))
    print("| page | content | n | MB at 4n | s at n | at 2n | at 4n | 4n / n | MB out at 4n | MiB at 4n |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    bent = 0
    for name, (factor, make) in pages.items():
        size = max(1, int(args.size * factor))
        for content in args.content.split(","):
            seconds = []
            for times in (1, 2, 4):
                with tempfile.NamedTemporaryFile(suffix=".html") as file:
                    file.write(make(size * times).encode())
                    file.flush()
                    length = os.path.getsize(file.name) / 1e6
                    found = measure(
                        [args.galley, "convert", file.name, "--from", "html", "--to", "markdown",
                         "--read", f"content={content}"], args.limit)
                seconds.append(found[0])
                if found[0] is None:
                    break
            shown = [f"{s:.2f}" if s is not None else f"over {args.limit:g}" for s in seconds] + [""] * 3
            known = len(seconds) == 3 and seconds[2] is not None
            # The start of the process is no work on the page.
            ratio = (seconds[2] - .005) / max(seconds[0] - .005, .02) if known else None
            isBent = ratio is None or (ratio > 6 and seconds[2] > 3 * seconds[1])
            bent += isBent
            failed = "" if found[3] == 0 else f" (status {found[3]})"
            print(f"| {name}{failed} | {content} | {size} | {length:.1f} | {shown[0]} | {shown[1]} | {shown[2]} | "
                  f"{'' if ratio is None else f'{ratio:.1f}'}{' **bent**' if isBent else ''} | {found[2] / 1e6:.1f} | "
                  f"{found[1]:.0f} |", flush=True)
    sys.exit(1 if bent else 0)


if __name__ == "__main__":
    main()
