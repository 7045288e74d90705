#!/usr/bin/env python3
"""Writes archives that mean harm, each of a kind of its own: make_hostile_archives.py FOLDER

Needs nothing but Python's standard library, and gives the same bytes each time. What is to become of each stands in the
table of HostileArchiveTests.swift, by the file's name.
"""
import bz2
import gzip
import io
import lzma
import pathlib
import struct
import sys
import tarfile
import zipfile
import zlib

GOOD = b"A good page of text, which is to be read.\n"
OTHER = b"Another page of text, to be read as well.\n"
ZIP_TIME = (2024, 1, 1, 0, 0, 0)

folder = pathlib.Path(sys.argv[1])
made = {}


def archive(name):
    """Marks a function that returns the bytes of a file."""

    def mark(function):
        assert name not in made, name
        made[name] = function
        return function

    return mark


# Zip files, from the bytes up where zipfile would refuse.


def local(name, data, method=0, flags=0, crc=None, packed=None, size=None, extra=b"", stated=None):
    packed = data if packed is None else packed
    return struct.pack(
        "<IHHHHHIIIHH", 0x04034B50, 20, flags, method, 0, 0x5821, zlib.crc32(data) if crc is None else crc,
        len(packed) if stated is None else stated, len(data) if size is None else size, len(name), len(extra),
    ) + name + extra + packed


def central(
    name, data, offset, method=0, flags=0, crc=None, packed=None, size=None, extra=b"", mode=0o100644, stated=None
):
    packed = data if packed is None else packed
    return struct.pack(
        "<IHHHHHHIIIHHHHHII", 0x02014B50, 0x0314, 20, flags, method, 0, 0x5821,
        zlib.crc32(data) if crc is None else crc, len(packed) if stated is None else stated,
        len(data) if size is None else size, len(name), len(extra), 0, 0, 0, mode << 16, offset,
    ) + name + extra


def end(count, size, offset):
    return struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, size, offset, 0)


def zipped(*entries):
    """A zip file of (name, data) or (name, data, fields of both headers)."""
    body, directory = b"", b""
    for name, data, *more in entries:
        fields = dict(more[0]) if more else {}
        mode = fields.pop("mode", 0o100644)
        directory += central(name, data, len(body), mode=mode, **fields)
        body += local(name, data, **fields)
    return body + directory + end(len(entries), len(directory), len(body))


