"""Small files that would give very many bytes, entries or archives."""
import bz2
import gzip
import lzma
import struct

from hostile.making import (
    GOOD, OTHER, END, archive, central, deflated, end, header, local, member, padded, raw_deflate, tarred, zipped,
)


@archive("ratio.zip")
def _():
    data = b"0" * 20_000_000
    return zipped((b"good.txt", GOOD), (b"bomb.txt", data, deflated(data)), (b"behind.txt", OTHER))


@archive("total.zip")
def _():
    data = b"text " * 40_000
    packed = deflated(data)
    return zipped(*[(b"%d.txt" % index, data, packed) for index in range(60)])


@archive("overlap.zip")
def _():
    """The contents of each entry are the header of the next and its contents, as in Fifield's bomb."""
    data, count = b"word " * 60_000, 100
    packed, quoted, directory = raw_deflate(data), b"", []
    for index in reversed(range(count)):
        if quoted:
            packed = struct.pack("<BHH", 0, len(quoted), len(quoted) ^ 0xFFFF) + quoted + packed
            data = quoted + data
        name = b"%02d.txt" % index
        quoted = local(name, data, method=8, packed=packed)[: 30 + len(name)]
        directory.append((name, data, packed))
    directory = b"".join(
        central(name, data, 41 * index, method=8, packed=packed)
        for index, (name, data, packed) in enumerate(reversed(directory)))
    body = quoted + packed
    return body + directory + end(count, len(directory), len(body))


@archive("nested.zip")
def _():
    data = b"0" * 4_000_000
    inner = zipped((b"bomb.txt", data, deflated(data)))
    for level in range(3):
        inner = zipped(*[(b"%d-%d.zip" % (level, index), inner, deflated(inner)) for index in range(10)])
    return inner


@archive("deep.zip")
def _():
    inner = zipped((b"good.txt", GOOD))
    for level in range(60):
        inner = zipped((b"%d.zip" % level, inner))
    return inner


@archive("deep.tar")
def _():
    inner = tarred(("good.txt", GOOD))
    for level in range(12):
        inner = tarred((f"{level}.tar", inner))
    return inner


@archive("large-inner.zip")
def _():
    """Would have to be held in memory."""
    data = b"0" * 3_000_000
    inner = zipped((b"large.txt", data))
    return zipped((b"inner.zip", inner, deflated(inner)), (b"good.txt", GOOD))


@archive("bomb.tar.gz")
def _():
    return gzip.compress(tarred(("good.txt", GOOD), ("bomb.txt", b"0" * 20_000_000)), mtime=0)


@archive("bomb.tar.bz2")
def _():
    return bz2.compress(tarred(("bomb.txt", b"0" * 20_000_000)))


@archive("bomb.tar.xz")
def _():
    return lzma.compress(tarred(("bomb.txt", b"0" * 20_000_000)))


@archive("bomb-left-out.tar.gz")
def _():
    """What is big is no file, and is passed over."""
    data = b"0" * 20_000_000
    return gzip.compress(member(b"fifo", data, kind=b"7") + member(b"dir/", data, kind=b"X") + END, mtime=0)


@archive("bomb-in-gzip.zip")
def _():
    """Each entry is small, and is compressed once more."""
    data = gzip.compress(b"0" * 3_000_000, mtime=0)
    return zipped(*[(b"%d.txt.gz" % index, data) for index in range(20)])


@archive("twice.tar.gz")
def _():
    inner = gzip.compress(gzip.compress(b"0" * 50_000_000, mtime=0), mtime=0)
    return inner


@archive("filters.tar.gz")
def _():
    data = tarred(("good.txt", GOOD))
    for _ in range(40):
        data = gzip.compress(data, mtime=0)
    return data


@archive("sparse-bomb.tar")
def _():
    """A terabyte of holes, said in 512 bytes (GNU's old sparse files)."""
    block = bytearray(header(b"holes.txt", b"%011o\0" % 512, kind=b"S"))
    block[257:265] = b"ustar  \0"
    block[386:410] = b"%011o\0" % 0 + b"%011o\0" % 512
    block[483:495] = b"\x80" + (1 << 40).to_bytes(11, "big")
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block) + padded(b"x" * 512) + member(b"good.txt", GOOD) + END


@archive("many-entries.zip")
def _():
    return zipped(*[(b"%d" % index, b"") for index in range(3000)])


@archive("many-declared.zip")
def _():
    body = local(b"good.txt", GOOD)
    directory = central(b"good.txt", GOOD, 0)
    return body + directory + end(65535, len(directory), len(body))


@archive("many-folders.tar")
def _():
    return b"".join(header(b"d%d/" % index, kind=b"5") for index in range(3000)) + END
