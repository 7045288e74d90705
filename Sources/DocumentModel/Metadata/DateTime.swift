/// A date, or a date with a time, exactly as far as it is known (ISO 8601-1, schema.org `Date` and
/// `DateTime`).
///
/// It is a civil date: nothing is converted, no time zone of the machine is ever consulted, and what the
/// source did not say (a day, a second, an offset) stays unsaid. The proleptic Gregorian calendar decides
/// which dates exist.
public struct DateTime: Sendable, Hashable {
    /// 0 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int?
    /// 1 to 31.
    public let day: Int?
    public let time: Time?

    /// A time of day with the precision that the source gave.
    public struct Time: Sendable, Hashable {
        /// 0 to 23.
        public let hour: Int
        /// 0 to 59.
        public let minute: Int
        /// 0 to 60, as a leap second may be meant.
        public let second: Int?
        /// The digits after the point, as written.
        public let fraction: String
        /// Minutes east of UTC; `nil` when the zone is not known.
        public let offset: Int?

        public init?(hour: Int, minute: Int, second: Int? = nil, fraction: String = "", offset: Int? = nil) {
            guard 0...23 ~= hour, 0...59 ~= minute, second.map({ 0...60 ~= $0 }) ?? fraction.isEmpty,
                fraction.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), -1439...1439 ~= offset ?? 0
            else { return nil }
            self.hour = hour
            self.minute = minute
            self.second = second
            self.fraction = fraction
            self.offset = offset
        }
    }

    /// - Returns: `nil` when there is no such date.
    public init?(year: Int, month: Int? = nil, day: Int? = nil, time: Time? = nil) {
        guard 0...9999 ~= year else { return nil }
        if let month {
            guard 1...12 ~= month else { return nil }
            if let day {
                guard 1...Self.days(in: month, of: year) ~= day else { return nil }
            }
        } else if day != nil {
            return nil
        }
        guard time == nil || day != nil else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.time = time
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The date alone, without its time.
    public var dateOnly: DateTime { DateTime(year: year, month: month, day: day) ?? self }
}

extension DateTime: CustomStringConvertible {
    /// The extended form of ISO 8601: `2021`, `2021-12`, `2021-12-31`, `2021-12-31T14:30:00+02:00`.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(32)
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends what ``description`` is, as UTF-8.
    public func append(to output: inout [UInt8]) {
        func pair(_ value: Int, after mark: Character? = nil) {
            if let mark, let ascii = mark.asciiValue { output.append(ascii) }
            output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10 % 10))
            output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
        }
        pair(year / 100)
        pair(year % 100)
        if let month { pair(month, after: "-") }
        if let day { pair(day, after: "-") }
        guard let time else { return }
        pair(time.hour, after: "T")
        pair(time.minute, after: ":")
        if let second = time.second { pair(second, after: ":") }
        if !time.fraction.isEmpty {
            output.append(UInt8(ascii: "."))
            output.append(contentsOf: time.fraction.utf8)
        }
        guard let offset = time.offset else { return }
        if offset == 0 {
            output.append(UInt8(ascii: "Z"))
        } else {
            pair(abs(offset) / 60, after: offset < 0 ? "-" : "+")
            pair(abs(offset) % 60, after: ":")
        }
    }
}