def raw_deflate(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def deflated(data):
    return {"method": 8, "packed": raw_deflate(data)}


# Tar files.


def tarred(*entries, format=tarfile.GNU_FORMAT):
    """A tar file of (name, data) or (name, data, fields of the header)."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=format) as tar:
        for name, data, *more in entries:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            for key, value in (more[0] if more else {}).items():
                setattr(info, key, value)
            tar.addfile(info, io.BytesIO(data))
    return out.getvalue()


def header(name, size=b"00000000000\0", kind=b"0", link=b"", spoil=0):
    block = bytearray(512)
    block[0:len(name)] = name
    block[100:108] = b"0000644\0"
    block[108:124] = b"0000000\0" * 2
    block[124:124 + len(size)] = size
    block[136:148] = b"00000000000\0"
    block[148:156] = b" " * 8
    block[156:157] = kind
    block[157:157 + len(link)] = link
    block[257:265] = b"ustar\x0000"
    block[148:156] = b"%06o\0 " % (sum(block) + spoil)
    return bytes(block)


def padded(data):
    return data + b"\0" * (-len(data) % 512)


def member(name, data, **fields):
    return header(name, b"%011o\0" % len(data), **fields) + padded(data)


END = b"\0" * 1024


# Names that lead elsewhere.


@archive("traversal.zip")
def _():
    return zipped((b"good.txt", GOOD), (b"../../escaped.txt", OTHER))


@archive("traversal.tar")
def _():
    return tarred(("good.txt", GOOD), ("../../../escaped.txt", OTHER))


@archive("traversal-inside.tar")
def _():
    return tarred(("a/b/../../../../escaped.txt", GOOD))


@archive("backslashes.zip")
def _():
    return zipped((b"..\\..\\escaped.txt", GOOD))


@archive("absolute.tar")
def _():
    return tarred(("/tmp/galley-escaped.txt", GOOD))


@archive("absolute.zip")
def _():
    return zipped((b"//galley-escaped/share.txt", GOOD))


@archive("drive.zip")
def _():
    return zipped((b"C:\\Windows\\escaped.txt", GOOD), (b"c:escaped.txt", OTHER))


@archive("stream.zip")
def _():
    return zipped((b"page.txt:hidden.txt", GOOD), (b"CON.txt", OTHER), (b"ends. .txt", OTHER))


@archive("home.tar")
def _():
    return tarred(("~/.ssh/authorized_keys.txt", GOOD), ("$(touch escaped).txt", OTHER))


@archive("nested-traversal.zip")
def _():
    return zipped((b"../inner.zip", zipped((b"../../../escaped.txt", GOOD))))


# Links and devices.


@archive("link-then-write.tar")
def _():
    return tarred(
        ("out", b"", {"type": tarfile.SYMTYPE, "linkname": "/tmp"}), ("out/escaped.txt", GOOD),
    )


@archive("link-up-then-write.zip")
def _():
    return zipped((b"up", b"..", {"mode": 0o120777}), (b"up/escaped.txt", GOOD))


@archive("link-to-secret.tar")
def _():
    return tarred(("secret.txt", b"", {"type": tarfile.SYMTYPE, "linkname": "/etc/passwd"}), ("good.txt", GOOD))


@archive("link-to-itself.tar")
def _():
    return tarred(("loop.txt", b"", {"type": tarfile.SYMTYPE, "linkname": "loop.txt"}), ("good.txt", GOOD))


@archive("hard-link.tar")
def _():
    return tarred(("hard.txt", b"", {"type": tarfile.LNKTYPE, "linkname": "/etc/passwd"}), ("good.txt", GOOD))


@archive("hard-link-with-data.tar")
def _():
    return member(b"hard.txt", OTHER, kind=b"1", link=b"../../escaped.txt") + member(b"good.txt", GOOD) + END


@archive("devices.tar")
def _():
    return tarred(
        ("null.txt", b"", {"type": tarfile.CHRTYPE, "devmajor": 1, "devminor": 3}),
        ("disk.txt", b"", {"type": tarfile.BLKTYPE, "devmajor": 8, "devminor": 0}), ("good.txt", GOOD),
    )


@archive("pipe.tar")
def _():
    return tarred(("pipe.txt", b"", {"type": tarfile.FIFOTYPE}), ("good.txt", GOOD))


@archive("device.zip")
def _():
    return zipped((b"zero.txt", b"", {"mode": 0o020666}), (b"good.txt", GOOD))


# Names that are strange.


@archive("nul-in-name.zip")
def _():
    return zipped((b"good.txt\0/../../escaped.txt", GOOD))


@archive("control-characters.zip")
def _():
    return zipped((b"line\nfeed\r\x1b[31mred\x07.txt", GOOD))


@archive("right-to-left.zip")
def _():
    return zipped(("page\u202etxt.exe\u2066.txt".encode(), GOOD, {"flags": 0x800}))


@archive("long-name.zip")
def _():
    return zipped((b"n" * 5000 + b".txt", GOOD), (b"n" * 4999 + b"m.txt", OTHER))


@archive("long-name.tar")
def _():
    return tarred(("é" * 5000 + ".txt", GOOD), format=tarfile.PAX_FORMAT)


@archive("deep-folders.zip")
def _():
    return zipped((b"d/" * 30000 + b"good.txt", GOOD))


@archive("deep-folders.tar")
def _():
    return tarred(("folder/" * 50000 + "good.txt", GOOD), format=tarfile.PAX_FORMAT)


@archive("equal-by-case.zip")
def _():
    return zipped((b"Page.txt", GOOD), (b"page.TXT", OTHER), (b"PAGE.txt", GOOD))


@archive("equal-by-form.tar")
def _():
    return tarred(("caf\u00e9.txt", GOOD), ("cafe\u0301.txt", OTHER), format=tarfile.PAX_FORMAT)


@archive("equal.zip")
def _():
    return zipped((b"page.txt", GOOD), (b"page.txt", OTHER))


@archive("file-and-folder.tar")
def _():
    return tarred(("a.txt", GOOD), ("a.txt/b.txt", OTHER), ("a", OTHER), ("a/b.txt", GOOD))


@archive("empty-name.zip")
def _():
    return zipped((b"", GOOD))


@archive("point.tar")
def _():
    return member(b".", GOOD) + member(b"..", OTHER) + member(b"././.", OTHER) + END


@archive("slashes.tar")
def _():
    return member(b"////", b"") + member(b"a//b///good.txt", GOOD) + END


@archive("ill-formed-name.tar")
def _():
    return member(b"\xff\xfe\x80.txt", GOOD) + member(b"\xff\xfe\x81.txt", OTHER) + END


@archive("ill-formed-name.zip")
def _():
    return zipped((b"\xff\xfe\x80.txt", GOOD, {"flags": 0x800}))


# Bombs.


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


# Zip files that are damaged or lie.


@archive("wrong-crc.zip")
def _():
    return zipped((b"bad.txt", OTHER, {"crc": 1}), (b"good.txt", GOOD))


@archive("size-too-small.zip")
def _():
    return zipped((b"bad.txt", OTHER * 9, {**deflated(OTHER * 9), "size": 3}), (b"good.txt", GOOD))


@archive("size-too-large.zip")
def _():
    return zipped((b"bad.txt", OTHER, {"size": 4_000_000_000, "stated": 4_000_000_000}), (b"good.txt", GOOD))


@archive("flipped.zip")
def _():
    data = b" ".join(b"%d words" % index for index in range(2000))
    packed = bytearray(raw_deflate(data))
    for index in range(20, len(packed), 97):
        packed[index] ^= 0x55
    return zipped(
        (b"first.txt", GOOD), (b"bad.txt", data, {"method": 8, "packed": bytes(packed)}), (b"good.txt", OTHER),
    )


@archive("cut-in-entry.zip")
def _():
    whole = zipped((b"good.txt", GOOD), (b"cut.txt", OTHER * 100))
    return whole[:2000]


@archive("cut-in-directory.zip")
def _():
    return zipped((b"good.txt", GOOD), (b"other.txt", OTHER))[:-40]


@archive("cut-in-header.zip")
def _():
    return zipped((b"good.txt", GOOD))[:17]


@archive("wrong-directory-offset.zip")
def _():
    body = local(b"good.txt", GOOD)
    directory = central(b"good.txt", GOOD, 0)
    return body + directory + end(1, len(directory), 4_000_000_000)


@archive("entry-outside-the-file.zip")
def _():
    body = local(b"good.txt", GOOD)
    directory = central(b"good.txt", GOOD, 0) + central(b"far.txt", OTHER, 3_000_000_000)
    return body + directory + end(2, len(directory), len(body))


@archive("directory-of-itself.zip")
def _():
    body = local(b"good.txt", GOOD)
    directory = central(b"good.txt", GOOD, len(body))
    return body + directory + end(1, len(directory), len(body))


@archive("names-differ.zip")
def _():
    """The directory says another name than the entry."""
    body = local(b"../../escaped.txt", GOOD)
    directory = central(b"good.txt", GOOD, 0)
    return body + directory + end(1, len(directory), len(body))


@archive("zip64-nonsense.zip")
def _():
    extra = struct.pack("<HHQQQ", 1, 24, (1 << 64) - 1, (1 << 64) - 1, (1 << 63))
    lies = 0xFFFFFFFF
    body = local(b"bad.txt", GOOD, size=lies, stated=lies, extra=extra[:20])
    directory = struct.pack(
        "<IHHHHHHIIIHHHHHII", 0x02014B50, 45, 45, 0, 0, 0, 0, 0, lies, lies, 7, len(extra), 0, 0, 0, 0, lies,
    ) + b"bad.txt" + extra
    at = len(body) + len(directory)
    end64 = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, 1 << 62, 1 << 62, 1 << 63, len(body))
    locator = struct.pack("<IIQI", 0x07064B50, 0, at, 1)
    return body + directory + end64 + locator + end(65535, lies, lies)


@archive("short-extra.zip")
def _():
    extra = struct.pack("<HH", 1, 60000) + b"x"
    return zipped((b"good.txt", GOOD, {"extra": extra}))


@archive("encrypted.zip")
def _():
    return zipped((b"secret.txt", b"\1" * 12 + OTHER, {"flags": 1}), (b"good.txt", GOOD))


@archive("unknown-method.zip")
def _():
    return zipped((b"bad.txt", OTHER, {"method": 77}), (b"good.txt", GOOD))


@archive("comment.zip")
def _():
    """Behind the directory is another, in the comment."""
    inner = zipped((b"good.txt", GOOD))
    outer = zipped((b"other.txt", OTHER))
    return outer[:-2] + struct.pack("<H", len(inner)) + inner


# Tar files that are damaged or lie.


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


# Compression that is damaged.


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


# 7z files.


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


# WARC files.


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


folder.mkdir(parents=True, exist_ok=True)
for name, make in made.items():
    (folder / name).write_bytes(make())
