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
    /// The most bytes that an item may have.
    public let limit: Int

    private let source: any ByteSource
    /// Bytes that were peeked at and not read yet.
    private var ahead: [UInt8] = []
    private var isAtEnd = false
    /// How many bytes have come from the source so far.
    public private(set) var total = 0

    public init(
        name: String, source: any ByteSource, mediaType: String = "", charset: String = "", url: String = "",
        limit: Int = .max
    ) {
        self.name = name
        self.source = source
        self.mediaType = mediaType
        self.charset = charset
        self.url = url
        self.limit = limit
    }

    /// An item whose bytes are at hand.
    public convenience init(name: String, bytes: [UInt8]) {
        self.init(name: name, source: BytesSource(bytes))
    }

    /// The first bytes, at most `count`, without reading them; fewer only when the item ends.
    public func peek(_ count: Int) throws -> [UInt8] {
        while ahead.count < count, try fill(atLeast: count - ahead.count) {}
        return Array(ahead.prefix(count))
    }

    /// Appends at most `count` bytes to `buffer`.
    ///
    /// - Returns: how many; 0 only at the end.
    public func read(into buffer: inout [UInt8], atMost count: Int) throws -> Int {
        if ahead.isEmpty { _ = try fill(atLeast: count) }
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

    /// Reads once from the source into `ahead`.
    ///
    /// - Returns: whether more may come.
    private func fill(atLeast count: Int) throws -> Bool {
        guard !isAtEnd else { return false }
        // One byte more than is left of a file of known size shows its end without another call.
        let room = max(count, min((source.remaining ?? 0) + 1, limit &- total &+ 1))
        let read = try Self.append(room, to: &ahead) { try source.read(into: $0) }
        total += read
        if total > limit {
            throw ItemError(
                "item-too-large", "the item has more than \(limit) bytes, the most that one item may have",
                help: "raise the limit with --max-item-size, or split the item")
        }
        // A file whose size is known ends where it said it would.
        if read == 0 || (read < room && source.remaining == 0) { isAtEnd = true }
        return read > 0
    }

    private static func append(
        _ room: Int, to array: inout [UInt8], _ fill: (UnsafeMutableRawBufferPointer) throws -> Int
    ) throws -> Int {
        let before = array.count
        let tail = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = try fill(UnsafeMutableRawBufferPointer(buffer))
        }
        if before == 0 { array = tail } else { array.append(contentsOf: tail) }
        return tail.count
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
