/// Paths whose bytes are not UTF-8: Unix allows any bytes, and a `String` would repair them to another name.
enum RawPath {
    /// Calls `body` with the bytes of a path, ended by a NUL.
    static func withCString<Result>(
        _ path: String, _ raw: [UInt8]?, _ body: (UnsafePointer<CChar>) throws -> Result
    ) rethrows -> Result {
        guard let raw else { return try path.withCString(body) }
        return try (raw + [0]).withUnsafeBufferPointer { bytes in
            try bytes.withMemoryRebound(to: CChar.self) { try body($0.baseAddress!) }
        }
    }

    /// A name in a folder; `nil` when text can hold both.
    static func join(_ folder: String, _ rawFolder: [UInt8]?, _ name: String, _ rawName: [UInt8]?) -> [UInt8]? {
        if rawFolder == nil, rawName == nil { return nil }
        if folder.isEmpty || folder == "." { return rawName }
        let head = rawFolder ?? Array(folder.utf8)
        return head + (head.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + (rawName ?? Array(name.utf8))
    }
}
