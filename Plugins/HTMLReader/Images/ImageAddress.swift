import HTML5

/// Finds the address that an image is shown from, where scripts would load it later too.
struct ImageAddress {
    let tree: HTMLTree
    /// Gives the bytes of a text.
    let bytes: (HTMLText) -> UnsafeBufferPointer<UInt8>

    /// Attributes that scripts load images from; what is in `src` beside them is a stand-in.
    private static let lazy: [AttributeName] = [.dataSrc, .dataLazySrc, .dataOriginal, .dataOriginalSrc]
    private static let lazySets: [AttributeName] = [.srcset, .dataSrcset, .dataLazySrcset]

    /// - Returns: the address as the page has it; `nil` when there is none but perhaps a stand-in.
    func find(_ image: NodeID) -> UnsafeBufferPointer<UInt8>? {
        for name in Self.lazy {
            if let value = value(name, image), Self.isAddress(value) { return value }
        }
        let source = value(.src, image)
        if let source, Self.isAddress(source), !Self.isEmbedded(source) { return source }
        if let largest = largest(on: image) { return largest }
        if let largest = largestOfPicture(around: image) { return largest }
        if let source, Self.isAddress(source), !Self.isStandIn(source) { return source }
        return nil
    }

    private func value(_ name: AttributeName, _ element: NodeID) -> UnsafeBufferPointer<UInt8>? {
        tree.attribute(name, of: element).map(bytes)
    }

    private func largest(on element: NodeID) -> UnsafeBufferPointer<UInt8>? {
        for name in Self.lazySets {
            if let set = value(name, element), let address = SourceSet.largest(set), !Self.isEmbedded(address) {
                return address
            }
        }
        return nil
    }

    /// That of the first `source` that has any.
    private func largestOfPicture(around image: NodeID) -> UnsafeBufferPointer<UInt8>? {
        guard let picture = tree.parent(of: image), tree.isHTML(picture, .picture) else { return nil }
        var child = tree.firstChild(of: picture)
        while let id = child, id != image {
            if tree.isHTML(id, .source), let address = largest(on: id) { return address }
            child = tree.nextSibling(of: id)
        }
        return nil
    }

    /// Whether something could be an address: templates and data for scripts cannot.
    private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first(where: { $0 > 0x20 }) else { return false }
        return first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
            && !StyleValue(bytes, 0..<bytes.count).equals("about:blank")
    }

    private static func isEmbedded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        StyleValue(bytes, 0..<bytes.count).hasPrefix("data:")
    }

    /// Whether an image that is embedded in its own address is too small to show anything.
    private static func isStandIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        isEmbedded(bytes) && bytes.count < 128
    }
}
