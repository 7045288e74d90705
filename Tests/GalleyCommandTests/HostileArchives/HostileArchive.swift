import Testing

/// An archive that means harm, and what is to become of it.
struct HostileArchive: Sendable, CustomTestStringConvertible {
    /// As `make_hostile_archives.py` writes it.
    var name: String
    /// What the command exits with.
    var status: Int32
    /// What it says; `@` stands for the path of the archive.
    var says: [String]
    /// The outputs that hold the good page.
    var good: [String]
    /// The outputs that hold the other page.
    var other: [String]
    /// How many outputs there are besides.
    var more: Int
    var limits: [String]

    var testDescription: String { name }

    static let all = names + bombs + zips + tars + compressed + others + webs

    private static let lowLimits = ["archive-bytes=5MB", "archive-entries=1000", "record-bytes=2MB"]

    /// One that has nothing to be refused.
    static func read(
        _ name: String, _ says: [String] = [], good: [String] = [], other: [String] = [], more: Int = 0,
        limits: [String] = lowLimits
    ) -> HostileArchive {
        HostileArchive(name: name, status: 0, says: says, good: good, other: other, more: more, limits: limits)
    }

    /// One with something that is not read.
    static func failed(
        _ name: String, _ says: [String], good: [String] = [], other: [String] = [], more: Int = 0,
        limits: [String] = lowLimits
    ) -> HostileArchive {
        HostileArchive(name: name, status: 1, says: says, good: good, other: other, more: more, limits: limits)
    }
}
