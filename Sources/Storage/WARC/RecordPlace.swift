/// Where a record begins in a WARC file.
struct RecordPlace: Hashable {
    /// In bytes of what the file holds when it is unpacked.
    var unpacked: Int
    /// In bytes of the file itself where that is known; otherwise as ``unpacked``.
    var file: Int
    /// How an index names it: by its offset in the file. Where a gzip member has several records, which no index has,
    /// `+` and how far the record is from the first in there follow.
    var name: String

    /// - Parameter members: the members that the record is in, in a file that has them.
    init(_ offset: Int, in members: GzipMembers?) {
        unpacked = offset
        guard let (member, inside) = members?.place(of: offset) else {
            file = offset
            name = "\(offset)"
            return
        }
        file = member
        name = inside == 0 ? "\(member)" : "\(member)+\(inside)"
    }
}
