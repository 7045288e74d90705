/// An item to read: its name, what is known about it, and its bytes, which can be read once.
public final class Input {
    /// A path, or `-` for standard input.
    public let name: String
    /// As the transport gave it; empty when it did not.
    public var mediaType: String
    /// As the transport gave it; empty when it did not.
    public var charset: String
    /// The address that the item was fetched from; empty when unknown.
    public var url: String
    /// When the item was fetched from there, as RFC 3339 has it (`2024-01-31T23:59:59Z`); empty when unknown.
    public var retrieved: String
    /// The most bytes that an item may have.
    public var limit: Int
    /// When reading is given up, and the limit that stands for, in seconds.
    public var deadline: (instant: ContinuousClock.Instant, seconds: Int)?
    /// What the reader has to say of the item as a whole.
    public var findings = ItemFindings()

    private let source: any ByteSource
    /// Bytes that were peeked at and not read yet.
    private var ahead: [UInt8] = []
    private var isAtEnd = false
    /// How many bytes have come from the source so far.
    public private(set) var total = 0

    public init(
        name: String, source: any ByteSource, mediaType: String = "", charset: String = "", url: String = "",
        retrieved: String = "", limit: Int = .max
    ) {
        self.name = name
        self.source = source
        self.mediaType = mediaType
        self.charset = charset
        self.url = url
        self.retrieved = retrieved
        self.limit = limit
    }

    /// An item whose bytes are at hand.
    public convenience init(name: String, bytes: [UInt8]) {
        self.init(name: name, source: BytesSource(bytes))
    }

    /// The first bytes, at most `count`, without reading them; fewer only when the item ends.
    public func peek(_ count: Int) throws -> [UInt8] {
        while ahead.count < count, try fill(atLeast: count - ahead.count, atMost: Self.peekSize) {}
        return Array(ahead.prefix(count))
    }

    /// A small item is read with the first look at it; of a large one no more than this.
    private static let peekSize = 1 << 18

    /// Appends at most `count` bytes to `buffer`.
    ///
    /// - Returns: how many; 0 only at the end.
    public func read(into buffer: inout [UInt8], atMost count: Int) throws -> Int {
        if ahead.isEmpty { return try take(atMost: count, into: &buffer) }
        let taken = min(count, ahead.count)
        if taken == ahead.count {
            if buffer.isEmpty { swap(&buffer, &ahead) } else { buffer.append(contentsOf: ahead) }
            ahead.removeAll(keepingCapacity: true)
        } else {
            buffer.append(contentsOf: ahead[..<taken])
            ahead.removeFirst(taken)
        }
        return taken
    }

    /// All bytes that are left.
    public func readAll() throws -> [UInt8] {
        // Where nothing seems to be left, a small read is enough to make sure of it.
        while try fill(atLeast: source.remaining == 0 ? 1 << 12 : max(ahead.count, 1 << 16)) {}
        defer { ahead = [] }
        return ahead
    }

    /// Reads once from the source into `ahead`: more than is asked for, up to a limit, where that much is left.
    ///
    /// - Returns: whether more may come.
    private func fill(atLeast count: Int, atMost most: Int = .max) throws -> Bool {
        // One byte more than is left of a file of known size shows its end without another call.
        let left = (source.remaining ?? 0) + 1
        return try take(atMost: max(count, left <= most ? left : 0), into: &ahead) > 0
    }

    /// Reads once from the source, to the end of an array.
    ///
    /// - Returns: how many bytes; 0 only at the end.
    private func take(atMost count: Int, into array: inout [UInt8]) throws -> Int {
        guard !isAtEnd, count > 0 else { return 0 }
        try checkTime()
        // One byte beyond the limit shows that there are more.
        let room = limit - total < count ? limit - total + 1 : count
        let read = try Self.append(room, to: &array) { try source.read(into: $0) }
        total += read
        if total > limit {
            throw ItemError(
                "item-too-large", "the item has more than \(limit) bytes, the most that one item may have",
                help: "raise the limit with --max-item-size, or split the item")
        }
        // A file whose size is known ends where it said it would.
        if read == 0 || (read < room && source.remaining == 0) { isAtEnd = true }
        return read
    }

    /// - Throws: ``ItemError`` with the code `time-limit` when the item has taken too long.
    public func checkTime() throws(ItemError) {
        guard let deadline, ContinuousClock.now > deadline.instant else { return }
        throw ItemError(
            "time-limit", "the item takes more than \(deadline.seconds) seconds, the most that one item may take",
            offset: total, help: "raise the limit with --time-limit, or 0 for none")
    }

    private static func append(
        _ room: Int, to array: inout [UInt8], _ fill: (UnsafeMutableRawBufferPointer) throws -> Int
    ) throws -> Int {
        let before = array.count
        var read = 0
        // With little before it, copying that is less work than copying what is read.
        if before <= room / 2 {
            array = try [UInt8](unsafeUninitializedCapacity: before + room) { buffer, count in
                let bytes = UnsafeMutableRawBufferPointer(buffer)
                bytes.copyBytes(from: array)
                read = try fill(UnsafeMutableRawBufferPointer(rebasing: bytes[before..<before + room]))
                count = before + read
            }
        } else {
            let tail = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                read = try fill(UnsafeMutableRawBufferPointer(buffer))
                count = read
            }
            array.append(contentsOf: tail)
        }
        return read
    }
}

/// Where an item's bytes come from.
public protocol ByteSource: AnyObject {
    /// Reads at least one byte and at most as many as there is room for; 0 means that the end is reached.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
    /// How many bytes are left, when that is known; a hint.
    var remaining: Int? { get }
}

/// Bytes in memory.
public final class BytesSource: ByteSource {
    private let bytes: [UInt8]
    private var offset = 0

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public var remaining: Int? { bytes.count - offset }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = min(buffer.count, bytes.count - offset)
        bytes.withUnsafeBytes { buffer.copyBytes(from: $0[offset..<offset + count]) }
        offset += count
        return count
    }
}
