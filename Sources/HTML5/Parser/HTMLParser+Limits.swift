extension HTMLParser {
    /// What bounds the work that a hostile page can make. The work is linear in the input whatever they are; they bound
    /// its factor, the memory, and what those have to expect who walk the tree.
    public struct Limits: Sendable, Hashable {
        /// The most bytes an input may have; more is an error. Never above 4,294,000,000.
        public var inputBytes = 4_294_000_000
        /// The most attributes of an element that are kept; those after them are dropped.
        public var attributesPerElement = 16_777_216
        /// How many elements deep the tree may get; at least 4. As in browsers, an element that would be deeper becomes
        /// a sibling of the one that it stands in, and everything else goes on as if it were inside.
        ///
        /// At the limit misnested formatting elements are not put right, and no more than so many of them are opened
        /// again after what closed them.
        public var depth = 512
        /// How many elements may be made that no tag spells, for formatting elements that are opened again: so many,
        /// and one for every 8 bytes of input. With each may come 64 bytes of attributes.
        public var copies = 65_536

        /// The defaults.
        public init() {}
    }

    /// Places are counted by 32 bits, and decoded text needs some of them.
    static let largestInput = 4_294_000_000
}
