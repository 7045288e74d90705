"""Names that lead elsewhere, links, devices, and names that are strange."""
import tarfile

from hostile.making import GOOD, OTHER, END, archive, member, tarred, zipped


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
