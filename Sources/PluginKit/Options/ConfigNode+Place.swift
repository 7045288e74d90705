extension ConfigNode {
    /// The place of a part of a scalar's text, where the recipe has the text as it is; the place of the whole where
    /// it does not: over several lines, with escapes, with variables replaced.
    ///
    /// - Parameter scalars: which part, in Unicode scalars of the text.
    public func place(ofScalars scalars: Range<Int>) -> Place? {
        guard var part = place, case .scalar(let text, let isPlain) = value else { return place }
        let quotes = isPlain ? 0 : 1
        guard part.count == text.unicodeScalars.count + 2 * quotes else { return place }
        part.column += scalars.lowerBound + quotes
        part.count = max(scalars.count, 1)
        return part
    }
}
