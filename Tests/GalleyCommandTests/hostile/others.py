"""Damaged 7z files, and files that are not what their names say."""
import struct
import zlib

from hostile.making import GOOD, OTHER, archive, header, tarred, zipped


def seven(next_header, crc=None, offset=0, size=None, body=b""):
    start = struct.pack(
        "<QQI", offset, len(next_header) if size is None else size,
        zlib.crc32(next_header) if crc is None else crc,
    )
    return b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<I", zlib.crc32(start)) + start + body + next_header


def seven_stored(name, data, claimed=None):
    """One entry that is copied."""
    utf16 = name.encode("utf-16-le") + b"\0\0"
    size = len(data) if claimed is None else claimed
    number = b"\xff" + struct.pack("<Q", size)
    packs = b"\x06\x00\x01\x09" + number + b"\x00"
    folders = b"\x07\x0b\x01\x00\x01\x01\x00\x0c" + number + b"\x00\x08\x00"
    files = b"\x05\x01\x11" + bytes([len(utf16) + 1]) + b"\x00" + utf16 + b"\x00"
    return seven(b"\x01\x04" + packs + folders + b"\x00" + files + b"\x00", offset=len(data), body=data)


@archive("traversal.7z")
def _():
    return seven_stored("../../escaped.txt", GOOD)


@archive("wrong-size.7z")
def _():
    return seven_stored("good.txt", GOOD, claimed=1 << 50)


@archive("cut-off.7z")
def _():
    return seven_stored("good.txt", GOOD)[:-30]


@archive("spoilt.7z")
def _():
    return seven(b"\x01\x04\x06\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")


@archive("header-outside.7z")
def _():
    return seven(b"", offset=1 << 62, size=1 << 40, crc=5)


@archive("negative-header.7z")
def _():
    return seven(b"\x01\x00", offset=(1 << 64) - 8)


# Names that do not fit what is in the file.

for ending in ["zip", "tar", "7z", "tar.gz", "warc", "warc.gz"]:
    archive(f"empty.{ending}")(lambda: b"")

for ending in ["zip", "tar", "7z", "tgz"]:
    archive(f"page.{ending}")(lambda: b"<!doctype html><title>404</title><p>Not found, and no archive at all.\n" * 20)


@archive("zip-as.tar")
def _():
    return zipped((b"good.txt", GOOD))


@archive("tar-as.zip")
def _():
    return tarred(("good.txt", GOOD))


@archive("zeros.tar")
def _():
    return b"\0" * 20_000


@archive("inner-is-none.zip")
def _():
    return zipped((b"inner.zip", GOOD * 20), (b"inner.tar.gz", OTHER * 20), (b"good.txt", GOOD))
