import PluginKit

/// The bytes of a WARC file, with no more of them in memory than a header or a record.
final class WARCStream {
    private let source: any ByteSource
    private let members: GzipMembers?
    /// Room for what is read ahead; headers end within it.
    private var window = [UInt8](repeating: 0, count: blockSize)
    /// The next byte in the window to be taken.
    private var at = 0
    /// Where the bytes in the window end.
    private var end = 0
    /// Where the window begins in the file, as it is unpacked.
    private var base = 0
    private var isAtEnd = false

    private static let blockSize = 1 << 18

    /// - Parameter source: a ``GzipMembers`` where the file has members.
    init(_ source: any ByteSource) {
        self.source = source
        members = source as? GzipMembers
    }

    /// Where the next byte stands in the file, as it is unpacked.
    var offset: Int { base + at }

    /// Where the next byte stands; not before one that was asked for.
    var place: RecordPlace { RecordPlace(offset, in: members) }

    /// Reads more.
    ///
    /// - Returns: whether there was more.
    private func fill() throws -> Bool {
        if isAtEnd { return false }
        if at > 0 {
            window.withUnsafeMutableBytes { bytes in
                UnsafeMutableRawBufferPointer(rebasing: bytes[..<(end - at)]).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[at..<end]))
            }
            base += at
            (at, end) = (0, end - at)
        }
        if window.count - end < Self.blockSize / 4 { window += [UInt8](repeating: 0, count: window.count) }
        let read = try window.withUnsafeMutableBytes {
            try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[end...]))
        }
        end += read
        if read == 0 { isAtEnd = true }
        return read > 0
    }

    /// Passes the line ends between two records.
    ///
    /// - Returns: whether there is more behind them.
    func passLineEnds() throws -> Bool {
        while true {
            while at < end, window[at] == 0x0D || window[at] == 0x0A { at += 1 }
            if at < end { return true }
            if try !fill() { return false }
        }
    }

    /// Whether these bytes come next.
    func isNext(_ text: StaticString) throws -> Bool {
        while end - at < text.utf8CodeUnitCount, try fill() {}
        return text.withUTF8Buffer { window[at..<end].starts(with: $0) }
    }

    /// Takes lines up to an empty one, and that.
    ///
    /// - Returns: the lines; `nil` where there is no empty line within `limit` bytes.
    func takeHeader(atMost limit: Int) throws -> ArraySlice<UInt8>? {
        var from = at
        while true {
            if let headerEnd = HeaderBlock.end(in: window[..<end], from: from) {
                defer { at = headerEnd }
                return window[at..<headerEnd]
            }
            let passed = end - at
            guard passed < limit, try fill() else { return nil }
            from = max(at, at + passed - 3)
        }
    }

    /// Takes so many bytes; fewer only where there are no more.
    func take(_ count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            filled = min(count, end - at)
            window.withUnsafeBytes { bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[at..<at + filled])) }
            at += filled
            // The rest goes where it belongs without a stay in the window.
            while filled < count, !isAtEnd {
                let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled..<count]))
                filled += read
                base += read
                if read == 0 { isAtEnd = true }
            }
        }
    }

    /// Passes so many bytes.
    ///
    /// - Returns: whether there were so many.
    func skip(_ count: Int) throws -> Bool {
        var left = count
        while end - at < left {
            left -= end - at
            at = end
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
            var from = at
            while let feed = window[from..<end].firstIndex(of: 0x0A) {
                if window[(feed + 1)..<end].starts(with: "WARC/".utf8) {
                    at = feed + 1
                    return true
                }
                from = feed + 1
            }
            at = max(at, end - 5)
            let left = end - at
            if try !fill() {
                at += left
                return false
            }
        }
    }

    /// Goes to the next record that begins a member, behind a member that is damaged.
    ///
    /// - Returns: whether there is one; `false`, too, where nothing was read from a damaged member.
    func goToMember() throws -> Bool {
        guard let members, members.isDamaged else { return false }
        while try members.goToMember() {
            base += end
            (at, end) = (0, 0)
            do {
                if try isNext("WARC/") { return true }
            } catch  where members.isDamaged {
                continue
            }
        }
        return false
    }
}
