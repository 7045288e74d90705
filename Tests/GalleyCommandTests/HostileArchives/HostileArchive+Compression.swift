extension HostileArchive {
    /// Compressed tar files that are damaged.
    static let compressed: [HostileArchive] = [
        .failed(
            "cut-off.tar.gz",
            ["error: @#numbers.txt: @ cannot be unpacked after", "error: @ cannot be unpacked after"],
            good: ["good.txt"]),
        .failed(
            "spoilt.tar.gz",
            ["error: @#damaged: the header behind 2 entries is damaged, and the next good one is looked for:"],
            good: ["good.txt"], more: 1),
        .failed("header-only.tar.gz", ["error: @ cannot be unpacked after"]),
        .read("trailing-garbage.tar.gz", good: ["good.txt"]),
        .failed(
            "cut-off.tar.xz",
            ["error: @#numbers.txt: @ cannot be unpacked after", "error: @ cannot be unpacked after"],
            good: ["good.txt"]),
        .failed(
            "spoilt.tar.xz", ["error: @#numbers.txt: @ cannot be unpacked after", "error: @ cannot be unpacked after"],
            good: ["good.txt"]),
        .failed("spoilt.tar.bz2", ["error: @ is said by its name to be an archive, and is none"]),
        .failed("cut-off.tar.bz2", ["error: @ cannot be unpacked after"]),
        .failed("spoilt.tar.zst", ["error: @ cannot be unpacked after"]),
        .failed("cut-off.tar.zst", ["error: @ cannot be unpacked after"]),
        .failed(
            "bomb.tar.zst",
            [
                "error: @#bomb.txt: @ holds more than 5000000 bytes: the rest of it is not read",
                "error: @ holds more than 5000000 bytes: the rest of it is not read",
            ]),
        .read("wrong-trailer.tar.gz", good: ["good.txt"]),
    ]
}
