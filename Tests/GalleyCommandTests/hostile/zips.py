"""Zip files that are damaged, or lie."""
import struct

from hostile.making import GOOD, OTHER, archive, central, deflated, end, local, raw_deflate, zipped


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
