import PluginKit

/// Dates as machine-readable data has them: one value that is a date and nothing else.
enum DateText {
    /// The longest value that is looked at, in bytes.
    static let longest = 80

    /// Reads the forms of ISO 8601 that ``DateTime`` does, those of mail headers (RFC 5322) and of programs, and those
    /// that people write. Time and zone stay as they are given, and a date alone stays that.
    ///
    /// - Parameter order: which number comes first in dates such as `04/05/2021`, if that is known; they are not read
    ///   otherwise.
    /// - Returns: `nil` for anything else.
    static func date(_ text: UnsafeBufferPointer<UInt8>, order: FoundDate.Order? = nil) -> DateTime? {
        let text = trimmed(text)
        guard 4...longest ~= text.count else { return nil }
        if text.count > 4, text[4] == UInt8(ascii: "/"), let date = DateTime(hyphenated(text)) { return date }
        if let date = DateTime(String(decoding: text, as: UTF8.self)) { return date }
        if let date = secondsSince1970(text) { return date }
        return DateFinder.dates(in: text, .label, limit: 1).first?.resolved(order)
    }

    static func date(_ text: String, order: FoundDate.Order? = nil) -> DateTime? {
        var text = text
        return text.withUTF8 { date($0, order: order) }
    }

    private static func hyphenated(_ text: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: text.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }

    /// Reads what programs count from the beginning of 1970 in UTC: 10 digits are seconds, 13 milliseconds.
    private static func secondsSince1970(_ text: UnsafeBufferPointer<UInt8>) -> DateTime? {
        guard text.count == 10 || text.count == 13, text.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        let seconds = text.prefix(10).reduce(0) { $0 * 10 + Int($1 & 15) }
        let fraction = text.count == 13 ? String(decoding: text[10...], as: UTF8.self) : ""
        let (days, second) = (seconds / 86_400, seconds % 86_400)
        // The civil calendar in eras of 400 years, whose years begin in March.
        let day = days + 719_468
        let (era, dayOfEra) = (day / 146_097, day % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return DateTime(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1,
            time: DateTime.Time(
                hour: second / 3600, minute: second / 60 % 60, second: second % 60, fraction: fraction, offset: 0))
    }

    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = text.count
        func isEdge(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
        while start < end, isEdge(text[start]) { start += 1 }
        while end > start, isEdge(text[end - 1]) { end -= 1 }
        return UnsafeBufferPointer(rebasing: text[start..<end])
    }
}
