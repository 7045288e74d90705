import PluginKit

/// Dates as people write them in headers.
enum LooseDate {
    /// Reads the forms of ISO 8601 that ``DateTime`` does, `2021/12/31`, the form of mail headers,
    /// `Fri, 31 Dec 2021 14:30:00 +0200` (RFC 5322, section 3.3), and `December 31, 2021`.
    ///
    /// - Returns: `nil` for everything else; forms in which day and month could be confused are not read.
    static func parse(_ text: String) -> DateTime? {
        if let date = DateTime(text) { return date }
        guard text.utf8.count <= 64 else { return nil }
        if text.utf8.count >= 8, text.utf8.contains(UInt8(ascii: "/")) {
            let hyphens = text.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }
            return DateTime(String(decoding: hyphens, as: UTF8.self))
        }
        var words = text.split { $0 == " " || $0 == "\t" || $0 == "," }
        if let first = words.first, weekdays.contains(first.prefix(3).lowercased()), number(first) == nil {
            words.removeFirst()
        }
        guard words.count >= 3, let year = number(words[2]), words[2].utf8.count == 4 else { return nil }
        let names = (number(words[0]), number(words[1]))
        let day: Int
        let month: Int
        switch names {
        case (let number?, nil): (day, month) = (number, self.month(words[1]) ?? 0)
        case (nil, let number?): (day, month) = (number, self.month(words[0]) ?? 0)
        default: return nil
        }
        guard words.count > 3 else { return DateTime(year: year, month: month, day: day) }
        guard words.count <= 5, let time = time(words[3], zone: words.count == 5 ? words[4] : nil) else { return nil }
        return DateTime(year: year, month: month, day: day, time: time)
    }

    private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    /// Minutes east of UTC (RFC 5322, section 4.3).
    private static let zones: [String: Int] = [
        "gmt": 0, "ut": 0, "utc": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
        "mdt": -360, "pst": -480, "pdt": -420,
    ]

    private static func number(_ word: Substring) -> Int? {
        guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return Int(word)
    }

    private static func month(_ word: Substring) -> Int? {
        let word = word.lowercased()
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0 == word || ($0.hasPrefix(word) && word.utf8.count == 3) }.map { $0 + 1 }
    }

    private static func time(_ clock: Substring, zone: Substring?) -> DateTime.Time? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard 2...3 ~= parts.count, let hour = number(parts[0]), let minute = number(parts[1]) else { return nil }
        let second = parts.count == 3 ? number(parts[2]) : nil
        if parts.count == 3, second == nil { return nil }
        var offset: Int?
        if let zone {
            if let known = zones[zone.lowercased()] {
                offset = known
            } else {
                let digits = zone.dropFirst()
                guard let sign = zone.first, sign == "+" || sign == "-", digits.utf8.count == 4,
                    let value = number(digits), value % 100 < 60
                else { return nil }
                offset = (sign == "-" ? -1 : 1) * (value / 100 * 60 + value % 100)
            }
        }
        return DateTime.Time(hour: hour, minute: minute, second: second, offset: offset)
    }
}
