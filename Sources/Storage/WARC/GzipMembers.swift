import PluginKit

/// What a gzip file holds, with where each of its members begins: WARC files have one a record, so that an index (CDX)
/// can say where in the compressed file a record is to be cut out.
final class GzipMembers: ByteSource {
    private let source: any ByteSource
    private let name: String
    private let inflation = Inflation(.gzip)
    private let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 17)
    /// The bytes of the block that are not unpacked yet.
    private var pending = 0..<0
    /// How many compressed bytes came before the block.
    private var base = 0
    /// How many bytes came out.
    private var count = 0
    /// Members that began and were not passed yet, in order.
    private var starts: [(unpacked: Int, compressed: Int)] = []
    private var isInMember = false
    private var isAtEnd = false
    /// Behind where in the block the last member begins, and how often it was searched from there.
    private var searchStart = 0
    private var searches = 0
    /// Why nothing more of the member comes out.
    private var damage: String?

    private let budget: ArchiveBudget?

    /// - Parameter budget: what may come out; `nil` for anything.
    init(_ source: any ByteSource, name: String, _ budget: ArchiveBudget? = nil) {
        self.source = source
        self.name = name
        self.budget = budget
    }

    deinit {
        block.deallocate()
    }

    var remaining: Int? { nil }

    /// What a file holds whose name says that it is compressed; by its members where it has any.
    static func unpacked(_ source: any ByteSource, _ item: StoredItem) throws(ItemError) -> any ByteSource {
        guard CompressedName.uncompressed(item.path) != nil else { return source }
        let ahead = PeekingSource(source)
        guard try ahead.peek(mark.count).elementsEqual(mark) else {
            return try DecompressingSource(ahead, name: item.name)
        }
        return GzipMembers(ahead, name: item.name)
    }

    /// Where in the compressed file the member begins that holds a byte, and how far the byte is from the member's
    /// first. What is before it is forgotten.
    ///
    /// - Parameter offset: of the byte among those that came out; not before one that was asked for.
    func place(of offset: Int) -> (member: Int, inside: Int) {
        let next = starts.firstIndex { $0.unpacked > offset } ?? starts.count
        if next > 1 { starts.removeFirst(next - 1) }
        guard let start = starts.first, start.unpacked <= offset else { return (base, 0) }
        return (start.compressed, offset - start.unpacked)
    }

    /// - Throws: ``ItemError`` where a member is damaged or cut off; ``goToMember()`` may find another behind it.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let room = buffer.bindMemory(to: UInt8.self)
        var filled = 0
        while filled < room.count, damage == nil, !isAtEnd {
            if pending.isEmpty, try !fill() {
                if isInMember { damage = "it is cut off" }
                isAtEnd = true
            } else if isInMember || beginMember() {
                let (read, written, result) = inflation.run(
                    UnsafeBufferPointer(rebasing: block[pending]),
                    into: UnsafeMutableBufferPointer(rebasing: room[filled...]))
                pending = pending.lowerBound + read..<pending.upperBound
                filled += written
                count += written
                switch result {
                case .open: break
                case .end: isInMember = false
                case .damaged(let reason): damage = reason
                }
            }
        }
        // What came out before the damage stays valid, and is given first.
        if filled == 0, let damage {
            throw ItemError(
                "damaged-compression", "\(name) cannot be unpacked after \(count) bytes: \(damage)",
                offset: base + pending.lowerBound,
                help: "the file is damaged or cut off; fetch it again")
        }
        try budget?.count(filled, .stream)
        return filled
    }

    /// Whether nothing more comes out because of damage.
    var isDamaged: Bool { damage != nil }

    /// Reads more of the file.
    ///
    /// - Returns: whether there was more.
    private func fill() throws -> Bool {
        let read = try fillBlock(from: 0)
        // At the end the block stays as it is, in which a damaged member may have swallowed others.
        guard read > 0 else { return false }
        base += pending.upperBound
        pending = 0..<read
        (searchStart, searches) = (0, 0)
        return true
    }

    /// Reads until the block is full, so that what is found in it does not depend on how the bytes come.
    ///
    /// - Returns: how many bytes were read.
    private func fillBlock(from start: Int) throws -> Int {
        let bytes = UnsafeMutableRawBufferPointer(block)
        var end = start
        while end < bytes.count {
            let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[end...]))
            if read == 0 { break }
            end += read
        }
        return end - start
    }

    /// - Returns: `false` where what comes next is padding.
    private func beginMember() -> Bool {
        let byte = block[pending.lowerBound]
        guard byte != 0 else {
            pending.removeFirst()
            return false
        }
        begin()
        return true
    }

    private func begin() {
        // A member that holds nothing holds no record.
        if starts.last?.unpacked == count { starts.removeLast() }
        starts.append((count, base + pending.lowerBound))
        searchStart = pending.lowerBound + 1
        inflation.reset()
        isInMember = true
        damage = nil
    }

    /// Goes to the next bytes behind the beginning of a damaged member that another may begin with.
    ///
    /// - Returns: whether there are any.
    func goToMember() throws -> Bool {
        isInMember = false
        damage = nil
        // Damage may hide where the member ends, so that what is behind it was taken for a part of it. Bytes that were
        // made to look like many members are not looked at as often.
        searches += 1
        if searches <= Self.searchesOfBlock { pending = searchStart..<pending.upperBound }
        while true {
            var at = pending.lowerBound
            while let first = block[at..<pending.upperBound].firstIndex(of: Self.mark[0]) {
                pending = first..<pending.upperBound
                if pending.count < Self.mark.count { break }
                if block[pending].starts(with: Self.mark) {
                    isAtEnd = false
                    begin()
                    return true
                }
                at = first + 1
            }
            if isAtEnd { return false }
            try keepMark()
        }
    }

    /// How often what was unpacked of a block is searched for members.
    private static let searchesOfBlock = 64

    /// What gzip begins with, of the one method that it has.
    static let mark: [UInt8] = [0x1F, 0x8B, 0x08]

    /// Reads on, where the end of the block may hold the beginning of a mark.
    private func keepMark() throws {
        let tail = block[pending].suffix(Self.mark.count - 1)
        let kept = Array(tail[(tail.firstIndex(of: Self.mark[0]) ?? tail.endIndex)...])
        base += pending.upperBound - kept.count
        _ = UnsafeMutableBufferPointer(rebasing: block[..<kept.count]).update(fromContentsOf: kept)
        pending = 0..<kept.count
        let read = try fillBlock(from: kept.count)
        if read == 0 { isAtEnd = true }
        pending = 0..<kept.count + read
        (searchStart, searches) = (0, 0)
    }
}

extension Range<Int> {
    fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }
}
