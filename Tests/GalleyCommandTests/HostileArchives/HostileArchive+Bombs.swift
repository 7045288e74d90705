extension HostileArchive {
    /// Small files that would give very many bytes, entries or archives.
    static let bombs: [HostileArchive] = [
        .failed(
            "ratio.zip", ["error: @#bomb.txt: @ gives", "error: @ gives"], good: ["good.txt"],
            limits: ["archive-floor=1MB", "archive-ratio=50"]),
        .failed(
            "total.zip",
            [
                "error: @#25.txt: @ holds more than 5000000 bytes: the rest of it is not read",
                "error: @ holds more than 5000000 bytes: the rest of it is not read",
            ], more: 25),
        .failed(
            "overlap.zip",
            [
                "error: @#00.txt: no reader recognizes the item",
                "error: @ holds more than 5000000 bytes: the rest of it is not read",
            ]),
        .failed(
            "nested.zip",
            [
                "error: @#2-0.zip#1-0.zip#0-1.zip#bomb.txt: @ holds more than 5000000 bytes: the rest of it is not read",
                "error: @ holds more than 5000000 bytes: the rest of it is not read",
            ], more: 1),
        .failed("deep.zip", ["error: @#59.zip#58.zip#57.zip#56.zip: more than 4 archives lie in each other"]),
        .failed(
            "deep.tar", ["error: @#11.tar#10.tar: more than 2 archives lie in each other"], limits: ["archive-depth=2"]),
        .failed(
            "large-inner.zip", ["error: @#inner.zip has more than 1000000 bytes, which would be held in memory"],
            good: ["good.txt"], limits: ["nested-bytes=1MB"]),
        .failed(
            "bomb.tar.gz",
            [
                "error: @#bomb.txt: @ holds more than 5000000 bytes: the rest of it is not read",
                "error: @ holds more than 5000000 bytes: the rest of it is not read",
            ], good: ["good.txt"]),
        .failed(
            "bomb.tar.bz2",
            [
                "error: @#bomb.txt: @ holds more than 5000000 bytes: the rest of it is not read",
                "error: @ holds more than 5000000 bytes: the rest of it is not read",
            ]),
        .failed(
            "bomb.tar.xz",
            [
                "error: @#bomb.txt: @ holds more than 5000000 bytes: the rest of it is not read",
                "error: @ holds more than 5000000 bytes: the rest of it is not read",
            ]),
        .failed(
            "bomb-left-out.tar.gz",
            [
                "error: @#fifo: @ holds more than 5000000 bytes: the rest of it is not read",
                "error: @ holds more than 5000000 bytes: the rest of it is not read",
            ]),
        .failed(
            "bomb-in-gzip.zip",
            [
                "error: @#1.txt.gz: @ holds more than 5000000 bytes: the rest of it is not read",
                "error: @ holds more than 5000000 bytes: the rest of it is not read",
            ], more: 1),
        .failed("twice.tar.gz", ["error: @ is said by its name to be an archive, and is none"]),
        .failed("filters.tar.gz", ["error: @ cannot be unpacked after"]),
        .failed("sparse-bomb.tar", ["error: @#holes.txt: no reader recognizes the item"], good: ["good.txt"]),
        .failed(
            "many-entries.zip",
            [
                "error: @#0: the item is empty: 0 bytes",
                "error: @ has more than 1000 entries: the rest of it is not read",
            ]),
        .read(
            "many-declared.zip",
            ["note: @: there are not as many entries as its directory says: 65535, and 1 found [entries-miscounted]"],
            good: ["good.txt"]),
        .failed("many-folders.tar", ["error: @ has more than 1000 entries: the rest of it is not read"]),
    ]
}
