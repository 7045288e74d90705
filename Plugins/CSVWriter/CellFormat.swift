import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How cells are told apart: the delimiter, and which bytes make quotes needed.
struct CellFormat: Sendable {
    let delimiter: UInt8
    let quotesAll: Bool
    let null: [UInt8]

    private enum Trait {
        /// The cell must be quoted.
        static let special: UInt8 = 1
        /// The cell has quotes to double.
        static let quote: UInt8 = 2
        /// The cell has a byte that must not be written.
        static let nul: UInt8 = 4
    }

    init(_ options: CSVOptions, _ context: PluginContext) {
        delimiter = (options.delimiter ?? (context.outputExtension == "tsv" ? .tab : .comma)).byte
        quotesAll = options.quoting == .all
        null = Array(options.null.utf8)
    }

    func needsQuotes(_ text: String) -> Bool {
        text.utf8.contains { traits($0) != 0 }
    }

    /// Whether a cell is to be quoted and nothing in it replaced, and whether it has quotes itself.
    func isQuotedText(_ cell: UnsafeRawBufferPointer) -> (Bool, hasQuotes: Bool) {
        let found = traits(cell)
        return (found & Trait.special != 0 && found & Trait.nul == 0, found & Trait.quote != 0)
    }

    /// Appends a cell's text with every quote in it twice (RFC 4180, section 2.7).
    func appendDoublingQuotes(_ cell: [UInt8], to output: inout [UInt8]) {
        cell.withUnsafeBufferPointer { cell in
            guard let base = cell.baseAddress else { return }
            var start = 0
            while let found = memchr(base + start, Int32(UInt8(ascii: "\"")), cell.count - start) {
                let next = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                output.append(contentsOf: UnsafeBufferPointer(rebasing: cell[start...next]))
                output.append(UInt8(ascii: "\""))
                start = next + 1
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: cell[start...]))
        }
    }

    /// What a cell gets from its bytes, by ``Trait``.
    private func traits(_ cell: UnsafeRawBufferPointer) -> UInt8 {
        guard let base = cell.baseAddress, cell.count > 0 else { return 0 }
        var found: UInt8 = 0
        // What every long text has is met at its beginning; what few have is looked for in one sweep.
        var at = 0
        while at < cell.count, found & Trait.special == 0 {
            found |= traits(cell[at])
            at += 1
        }
        guard at < cell.count else { return found }
        if memchr(base + at, Int32(UInt8(ascii: "\"")), cell.count - at) != nil { found |= Trait.quote }
        if memchr(base + at, 0, cell.count - at) != nil { found |= Trait.nul }
        return found
    }

    private func traits(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "\""): Trait.special | Trait.quote
        case delimiter, 0x0A, 0x0D: Trait.special
        case 0: Trait.nul
        default: 0
        }
    }

    /// Appends a cell of text.
    ///
    /// - Returns: whether NUL bytes were replaced by U+FFFD.
    func append(_ cell: [UInt8], to output: inout [UInt8]) -> Bool {
        let found = cell.withUnsafeBytes(traits)
        guard found & Trait.nul == 0 else {
            let text = cell.split(separator: 0, omittingEmptySubsequences: false)
            _ = append(Array(text.joined(separator: [0xEF, 0xBF, 0xBD])), to: &output)
            return true
        }
        guard quotesAll || found != 0 || isMistaken(cell) else {
            output.append(contentsOf: cell)
            return false
        }
        let quote = UInt8(ascii: "\"")
        output.append(quote)
        if found & Trait.quote == 0 {
            output.append(contentsOf: cell)
        } else {
            appendDoublingQuotes(cell, to: &output)
        }
        output.append(quote)
        return false
    }

    /// Whether a reader could take the cell, unquoted, for something else: no value, padding to be trimmed, a
    /// comment, or a byte order mark.
    private func isMistaken(_ cell: [UInt8]) -> Bool {
        guard let first = cell.first, let last = cell.last else { return true }
        return first == 0x20 || last == 0x20 || first == 0x09 || last == 0x09 || first == UInt8(ascii: "#")
            || (first == 0xEF && cell.starts(with: [0xEF, 0xBB, 0xBF])) || cell == null
    }
}
