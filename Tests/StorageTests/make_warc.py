#!/usr/bin/env python3
"""Writes WARC files with warcio, and what warcio and FastWARC read of them: make_warc.py FOLDER

The folder gets pages.warc and pages.warc.gz, and expected.tsv with a line for each answer with status 2xx in each: the
file, where in it the record begins, as an index would say, its address, its date, and its body, decoded, in hexadecimal.
Exits with 1 where the two programs do not agree.
"""
import gzip
import io
import pathlib
import random
import sys
import zlib

from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


def chunked(data, rng):
    out = b""
    at = 0
    while at < len(data):
        size = rng.randint(1, 400)
        piece = data[at : at + size]
        out += b"%x\r\n%s\r\n" % (len(piece), piece)
        at += size
    return out + b"0\r\n\r\n"


def deflated(data):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def answers(rng):
    codings = {
        None: lambda data: data,
        "gzip": gzip.compress,
        "deflate": zlib.compress,
    }
    for number in range(200):
        words = " ".join(rng.choice(["café", "a", "page", "of", "words", "\r\n", "<p>"]) for _ in range(rng.randint(0, 900)))
        body = f"<title>{number}</title>{words}".encode()
        coding = rng.choice(list(codings))
        headers = [("Content-Type", rng.choice(["text/html; charset=utf-8", "text/html", "TEXT/HTML;charset='UTF-8'"]))]
        data = codings[coding](body)
        if coding:
            headers.append(("Content-Encoding", coding))
        if rng.random() < 0.5:
            headers.append(("Transfer-Encoding", "chunked"))
            data = chunked(data, rng)
        status = rng.choice(["200 OK", "200 OK", "206 Partial Content", "404 Not Found", "301 Moved Permanently"])
        yield f"https://example.org/{number}/?q={number}", status, headers, data


def write(path, is_gzip):
    dated = {"WARC-Date": "2024-01-31T23:59:59Z"}
    rng = random.Random(7)
    with open(path, "wb") as file:
        writer = WARCWriter(file, gzip=is_gzip)
        writer.write_record(writer.create_warcinfo_record("pages.warc", {"software": "a test"}))
        for url, status, headers, data in answers(rng):
            request = StatusAndHeaders("GET / HTTP/1.1", [("Host", "example.org")], is_http_request=True)
            writer.write_record(
                writer.create_warc_record(url, "request", http_headers=request, payload=io.BytesIO(b"")))
            http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url, "response", http_headers=http, payload=io.BytesIO(data), warc_headers_dict=dict(dated)))
        writer.write_record(
            writer.create_warc_record(
                "urn:note", "metadata", payload=io.BytesIO(b"a: b\r\n"), warc_content_type="application/warc-fields"))


def by_warcio(path, is_raw=False):
    """Offsets, addresses, dates and bodies, raw as they came over the wire where that is asked for."""
    with open(path, "rb") as file:
        records = ArchiveIterator(file)
        for record in records:
            if record.rec_type == "response" and record.http_headers.get_statuscode().startswith("2"):
                stream = record.raw_stream if is_raw else record.content_stream()
                header = record.rec_headers.get_header
                body = stream.read()
                # Asked before, this would pass the body.
                offset = records.get_record_offset()
                yield offset, header("WARC-Target-URI"), header("WARC-Date"), body


def by_fastwarc(path):
    """Offsets, addresses, dates and raw bodies."""
    for record in FastIterator(open(path, "rb"), record_types=WarcRecordType.response):
        offset = record.stream_pos
        record.freeze()
        if 200 <= record.http_headers.status_code < 300:
            header = record.headers
            yield offset, header["WARC-Target-URI"], header["WARC-Date"], record.reader.read()


folder = pathlib.Path(sys.argv[1])
paths = [folder / "pages.warc", folder / "pages.warc.gz"]
for path in paths:
    write(path, path.suffix == ".gz")
found = [list(by_warcio(path)) for path in paths]
if [entry[1:] for entry in found[0]] != [entry[1:] for entry in found[1]] or not found[0]:
    sys.exit("warcio does not agree with itself")
for path in paths:
    for one, other in zip(by_warcio(path, is_raw=True), by_fastwarc(path), strict=True):
        if one != other:
            sys.exit(f"warcio and FastWARC do not agree on {one[1]} in {path.name}")
with open(folder / "expected.tsv", "w") as file:
    for path, entries in zip(paths, found):
        for offset, url, date, body in entries:
            file.write(f"{path.name}\t{offset}\t{url}\t{date}\t{body.hex()}\n")
