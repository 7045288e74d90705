/// Numbers of bytes as people write them.
public enum ByteCount {
    /// - Parameter text: digits and a unit: `500`, `500MB`, `2GiB`.
    /// - Returns: `nil` when it is not one, or 0.
    public static func parse(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits) else { return nil }
        let unit: Int
        switch text.dropFirst(digits.count).uppercased() {
        case "", "B": unit = 1
        case "K", "KB": unit = 1000
        case "KIB": unit = 1 << 10
        case "M", "MB": unit = 1_000_000
        case "MIB": unit = 1 << 20
        case "G", "GB": unit = 1_000_000_000
        case "GIB": unit = 1 << 30
        case "T", "TB": unit = 1_000_000_000_000
        case "TIB": unit = 1 << 40
        default: return nil
        }
        let (bytes, overflows) = number.multipliedReportingOverflow(by: unit)
        return overflows || bytes <= 0 ? nil : bytes
    }
}
