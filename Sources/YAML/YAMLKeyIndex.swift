/// The keys of one mapping so far, by the bytes of their text: `String` would take different code points for equal.
struct YAMLKeyIndex {
    private var keys: [(text: String, mark: YAMLMark)] = []
    /// Filled once looking at every key would take too long.
    private var places: [[UInt8]: Int] = [:]
    private static let fewKeys = 16

    /// Adds a key.
    /// - Returns: where the same key is already, if it is.
    mutating func insert(_ text: String, at mark: YAMLMark) -> YAMLMark? {
        if keys.count < Self.fewKeys {
            for key in keys where key.text.utf8.elementsEqual(text.utf8) { return key.mark }
            keys.append((text, mark))
            return nil
        }
        if places.isEmpty {
            for (index, key) in keys.enumerated() { places[Array(key.text.utf8)] = index }
        }
        let bytes = Array(text.utf8)
        if let index = places[bytes] { return keys[index].mark }
        places[bytes] = keys.count
        keys.append((text, mark))
        return nil
    }
}
