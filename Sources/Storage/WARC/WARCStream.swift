import PluginKit

/// The bytes of a WARC file, with no more of them in memory than a header or a record.
final class WARCStream {
    private let source: any ByteSource
    private var window: [UInt8] = []
    /// The next byte in the window to be taken.
    private var at = 0
    /// Where the window begins in the file, as it is uncompressed.
    private var base = 0
    private var isAtEnd = false

    private static let blockSize = 1 << 18

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// Where the next byte stands.
    var offset: Int { base + at }

    /// Reads more.
    ///
    /// - Returns: whether there was more.
    private func fill() throws -> Bool {
        if isAtEnd { return false }
        if at > 0 {
            window.removeSubrange(..<at)
            base += at
            at = 0
        }
        var read = 0
        let more = try [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, count in
            read = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
            count = read
        }
        if read == 0 { isAtEnd = true }
        window += more
        return read > 0
    }

    /// Passes the line ends between two records.
    ///
    /// - Returns: whether there is more behind them.
    func passLineEnds() throws -> Bool {
        while true {
            while at < window.count, window[at] == 0x0D || window[at] == 0x0A { at += 1 }
            if at < window.count { return true }
            if try !fill() { return false }
        }
    }

    /// Whether these bytes come next.
    func isNext(_ text: StaticString) throws -> Bool {
        while window.count - at < text.utf8CodeUnitCount, try fill() {}
        guard window.count - at >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { window[at..<at + $0.count].elementsEqual($0) }
    }

    /// Takes lines up to an empty one, and that.
    ///
    /// - Returns: the lines; `nil` where there is no empty line within `limit` bytes.
    func takeHeader(atMost limit: Int) throws -> [UInt8]? {
        var from = at
        while true {
            if let end = HeaderBlock.end(in: window, from: from) {
                defer { at = end }
                return Array(window[at..<end])
            }
            let passed = window.count - at
            guard passed < limit, try fill() else { return nil }
            from = max(at, at + passed - 3)
        }
    }

    /// Takes so many bytes; fewer only where there are no more.
    func take(_ count: Int) throws -> [UInt8] {
        while window.count - at < count, try fill() {}
        let end = at + min(count, window.count - at)
        defer { at = end }
        return Array(window[at..<end])
    }

    /// Passes so many bytes.
    ///
    /// - Returns: whether there were so many.
    func skip(_ count: Int) throws -> Bool {
        var left = count
        while window.count - at < left {
            left -= window.count - at
            at = window.count
            if try !fill() { return false }
        }
        at += left
        return true
    }

    /// Goes to the next line that begins a record, behind where one was that is damaged.
    ///
    /// - Returns: whether there is one.
    func goToRecord(behind start: Int) throws -> Bool {
        // What was taken of the damaged one may end just before it.
        if offset > start, try isNext("WARC/") { return true }
        while true {
            var found: Int?
            var from = at
            while found == nil, let feed = window[from...].firstIndex(of: 0x0A) {
                if window[(feed + 1)...].starts(with: "WARC/".utf8) { found = feed }
                from = feed + 1
            }
            if let found {
                at = found + 1
                return true
            }
            at = max(at, window.count - 5)
            let left = window.count - at
            if try !fill() {
                at += left
                return false
            }
        }
    }
}
