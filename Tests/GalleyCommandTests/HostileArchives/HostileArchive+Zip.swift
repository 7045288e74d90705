extension HostileArchive {
    /// Zip files that are damaged, or lie.
    static let zips: [HostileArchive] = [
        .failed("wrong-crc.zip", ["error: @#bad.txt: this entry cannot be read:"], good: ["good.txt"]),
        .failed("size-too-small.zip", ["error: @#bad.txt: this entry cannot be read:"], good: ["good.txt"]),
        .failed("size-too-large.zip", ["error: @#bad.txt: this entry cannot be read:"], good: ["good.txt"]),
        .failed(
            "flipped.zip", ["error: @#bad.txt: this entry cannot be read:"], good: ["first.txt"], other: ["good.txt"]),
        .failed(
            "cut-in-entry.zip", ["error: @#cut.txt: this entry cannot be read:", "error: @ cannot be read after"],
            good: ["good.txt"]),
        .failed(
            "cut-in-directory.zip",
            ["error: @ has no directory at its end: what stands in it is read, and more may be missing"],
            good: ["good.txt"], other: ["other.txt"]),
        .failed("cut-in-header.zip", ["error: @ cannot be read:"]),
        .read("wrong-directory-offset.zip", good: ["good.txt"]),
        .failed("entry-outside-the-file.zip", ["error: @ cannot be read after"], good: ["good.txt"]),
        .failed("directory-of-itself.zip", ["error: @ cannot be read:"]),
        .read(
            "names-differ.zip",
            ["note: @: 1 name leads outside, and is taken as if it did not: ../../escaped.txt [names-lead-outside]"],
            good: ["escaped.txt"]),
        .failed("zip64-nonsense.zip", ["error: @ cannot be read:"]),
        .failed("short-extra.zip", ["error: @ cannot be read:"]),
        .failed("encrypted.zip", ["error: @#secret.txt: this entry is encrypted"], good: ["good.txt"]),
        .failed("unknown-method.zip", ["error: @#bad.txt: this entry cannot be read:"], good: ["good.txt"]),
        .read("comment.zip", good: ["good.txt"]),
    ]
}
