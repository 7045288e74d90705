/// How a JSON text is read, and where reading stops.
public struct JSONReadingOptions: Sendable, Equatable {
    /// What becomes of an escape such as `\ud800` that is half of a surrogate pair and stands for no
    /// character (RFC 8259 section 8.2).
    public enum LoneSurrogates: Sendable, Equatable {
        /// The text is rejected with `JSONError.Code.loneSurrogate`.
        case reject
        /// Each becomes U+FFFD and is counted in `JSONDocument.replacedSurrogates`.
        case replace
    }

    /// The longest text that can be read at all, in bytes: offsets are 32-bit.
    public static let addressableBytes = 0xFFFF_0000

    /// How many objects and arrays may be open at once; deeper nesting is `JSONError.Code.tooDeep`.
    /// Default 1024. 0 admits only strings, numbers, `true`, `false` and `null`. Reading never recurses,
    /// so that any depth is safe for the stack.
    public var maximumDepth: Int

    /// The longest text admitted, in bytes; a longer one is `JSONError.Code.tooLarge`. Default 1 GiB, at
    /// most `addressableBytes`. A document takes up to 16 bytes of memory for each byte of the worst text
    /// (`[[[[`), and reading another 8; ordinary texts take one to two.
    public var maximumBytes: Int

    /// What becomes of half a surrogate pair. Default `.reject`.
    public var loneSurrogates: LoneSurrogates

    public init(
        maximumDepth: Int = 1024,
        maximumBytes: Int = 1 << 30,
        loneSurrogates: LoneSurrogates = .reject
    ) {
        self.maximumDepth = maximumDepth
        self.maximumBytes = maximumBytes
        self.loneSurrogates = loneSurrogates
    }

    var depthLimit: UInt32 { UInt32(clamping: maximumDepth) }
    var byteLimit: Int { min(max(maximumBytes, 0), Self.addressableBytes) }
}
