extension HTMLTree {
    /// The numbers of the tag names that are this in letters of any case: there are two where SVG has capitals.
    ///
    /// - Parameter text: in lower case.
    /// - Returns: for a name that the tree has not, one that no element has.
    func tagNames(ignoringCase text: String) -> (first: UInt32, second: UInt32) {
        let first = storage.tagNames.number(text) ?? .max
        let lowercased = Int(first) - TagNameList.firstLowercasedSVG
        let count = TagNameList.firstAdjustedSVG - TagNameList.firstLowercasedSVG
        guard lowercased >= 0, lowercased < count else { return (first, first) }
        return (first, UInt32(TagNameList.firstAdjustedSVG + lowercased))
    }

    /// The numbers of the attribute names that are this: there are two where one is in a namespace.
    ///
    /// - Returns: for a name that the tree has not, one that no attribute has.
    func attributeNames(_ text: String) -> (first: UInt32, second: UInt32) {
        let first = storage.attributeNames.number(text) ?? .max
        let prefixed = Int(first) - AttributeNameList.firstPrefixed
        guard prefixed >= 0, prefixed < AttributeNameList.namespacedCount else { return (first, first) }
        return (first, UInt32(AttributeNameList.firstNamespaced + prefixed))
    }
}
