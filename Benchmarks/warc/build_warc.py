#!/usr/bin/env python3
"""Writes a WARC file of pages, a gzip member a record: build_warc.py PAGES OUT.warc.gz MEGABYTES

PAGES holds .html or .html.gz files, in any depth. They are repeated, each time under other addresses, until so many
megabytes of them are written. Prints how many pages, and how many bytes of them.
"""
import gzip
import io
import pathlib
import sys

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

folder, out, wanted = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) * 1_000_000
pages = []
for path in sorted(folder.rglob("*.html*")):
    data = path.read_bytes()
    pages.append(gzip.decompress(data) if path.suffix == ".gz" else data)
if not pages:
    sys.exit(f"{folder} has no .html or .html.gz")
total = count = 0
with open(out, "wb") as file:
    writer = WARCWriter(file, gzip=True)
    writer.write_record(writer.create_warcinfo_record("pages.warc.gz", {"software": "build_warc.py"}))
    while total < wanted:
        for number, data in enumerate(pages):
            url = f"https://pages.example/{count // len(pages)}/{number}.html"
            request = StatusAndHeaders("GET / HTTP/1.1", [("Host", "pages.example")], is_http_request=True)
            writer.write_record(
                writer.create_warc_record(url, "request", http_headers=request, payload=io.BytesIO(b"")))
            headers = [("Content-Type", "text/html"), ("Content-Length", str(len(data))), ("Server", "x")]
            http = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(url, "response", http_headers=http, payload=io.BytesIO(data)))
            total += len(data)
            count += 1
            if total >= wanted:
                break
print(count, total)
