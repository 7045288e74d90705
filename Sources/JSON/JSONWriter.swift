/// Writes JSON into bytes it owns, from first to last, with commas and indentation placed for the caller.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.key("headline")
/// writer.string("Pie")
/// writer.endObject()
/// let bytes = writer.finish()  // {"headline":"Pie"}
/// ```
/// Calls out of order, such as a value in an object without a key before it, are a mistake of the calling
/// program and stop it.
public struct JSONWriter: Sendable {
    /// How the text is laid out.
    public struct Options: Sendable, Equatable {
        /// One member or element a line, indented by two spaces a level; else no whitespace at all. Default
        /// `false`.
        public var isPretty: Bool
        /// Escapes `<`, `>`, U+2028 and U+2029 in strings, so that the text can stand in an HTML `<script>`
        /// element. Default `false`.
        public var scriptSafe: Bool

        public init(isPretty: Bool = false, scriptSafe: Bool = false) {
            self.isPretty = isPretty
            self.scriptSafe = scriptSafe
        }
    }

    /// A container that is open, or the text itself.
    private enum Scope { case text, array, object }
    private enum Slot { case first, later, afterKey }

    /// How this writer lays its text out.
    public let options: Options
    /// What has been written so far.
    public internal(set) var bytes: [UInt8]
    private var scope = Scope.text
    private var slot = Slot.first
    /// The scopes around the open one, outermost first.
    private var outer: [Scope] = []

    /// - Parameter buffer: bytes to append to; pass one that was used before to save its allocation.
    public init(appendingTo buffer: consuming [UInt8] = [], options: Options = .init()) {
        self.bytes = buffer
        self.options = options
    }

    /// How many objects and arrays are open.
    public var depth: Int { outer.count }

    /// Gives the bytes and leaves the writer empty, ready for another value.
    public mutating func finish() -> [UInt8] {
        precondition(scope == .text, "JSONWriter: finish() with an open object or array")
        slot = .first
        let done = bytes
        bytes = []
        return done
    }

    /// Gives the bytes written so far, in the middle of a value too, and goes on with an empty buffer: for texts
    /// that are too large to hold whole.
    public mutating func takeBytes() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &bytes)
        return taken
    }

    /// Ends a line after a whole value and allows another: for JSON Lines.
    public mutating func endLine() {
        precondition(scope == .text && slot == .later, "JSONWriter: endLine() without a whole value before it")
        bytes.append(UInt8(ascii: "\n"))
        slot = .first
    }

    /// Opens an object; members follow, each a `key` and a value, then `endObject()`.
    public mutating func beginObject() { begin(.object, UInt8(ascii: "{")) }
    /// Closes the object opened last.
    public mutating func endObject() { end(.object, UInt8(ascii: "}")) }
    /// Opens an array; elements follow, then `endArray()`.
    public mutating func beginArray() { begin(.array, UInt8(ascii: "[")) }
    /// Closes the array opened last.
    public mutating func endArray() { end(.array, UInt8(ascii: "]")) }

    private mutating func begin(_ container: Scope, _ bracket: UInt8) {
        beforeValue()
        bytes.append(bracket)
        outer.append(scope)
        scope = container
        slot = .first
    }

    private mutating func end(_ container: Scope, _ bracket: UInt8) {
        precondition(scope == container && slot != .afterKey, "JSONWriter: an end that closes nothing open")
        let isEmpty = slot == .first
        scope = outer.removeLast()
        slot = .later
        if options.isPretty, !isEmpty { breakLine() }
        bytes.append(bracket)
    }

    /// Puts what belongs between the last value or key and the next value.
    mutating func beforeValue() {
        switch (scope, slot) {
        case (_, .afterKey), (.text, .first):
            break
        case (.array, _):
            beforeItem()
        case (.object, _):
            preconditionFailure("JSONWriter: a value in an object without a key")
        case (.text, .later):
            preconditionFailure("JSONWriter: a second value in one text; call endLine() between them")
        }
        slot = .later
    }

    /// Puts what belongs before a member's key.
    mutating func beforeKey() {
        precondition(scope == .object && slot != .afterKey, "JSONWriter: a key outside an object")
        beforeItem()
        slot = .afterKey
    }

    private mutating func beforeItem() {
        if slot == .later { bytes.append(UInt8(ascii: ",")) }
        if options.isPretty { breakLine() }
    }

    mutating func afterKey() {
        bytes.append(UInt8(ascii: ":"))
        if options.isPretty { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<(2 * outer.count) { bytes.append(UInt8(ascii: " ")) }
    }
}
