import PluginKit

/// How cells are told apart: the delimiter, and which bytes make quotes needed.
struct CellFormat: Sendable {
    let delimiter: UInt8
    let quotesAll: Bool
    let null: [UInt8]
    /// For each byte the ``Trait`` that a cell gets from it.
    private let traits: [UInt8]

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
        var traits = [UInt8](repeating: 0, count: 256)
        traits[Int(delimiter)] = Trait.special
        traits[0x0A] = Trait.special
        traits[0x0D] = Trait.special
        traits[Int(UInt8(ascii: "\""))] = Trait.special | Trait.quote
        traits[0] = Trait.nul
        self.traits = traits
    }

    func needsQuotes(_ text: String) -> Bool {
        text.utf8.contains { traits[Int($0)] != 0 }
    }

    /// Appends a cell of text.
    ///
    /// - Returns: whether NUL bytes were replaced by U+FFFD.
    func append(_ cell: [UInt8], to output: inout [UInt8]) -> Bool {
        var found: UInt8 = 0
        cell.withUnsafeBufferPointer { cell in
            traits.withUnsafeBufferPointer { traits in
                for byte in cell { found |= traits[Int(byte)] }
            }
        }
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
            var start = 0
            while let next = cell[start...].firstIndex(of: quote) {
                output.append(contentsOf: cell[start...next])
                output.append(quote)
                start = next + 1
            }
            output.append(contentsOf: cell[start...])
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
