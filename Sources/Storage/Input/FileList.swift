import PluginKit

/// The paths that a file lists, one a line; empty lines and a carriage return before the line's end count for nothing.
public final class FileList {
    private let input: Input
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// - Parameter path: of the list; `-` is standard input.
    /// - Throws: ``ItemError`` when there is no such file.
    public init(_ path: String) throws(ItemError) {
        input = try Input.open(StoredItem(path: path, relativePath: PathName.base(path)), limit: .max)
    }

    /// - Returns: `nil` at the end.
    /// - Throws: ``ItemError`` when the list cannot be read.
    public func next() throws(ItemError) -> String? {
        while true {
            if let end = buffer[start...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                if let line = Self.line(buffer[start..<end]) { return line }
                continue
            }
            if isAtEnd {
                defer { start = buffer.count }
                return Self.line(buffer[start...])
            }
            buffer.removeSubrange(..<start)
            start = 0
            do {
                isAtEnd = try input.read(into: &buffer, atMost: 1 << 16) == 0
            } catch {
                throw ItemError(wrapping: error)
            }
        }
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String? {
        let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
