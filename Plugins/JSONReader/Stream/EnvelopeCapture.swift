import JSON

/// What stands around records, as JSON text with `null` in the place of the records and of values that are too large
/// to keep.
struct EnvelopeCapture {
    /// The most bytes that are kept.
    private static let limit = 1 << 16

    private var text: [UInt8] = []
    /// What closes the open containers, innermost last.
    private var closers: [UInt8] = []
    /// Where the value at hand begins in `text`.
    private var valueStart: Int?
    private var isTooLarge = false
    private var lastName = ""
    /// Members that were too large to keep.
    private(set) var omitted: [String] = []
    /// Whether there were so many names that nothing more is kept.
    private(set) var isFull = false

    mutating func append(_ byte: UInt8) {
        if !isFull { text.append(byte) }
    }

    mutating func append(contentsOf bytes: some Sequence<UInt8>) {
        if !isFull { text.append(contentsOf: bytes) }
    }

    mutating func open(_ byte: UInt8) {
        append(byte)
        closers.append(byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }

    mutating func close(_ byte: UInt8) {
        append(byte)
        _ = closers.popLast()
    }

    mutating func key(_ quoted: [UInt8], _ name: String) {
        lastName = name
        isFull = isFull || text.count > 2 * Self.limit
        append(contentsOf: quoted)
    }

    mutating func beginValue() {
        valueStart = text.count
        isTooLarge = false
    }

    /// Takes bytes of the value at hand.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isTooLarge, !isFull, let valueStart else { return }
        if text.count + bytes.count > Self.limit {
            isTooLarge = true
            text.removeSubrange(valueStart...)
            text.append(contentsOf: "null".utf8)
            if omitted.count < 12 { omitted.append(lastName) }
        } else {
            text.append(contentsOf: bytes)
        }
    }

    mutating func endValue() {
        valueStart = nil
    }

    /// What has come so far, as if it ended here; `nil` when it is not well-formed.
    var document: JSONDocument? {
        guard !text.isEmpty, !isFull else { return nil }
        var whole = text
        if whole.last == UInt8(ascii: ",") { whole.removeLast() }
        whole += closers.reversed()
        return try? JSONDocument(parsing: whole)
    }
}
