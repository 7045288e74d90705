/// The plainest reading of a table, character by character, to hold the reader to: RFC 4180 with commas or whatever,
/// quotes in unquoted cells and text behind closing quotes taken for text.
enum Reference {
    /// - Returns: the records, an empty unquoted cell as `nil`; what is read before a quote that is never closed.
    static func records(_ bytes: [UInt8], delimiter: UInt8) -> (records: [[String?]], isUnclosed: Bool) {
        enum State {
            case start, unquoted, quoted, closed
        }
        var records: [[String?]] = []
        var record: [String?] = []
        var cell: [UInt8] = []
        var state = State.start
        var wasQuoted = false
        func take() -> String? {
            defer {
                cell = []
                wasQuoted = false
            }
            return cell.isEmpty && !wasQuoted ? nil : String(decoding: cell, as: UTF8.self)
        }
        func endRecord() {
            if state == .start, record.isEmpty { return }
            record.append(take())
            records.append(record)
            record = []
            state = .start
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let isEnd =
                byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] == 0x0A))
            switch state {
            case .quoted:
                if byte == 0x22 { state = .closed } else { cell.append(byte) }
            case .closed where byte == 0x22:
                cell.append(byte)
                state = .quoted
            case .start where byte == 0x22:
                state = .quoted
                wasQuoted = true
            default:
                if byte == delimiter {
                    record.append(take())
                    // The next cell has begun, be it empty.
                    state = .start
                } else if isEnd {
                    if byte == 0x0D { index += 1 }
                    endRecord()
                } else {
                    cell.append(byte)
                    state = .unquoted
                }
            }
            index += 1
        }
        if state == .quoted { return (records, true) }
        endRecord()
        return (records, false)
    }
}
