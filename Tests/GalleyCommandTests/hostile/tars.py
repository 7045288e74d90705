"""Tar files that are damaged, or lie."""
import struct
import zlib

from hostile.making import GOOD, OTHER, END, archive, header, member, padded


@archive("bad-checksum.tar")
def _():
    return member(b"first.txt", GOOD) + member(b"bad.txt", b"", spoil=7) + member(b"last.txt", OTHER) + END


@archive("huge-size.tar")
def _():
    return member(b"good.txt", GOOD) + header(b"huge.txt", b"77777777777\0") + padded(OTHER) + END


@archive("size-beyond-64-bits.tar")
def _():
    return member(b"good.txt", GOOD) + header(b"huge.txt", b"\x80" + b"\x7f" * 11) + padded(OTHER) + END


@archive("negative-size.tar")
def _():
    return member(b"good.txt", GOOD) + header(b"less.txt", b"\xff" * 12) + padded(OTHER) + END


@archive("no-digits.tar")
def _():
    return member(b"good.txt", GOOD) + header(b"odd.txt", b"what is this") + member(b"last.txt", OTHER) + END


@archive("sparse-nonsense.tar")
def _():
    block = bytearray(header(b"holes.txt", b"%011o\0" % 512, kind=b"S"))
    block[257:265] = b"ustar  \0"
    for index in range(4):
        block[386 + 24 * index:410 + 24 * index] = b"77777777777\0" + b"77777777777\0"
    block[482] = 1
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block) + b"\1" * 512 + padded(b"x" * 512) + END


@archive("pax-endless.tar")
def _():
    return header(b"pax", b"%011o\0" % (1 << 32), kind=b"x") + b"30 path=whatever\n" * 2000


@archive("pax-nonsense.tar")
def _():
    records = b"99999999999999999999 path=x\n" + b"-5 size=3\n" + b"no digits at all\n"
    return member(b"pax", records, kind=b"x") + member(b"good.txt", GOOD) + END


@archive("pax-path.tar")
def _():
    path = b"path=/../../escaped.txt\n"
    record = b"%d %s" % (len(path) + 3, path)
    return member(b"pax", record, kind=b"x") + member(b"good.txt", GOOD) + END


@archive("pax-size.tar")
def _():
    """The record before the header says another size."""
    return member(b"pax", b"28 size=9223372036854775807\n", kind=b"x") + member(b"good.txt", GOOD) + END


@archive("long-link-endless.tar")
def _():
    return header(b"././@LongLink", b"%011o\0" % (1 << 30), kind=b"L") + b"../" * 5000


@archive("cut-in-entry.tar")
def _():
    return (member(b"good.txt", GOOD) + member(b"cut.txt", OTHER * 100))[:2000]


@archive("cut-in-header.tar")
def _():
    return (member(b"good.txt", GOOD) + member(b"cut.txt", OTHER))[:1300]


@archive("noise-behind.tar")
def _():
    noise = b"".join(struct.pack("<I", zlib.crc32(b"%d" % index)) for index in range(2000))
    return member(b"good.txt", GOOD) + noise
