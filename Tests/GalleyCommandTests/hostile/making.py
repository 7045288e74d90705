"""What the archives are made with: zip and tar files from the bytes up, where Python's own modules would refuse."""
import io
import struct
import tarfile
import zlib

GOOD = b"A good page of text, which is to be read.\n"
OTHER = b"Another page of text, to be read as well.\n"

made = {}


def archive(name):
    """Marks a function that returns the bytes of a file."""

    def mark(function):
        assert name not in made, name
        made[name] = function
        return function

    return mark


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
