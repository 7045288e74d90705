/// When a record was made, as RFC 3339 has it.
enum WARCDate {
    /// - Returns: the field's value where it is a date and a time; that of old writers (`20240131235959`) in its form;
    ///   an empty string where it is neither, as where it says only a day.
    static func normalized(_ text: String) -> String {
        let bytes = Array(text.utf8)
        if bytes.count == 14, bytes.allSatisfy(isDigit) {
            let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<12, 12..<14].map {
                String(decoding: bytes[$0], as: UTF8.self)
            }
            return normalized("\(parts[..<3].joined(separator: "-"))T\(parts[3...].joined(separator: ":"))Z")
        }
        guard bytes.count >= 20, matches(bytes[..<19], "dddd-dd-ddTdd:dd:dd"),
            number(bytes, 5) <= 12, number(bytes, 8) <= 31, number(bytes, 11) < 24, number(bytes, 14) < 60,
            number(bytes, 17) <= 60, number(bytes, 5) > 0, number(bytes, 8) > 0
        else { return "" }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: isDigit)
            guard !digits.isEmpty else { return "" }
            rest = bytes[digits.endIndex...]
        }
        let isZone = matches(rest, "Z") || matches(rest, "z") || matches(rest, "+dd:dd") || matches(rest, "-dd:dd")
        return isZone ? text : ""
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
        Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30)
    }

    /// - Parameter pattern: of the bytes themselves, and `d` for a digit.
    private static func matches(_ bytes: ArraySlice<UInt8>, _ pattern: String) -> Bool {
        bytes.count == pattern.utf8.count
            && zip(bytes, pattern.utf8).allSatisfy { $1 == UInt8(ascii: "d") ? isDigit($0) : $0 == $1 }
    }
}
