import PluginKit

/// The stretch of time that a date of some precision stands for: a year, a day, a second.
///
/// Comparisons are certain ones: an interval is before another when all of it is, and equal when it lies inside, so
/// that `2021-05-07` equals `2021`, is not after it, and a document dated `2021` is not known to be before June.
struct DateInterval: Sendable, Hashable {
    /// Microseconds since 0000-01-01T00:00, local time.
    private let start: Int
    /// Just past the last microsecond.
    private let end: Int
    /// Minutes east of UTC, when known.
    private let offset: Int?

    init(_ date: DateTime) {
        let first = Self.days(date.year, date.month ?? 1, date.day ?? 1)
        guard let time = date.time else {
            let last: Int =
                if date.day != nil {
                    first + 1
                } else if let month = date.month {
                    month == 12 ? Self.days(date.year + 1, 1, 1) : Self.days(date.year, month + 1, 1)
                } else {
                    Self.days(date.year + 1, 1, 1)
                }
            start = first * Self.day
            end = last * Self.day
            offset = nil
            return
        }
        let minutes = time.hour * 60 + time.minute
        var start = first * Self.day + minutes * 60_000_000
        var width = 60_000_000
        if let second = time.second {
            start += second * 1_000_000
            width = 1_000_000
            for digit in time.fraction.utf8.prefix(6) {
                width /= 10
                start += Int(digit &- 0x30) * width
            }
        }
        self.start = start
        end = start + width
        offset = time.offset
    }

    func holds(_ comparison: Comparison, _ other: DateInterval) -> Bool {
        // Zones count only where both sides have one.
        let shift = if let offset, let theirs = other.offset { (theirs - offset) * 60_000_000 } else { 0 }
        let start = start + shift
        let end = end + shift
        return switch comparison {
        case .equal: start >= other.start && end <= other.end
        case .notEqual: start < other.start || end > other.end
        case .less: end <= other.start
        case .lessOrEqual: end <= other.end
        case .greater: start >= other.end
        case .greaterOrEqual: start >= other.start
        }
    }

    private static let day = 86_400_000_000

    /// Days since the first of the proleptic Gregorian year 0.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // Years are counted from March, so that the leap day is the last.
        let shifted = month > 2 ? year : year - 1
        let era = (shifted + 400) / 400 - 1
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear
    }
}
