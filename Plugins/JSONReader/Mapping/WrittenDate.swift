import PluginKit

/// Dates as records have them, read from UTF-8.
enum WrittenDate {
    /// Reads the forms of ISO 8601 that ``DateTime`` does, also with `/` for `-`, those of mail headers
    /// (`Fri, 31 Dec 2021 14:30:00 +0200`, RFC 5322) and of C's `asctime` (`Fri Dec 31 14:30:00 +0000 2021`), and
    /// `December 31, 2021`.
    ///
    /// - Returns: `nil` for everything else; forms in which day and month could be confused are not read.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> DateTime? {
        let bytes = JSONText.trimmed(bytes)
        guard 4...64 ~= bytes.count else { return nil }
        if let date = plain(bytes) { return date }
        let text = String(decoding: bytes, as: UTF8.self)
        if 0x30...0x39 ~= bytes[0], let date = iso(text) { return date }
        return worded(text)
    }

    /// The date of a Unix time in seconds, milliseconds or microseconds, by its size; `nil` for other numbers.
    static func unix(_ number: Int) -> DateTime? {
        switch number {
        case 100_000_000..<100_000_000_000: unix(seconds: number, fraction: "")
        case 100_000_000_000..<100_000_000_000_000:
            unix(seconds: number / 1000, fraction: digits(number % 1000, 3))
        case 100_000_000_000_000..<100_000_000_000_000_000:
            unix(seconds: number / 1_000_000, fraction: digits(number % 1_000_000, 6))
        default: nil
        }
    }

    /// The date of a Unix time that is written as text, as exports of databases have it.
    static func unix(digits bytes: UnsafeBufferPointer<UInt8>) -> DateTime? {
        guard [10, 13, 16].contains(bytes.count), bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return unix(bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        guard number > 0 else { return "" }
        let text = String(number)
        return String(repeating: "0", count: width - text.utf8.count) + text
    }

    /// Days to a civil date by the era arithmetic of the proleptic Gregorian calendar: years begin in March, so that
    /// a leap day is the last day of one.
    private static func unix(seconds: Int, fraction: String) -> DateTime? {
        let days = seconds / 86_400 + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let rest = seconds % 86_400
        return DateTime(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1,
            time: DateTime.Time(
                hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, fraction: fraction, offset: 0))
    }

    /// `YYYY-MM-DD`, and that with `Thh:mm:ss` and no zone, `Z` or `+hh:mm`: by far the most, and read without a
    /// `String`.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> DateTime? {
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes, 0, 4), let month = number(bytes, 5, 2), let day = number(bytes, 8, 2)
        else { return nil }
        if bytes.count == 10 { return DateTime(year: year, month: month, day: day) }
        guard bytes.count >= 19, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), let hour = number(bytes, 11, 2),
            let minute = number(bytes, 14, 2), let second = number(bytes, 17, 2)
        else { return nil }
        var offset: Int?
        switch bytes.count {
        case 19: break
        case 20 where bytes[19] == UInt8(ascii: "Z"): offset = 0
        case 25 where bytes[22] == UInt8(ascii: ":"):
            guard bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-"),
                let hours = number(bytes, 20, 2), let minutes = number(bytes, 23, 2), hours < 24, minutes < 60
            else { return nil }
            offset = (bytes[19] == UInt8(ascii: "-") ? -1 : 1) * (60 * hours + minutes)
        default: return nil
        }
        guard let time = DateTime.Time(hour: hour, minute: minute, second: second, offset: offset) else { return nil }
        return DateTime(year: year, month: month, day: day, time: time)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ width: Int) -> Int? {
        var value = 0
        for byte in bytes[start..<start + width] {
            guard 0x30...0x39 ~= byte else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    private static func iso(_ text: String) -> DateTime? {
        if let date = DateTime(text) { return date }
        guard text.utf8.count >= 8, text.utf8.contains(UInt8(ascii: "/")) else { return nil }
        return DateTime(
            String(decoding: text.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }, as: UTF8.self))
    }

    /// Dates with the month's name.
    private static func worded(_ text: String) -> DateTime? {
        var words = text.split { $0 == " " || $0 == "\t" || $0 == "," }
        if let first = words.first, weekdays.contains(first.prefix(3).lowercased()) { words.removeFirst() }
        guard 3...6 ~= words.count else { return nil }
        var (day, month, year): (Int?, Int?, Int?)
        var time: (clock: Substring, zone: Substring?)?
        for word in words {
            if month == nil, let named = monthNumber(word) {
                month = named
            } else if word.utf8.contains(UInt8(ascii: ":")), time == nil {
                time = (word, nil)
            } else if let number = Int(word), word.utf8.first.map({ 0x30...0x39 ~= $0 }) == true {
                if word.utf8.count <= 2, day == nil {
                    day = number
                } else if word.utf8.count == 4, year == nil {
                    year = number
                } else {
                    return nil
                }
            } else if time != nil, time?.zone == nil {
                time?.zone = word
            } else {
                return nil
            }
        }
        guard let year, let month, let day else { return nil }
        guard let time else { return DateTime(year: year, month: month, day: day) }
        return clock(time.clock, zone: time.zone).flatMap { DateTime(year: year, month: month, day: day, time: $0) }
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

    private static func monthNumber(_ word: Substring) -> Int? {
        var word = word.lowercased()
        if word.hasSuffix(".") { word.removeLast() }
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0 == word || ($0.hasPrefix(word) && word.utf8.count <= 4) }.map { $0 + 1 }
    }

    private static func clock(_ clock: Substring, zone: Substring?) -> DateTime.Time? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard 2...3 ~= parts.count, let hour = parts[0], let minute = parts[1] else { return nil }
        let second = parts.count == 3 ? parts[2] : nil
        if parts.count == 3, second == nil { return nil }
        guard let zone else { return DateTime.Time(hour: hour, minute: minute, second: second) }
        if let known = zones[zone.lowercased()] {
            return DateTime.Time(hour: hour, minute: minute, second: second, offset: known)
        }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard let sign = zone.first, sign == "+" || sign == "-", digits.utf8.count == 4, let value = Int(digits),
            value >= 0, value % 100 < 60
        else { return nil }
        let offset = (sign == "-" ? -1 : 1) * (value / 100 * 60 + value % 100)
        return DateTime.Time(hour: hour, minute: minute, second: second, offset: offset)
    }
}
