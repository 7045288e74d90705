extension HostileArchive {
    /// Damaged 7z files, and files that are not what their names say.
    static let others: [HostileArchive] = [
        .read(
            "traversal.7z",
            ["note: @: 1 name leads outside, and is taken as if it did not: ../../escaped.txt [names-lead-outside]"],
            good: ["escaped.txt"]),
        .failed("wrong-size.7z", ["error: @ cannot be read:"]),
        .failed("cut-off.7z", ["error: @ cannot be read:"]),
        .failed("spoilt.7z", ["error: @ cannot be read:"]),
        .failed("header-outside.7z", ["error: @ cannot be read:"]),
        .failed("negative-header.7z", ["error: @ cannot be read:"]),
        .failed("empty.7z", ["error: @ is empty, and no archive"]),
        .failed("empty.tar", ["error: @ is empty, and no archive"]),
        .failed("empty.tar.gz", ["error: @ is empty, and no archive"]),
        .failed("empty.warc", ["error: @ is empty, and no WARC file"]),
        .failed("empty.warc.gz", ["error: @ is empty, and no WARC file"]),
        .failed("empty.zip", ["error: @ is empty, and no archive"]),
        .failed("page.7z", ["error: @ is said by its name to be an archive, and is none"]),
        .failed("page.tar", ["error: @ is said by its name to be an archive, and is none"]),
        .failed("page.tgz", ["error: @ is said by its name to be an archive, and is none"]),
        .failed("page.zip", ["error: @ is said by its name to be an archive, and is none"]),
        .failed("zip-as.tar", ["error: @ is said by its name to be an archive, and is none"]),
        .failed("tar-as.zip", ["error: @ is said by its name to be an archive, and is none"]),
        .read("zeros.tar", ["note: @: there are no entries [no-entries]"]),
        .failed(
            "inner-is-none.zip",
            [
                "error: @#inner.zip is said by its name to be an archive, and is none",
                "error: @#inner.tar.gz is said by its name to be an archive, and is none",
            ], good: ["good.txt"]),
    ]
}
