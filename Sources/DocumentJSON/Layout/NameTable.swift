/// Values by their names, found by bytes: most names are told apart by one comparison of eight bytes at once.
struct NameTable<Value: Sendable>: Sendable {
    private struct Key: Sendable {
        /// The first eight bytes.
        var word: UInt64
        var count: Int
    }

    private let keys: [Key]
    private let values: [Value]
    let names: [String]

    /// - Parameter values: those whose names come often stand first, and are found first.
    init(_ values: some Sequence<Value>, name: (Value) -> String) {
        self.values = Array(values)
        names = self.values.map(name)
        keys = names.map { name in
            let bytes = Array(name.utf8)
            return Key(word: bytes.withUnsafeBufferPointer(Self.word), count: bytes.count)
        }
    }

    /// The place of a name in the order given.
    func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let word = Self.word(bytes)
        for index in keys.indices where keys[index].word == word && keys[index].count == bytes.count {
            if bytes.count <= 8 || names[index].utf8.elementsEqual(bytes) { return index }
        }
        return nil
    }

    subscript(bytes: UnsafeBufferPointer<UInt8>) -> Value? {
        index(of: bytes).map { values[$0] }
    }

    subscript(index: Int) -> Value { values[index] }

    private static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if bytes.count >= 8 {
            return UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self)
        }
        var word: UInt64 = 0
        for byte in bytes { word = word << 8 | UInt64(byte) }
        return word
    }
}

extension NameTable where Value: CaseIterable & RawRepresentable<String> {
    /// The cases of an enum by their raw values.
    init() {
        self.init(Value.allCases, name: \.rawValue)
    }
}
