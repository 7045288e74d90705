/// The plainest reading of RFC 4180, to hold the writer to.
enum CSVReading {
    /// - Returns: the records; an unquoted empty cell is `nil`.
    static func records(_ bytes: [UInt8], delimiter: UInt8) -> [[String?]] {
        var records: [[String?]] = []
        var record: [String?] = []
        var index = 0
        while index < bytes.count {
            var cell: [UInt8] = []
            let isQuoted = bytes[index] == UInt8(ascii: "\"")
            if isQuoted {
                index += 1
                while true {
                    if bytes[index] == UInt8(ascii: "\"") {
                        index += 1
                        guard bytes[index] == UInt8(ascii: "\"") else { break }
                    }
                    cell.append(bytes[index])
                    index += 1
                }
            } else {
                while bytes[index] != delimiter, bytes[index] != 0x0D {
                    cell.append(bytes[index])
                    index += 1
                }
            }
            record.append(isQuoted || !cell.isEmpty ? String(decoding: cell, as: UTF8.self) : nil)
            if bytes[index] == delimiter {
                index += 1
                // A record that ends with a delimiter has an empty cell after it.
                if bytes[index] == 0x0D { record.append(nil) } else { continue }
            }
            index += 2
            records.append(record)
            record = []
        }
        return records
    }
}
