extension HTMLParser {
    /// What bounds the work that a hostile page can make.
    public struct Limits: Sendable, Hashable {
        /// The most bytes an input may have; more is an error. Never above 4,294,000,000.
        public var inputBytes = 4_294_000_000
        /// The most attributes of an element that are kept; those after them are dropped.
        public var attributesPerElement = 16_777_216
        /// How deep the tree may get. As in browsers, an element that would be deeper becomes a sibling of the one
        /// that it stands in; everything else goes on as if it were inside.
        public var depth = 512

        public init() {}
    }
}
