"""Compressed tar files that are damaged."""
import bz2
import gzip
import lzma
import zlib

from hostile.making import GOOD, OTHER, END, archive, header, tarred


def whole_tar():
    lines = b"".join(b"%d %d\n" % (index, zlib.crc32(b"%d" % index)) for index in range(20_000))
    return tarred(("good.txt", GOOD), ("numbers.txt", lines), ("last.txt", OTHER))


def spoilt(data, at):
    data = bytearray(data)
    for index in range(at, at + 40):
        data[index] ^= 0xA5
    return bytes(data)


@archive("cut-off.tar.gz")
def _():
    data = gzip.compress(whole_tar(), mtime=0)
    return data[: len(data) // 2]


@archive("spoilt.tar.gz")
def _():
    data = gzip.compress(whole_tar(), mtime=0)
    return spoilt(data, len(data) // 2)


@archive("header-only.tar.gz")
def _():
    return gzip.compress(whole_tar(), mtime=0)[:10]


@archive("trailing-garbage.tar.gz")
def _():
    return gzip.compress(tarred(("good.txt", GOOD)), mtime=0) + b"and this is no archive\n" * 50


@archive("cut-off.tar.xz")
def _():
    data = lzma.compress(whole_tar())
    return data[: len(data) // 2]


@archive("spoilt.tar.xz")
def _():
    data = lzma.compress(whole_tar())
    return spoilt(data, len(data) // 2)


@archive("spoilt.tar.bz2")
def _():
    data = bz2.compress(whole_tar())
    return spoilt(data, len(data) // 2)


@archive("cut-off.tar.bz2")
def _():
    data = bz2.compress(whole_tar())
    return data[: len(data) // 2]


def zstd_frame(blocks):
    """A frame of blocks that are stored or repeated, with a window of 1 MiB."""
    out = b"\x28\xb5\x2f\xfd\x00\x50"
    for index, (kind, size, data) in enumerate(blocks):
        last = index == len(blocks) - 1
        out += ((size << 3) | (kind << 1) | last).to_bytes(3, "little") + data
    return out


@archive("spoilt.tar.zst")
def _():
    tar = tarred(("good.txt", GOOD))
    return zstd_frame([(0, len(tar), tar), (3, 100, b"reserved")])


@archive("cut-off.tar.zst")
def _():
    tar = tarred(("good.txt", GOOD), ("last.txt", OTHER * 2000))
    return zstd_frame([(0, 2048, tar[:2048]), (0, 30000, tar[2048:32048])])[:9000]


@archive("bomb.tar.zst")
def _():
    start = header(b"bomb.txt", b"%011o\0" % (131072 * 4000))
    return zstd_frame([(0, 512, start)] + [(1, 131072, b"0")] * 4000 + [(0, 1024, END)])


@archive("wrong-trailer.tar.gz")
def _():
    data = gzip.compress(tarred(("good.txt", GOOD)), mtime=0)
    return data[:-8] + b"\0" * 8
