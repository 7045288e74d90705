extension HostileArchive {
    /// Tar files that are damaged, or lie.
    static let tars: [HostileArchive] = [
        .failed(
            "bad-checksum.tar",
            ["error: @#damaged: the header behind one entry is damaged, and the next good one is looked for:"],
            good: ["first.txt"], other: ["last.txt"]),
        .failed(
            "huge-size.tar", ["error: @#huge.txt: this entry cannot be read:", "error: @ cannot be read after"],
            good: ["good.txt"]),
        .failed("size-beyond-64-bits.tar", ["error: @ cannot be read after"], good: ["good.txt"]),
        .failed("negative-size.tar", ["error: @ cannot be read after"], good: ["good.txt"]),
        .failed(
            "no-digits.tar", ["error: @#odd.txt: the item is empty: 0 bytes"], good: ["good.txt"], other: ["last.txt"]),
        .failed(
            "sparse-nonsense.tar",
            [
                "error: @#holes.txt: @ holds more than 5000000 bytes: the rest of it is not read",
                "error: @ holds more than 5000000 bytes: the rest of it is not read",
            ]),
        .failed("pax-endless.tar", ["error: @ cannot be read:"]),
        .read("pax-nonsense.tar", ["note: @: 1 header is odd: good.txt:"], good: ["good.txt"]),
        .read(
            "pax-path.tar",
            ["note: @: 1 name leads outside, and is taken as if it did not: /../../escaped.txt [names-lead-outside]"],
            good: ["escaped.txt"]),
        .failed("pax-size.tar", ["error: @ cannot be read:"]),
        .failed("long-link-endless.tar", ["error: @ cannot be read:"]),
        .failed(
            "cut-in-entry.tar", ["error: @#cut.txt: this entry cannot be read:", "error: @ cannot be read after"],
            good: ["good.txt"]),
        .failed("cut-in-header.tar", ["error: @ cannot be read after"], good: ["good.txt"]),
        .failed(
            "noise-behind.tar",
            [
                "error: @#damaged: the header behind one entry is damaged, and the next good one is looked for:",
                "error: @ cannot be read after",
            ], good: ["good.txt"]),
    ]
}
