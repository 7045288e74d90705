"""WARC files that are damaged, or lie."""
import gzip
import zlib

from hostile.making import GOOD, OTHER, archive


def record(block, length=None, kind="response", url="http://a.example/", more=""):
    length = len(block) if length is None else length
    stated = "" if length == "missing" else f"Content-Length: {length}\r\n"
    return (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\n{more}{stated}\r\n"
    ).encode() + block + b"\r\n\r\n"


def answer(body, more=""):
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n{more}\r\n".encode() + body


FIRST = record(answer(GOOD), url="http://a.example/good.txt")
LAST = record(answer(OTHER), url="http://a.example/last.txt")


@archive("huge-length.warc")
def _():
    return FIRST + record(answer(OTHER), length=1 << 60)


@archive("length-beyond-64-bits.warc")
def _():
    return FIRST + record(answer(OTHER), length=1 << 70) + LAST


@archive("negative-length.warc")
def _():
    return FIRST + record(answer(OTHER), length=-20) + LAST


@archive("missing-length.warc")
def _():
    return FIRST + record(answer(OTHER), length="missing") + LAST


@archive("length-too-small.warc")
def _():
    return FIRST + record(answer(OTHER * 20), length=70) + LAST


@archive("cut-off.warc")
def _():
    return FIRST + record(answer(OTHER * 50))[:900]


@archive("cut-off.warc.gz")
def _():
    lines = b"".join(b"%d\n" % zlib.crc32(b"%d" % index) for index in range(20_000))
    return gzip.compress(FIRST, mtime=0) + gzip.compress(record(answer(lines)), mtime=0)[:9000]


@archive("endless-header.warc")
def _():
    return FIRST + b"WARC/1.1\r\n" + b"X-Header: and so on and on\r\n" * 60_000 + LAST


@archive("endless-http-header.warc")
def _():
    block = b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 300_000
    return FIRST + record(block) + LAST


@archive("chunked-nonsense.warc")
def _():
    body = b"7fffffffffffff\r\n" + OTHER + b"\r\nzz\r\n-5\r\nmore\r\n0\r\n\r\n"
    return record(answer(body, "Transfer-Encoding: chunked\r\n"), url="http://a.example/chunked.txt") + LAST


@archive("bomb-in-body.warc")
def _():
    body = gzip.compress(b"0" * 20_000_000, mtime=0)
    return FIRST + record(answer(body, "Content-Encoding: gzip\r\n")) + LAST


@archive("codings.warc")
def _():
    body = GOOD
    for _ in range(40):
        body = gzip.compress(body, mtime=0)
    return FIRST + record(answer(body, "Content-Encoding: " + "gzip, " * 40 + "gzip\r\n")) + LAST


@archive("unknown-coding.warc")
def _():
    return FIRST + record(answer(OTHER, "Content-Encoding: x-strange\r\n")) + LAST


@archive("bomb.warc.gz")
def _():
    return gzip.compress(FIRST + b"0" * 30_000_000, mtime=0)


@archive("large-record.warc")
def _():
    return FIRST + record(answer(b"word " * 1_000_000)) + LAST


@archive("url-that-leads-up.warc")
def _():
    return record(answer(GOOD), url="http://a.example/../../../escaped.txt") + record(
        answer(OTHER), url="file:///../../etc/escaped.txt")


@archive("noise.warc")
def _():
    return bytes(index * 7 % 256 for index in range(10_000)) + b"\n" + LAST
