import PluginKit

/// The JSON values of an item, one by one, with no more of it in memory than the value at hand and a block.
struct ValueStream {
    struct Value {
        var bytes: [UInt8]
        /// Where it begins.
        var place: TextPlace
    }

    /// Something between the values that keeps them from being told apart.
    struct Mistake: Error {
        var message: String
        var place: TextPlace
    }

    private static let blockSize = 1 << 18

    private let input: Input
    private var splitter: ValueSplitter
    private var buffer: [UInt8] = []
    /// The index in the buffer that `place` is the place of; what is before it is not needed any more.
    private var start = 0
    private var place = TextPlace()
    private var isAtEnd = false

    /// - Parameter isLines: whether every line is a value, even one that looks as if it went on.
    init(_ input: Input, isLines: Bool) {
        self.input = input
        splitter = ValueSplitter(isLines: isLines)
    }

    /// Whether there was an array of values.
    var hasArray: Bool { splitter.hasArray }

    /// - Throws: a ``Mistake``, or what the input throws; nothing comes after.
    mutating func next() throws -> Value? {
        while true {
            switch buffer.withUnsafeBufferPointer({ splitter.next(in: $0, isWhole: isAtEnd) }) {
            case .value(let range):
                advance(to: range.lowerBound)
                return Value(bytes: Array(buffer[range]), place: place)
            case .mistake(let index, let message):
                advance(to: index)
                throw Mistake(message: message, place: place)
            case .end: return nil
            case .needsMore:
                advance(to: splitter.firstNeeded)
                buffer.removeSubrange(..<start)
                splitter.shift(by: start)
                start = 0
                isAtEnd = try input.read(into: &buffer, atMost: Self.blockSize) == 0
            }
        }
    }

    private mutating func advance(to index: Int) {
        buffer.withUnsafeBufferPointer { place.advance(over: UnsafeBufferPointer(rebasing: $0[start..<index])) }
        start = index
    }
}
