extension HostileArchive {
    /// WARC files that are damaged, or lie.
    static let webs: [HostileArchive] = [
        .failed("huge-length.warc", ["error: @#238: the file ends within this record"], good: ["a.example/good.txt"]),
        .failed(
            "length-beyond-64-bits.warc", ["error: @#238: this record does not say how long it is"],
            good: ["a.example/good.txt"], other: ["a.example/last.txt"]),
        .failed(
            "negative-length.warc", ["error: @#238: this record does not say how long it is"],
            good: ["a.example/good.txt"], other: ["a.example/last.txt"]),
        .failed(
            "missing-length.warc", ["error: @#238: this record does not say how long it is"],
            good: ["a.example/good.txt"], other: ["a.example/last.txt"]),
        .failed(
            "length-too-small.warc", ["error: @#447: no record begins here"], good: ["a.example/good.txt"],
            other: ["a.example/last.txt"], more: 1),
        .failed("cut-off.warc", ["error: @#238: the file ends within this record"], good: ["a.example/good.txt"]),
        .failed("cut-off.warc.gz", ["error: @ cannot be unpacked after"], good: ["a.example/good.txt"]),
        .failed(
            "endless-header.warc", ["error: @#238: the header of this record does not end"],
            good: ["a.example/good.txt"], other: ["a.example/last.txt"]),
        .failed(
            "endless-http-header.warc",
            ["error: @#238: http://a.example/: the header of the answer has more than 1048576 bytes"],
            good: ["a.example/good.txt"], other: ["a.example/last.txt"]),
        .read("chunked-nonsense.warc", other: ["a.example/last.txt"], more: 1),
        .failed(
            "bomb-in-body.warc",
            [
                "error: @#238: http://a.example/: the body, coded as 'gzip', has more than 2000000 bytes",
                "record-bytes=",
            ],
            good: ["a.example/good.txt"], other: ["a.example/last.txt"]),
        .failed(
            "codings.warc", ["error: @#238: http://a.example/: the body is said to have 41 codings"],
            good: ["a.example/good.txt"], other: ["a.example/last.txt"]),
        .failed(
            "unknown-coding.warc",
            ["error: @#238: http://a.example/: the body is coded as 'x-strange', which is not read"],
            good: ["a.example/good.txt"], other: ["a.example/last.txt"]),
        .failed(
            "bomb.warc.gz", ["error: @ holds more than 5000000 bytes: the rest of it is not read"],
            good: ["a.example/good.txt"]),
        .failed(
            "large-record.warc", ["error: @#238: this record has 5000045 bytes; the most that one may have is 2000000"],
            good: ["a.example/good.txt"], other: ["a.example/last.txt"]),
        .read("url-that-leads-up.warc", good: ["a.example/_/_/_/escaped.txt"], other: ["_/_/etc/escaped.txt"]),
        .failed("noise.warc", ["error: @#0: no record begins here"], other: ["a.example/last.txt"]),
    ]
}
