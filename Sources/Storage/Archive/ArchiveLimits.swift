/// What an archive may ask of the machine, so that a small one cannot keep it busy for ever. Each limit has a name by
/// which it is set.
public struct ArchiveLimits: Sendable, Hashable {
    /// How many archives may lie in each other.
    public var depth = 4
    /// The most entries of one archive, with those of the archives in it.
    public var entries = 10_000_000
    /// The most bytes that come out of one archive.
    public var bytes = 1 << 42
    /// How many times as many bytes may come out of an archive as are in it, once ``ratioFloor`` have.
    public var ratio = 1_000
    /// So many bytes may come out of any archive.
    public var ratioFloor = 256 << 20
    /// The most bytes of an archive that lies in another and cannot be read as a stream.
    public var heldBytes = 256 << 20
    /// The most bytes of a record of a WARC file, and of what it holds when that is decoded.
    public var recordBytes = 64 << 20

    public init() {}

    /// The limits that can be set, by name.
    public static let names: [(name: String, path: WritableKeyPath<ArchiveLimits, Int> & Sendable, about: String)] = [
        ("archive-depth", \.depth, "how many archives may lie in each other"),
        ("archive-entries", \.entries, "the most entries of an archive"),
        ("archive-bytes", \.bytes, "the most bytes that come out of an archive"),
        ("archive-ratio", \.ratio, "how many times its own bytes may come out of an archive, beyond archive-floor"),
        ("archive-floor", \.ratioFloor, "so many bytes may come out of any archive, whatever archive-ratio is"),
        ("nested-bytes", \.heldBytes, "the most bytes of an archive in another that must be held in memory"),
        ("record-bytes", \.recordBytes, "the most bytes of a WARC record"),
    ]

    /// What to propose for a limit that was met.
    static func raised(_ value: Int, _ times: Int) -> Int {
        let (raised, overflows) = value.multipliedReportingOverflow(by: times)
        return overflows ? .max : raised
    }
}
