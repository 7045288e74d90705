import PluginKit

/// A time of day beside a date, as people and programs write it.
struct ClockTime {
    let time: DateTime.Time
    /// Where it ends.
    let end: Int

    /// Reads a time that begins at `start`: `14:30`, `14:30:05.123+02:00`, `2:30 pm GMT`, `14.30 Uhr`, `14h30`.
    ///
    /// - Returns: `nil` when there is none.
    init?(_ text: DateCursor, at start: Int) {
        var at = start
        guard let hours = text.number(at), hours.digits <= 2 else { return nil }
        at = hours.end
        var hour = hours.value
        var minute = 0
        var second: Int?
        var fraction = ""
        var isClock = false
        let mark = text[at]
        if mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") || mark | 0x20 == UInt8(ascii: "h"),
            let minutes = text.number(at + 1), minutes.digits == 2
        {
            minute = minutes.value
            at = minutes.end
            isClock = mark != UInt8(ascii: ".")
            if mark == UInt8(ascii: ":"), text[at] == mark, let seconds = text.number(at + 1), seconds.digits == 2 {
                second = seconds.value
                at = seconds.end
                if text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ","),
                    let digits = text.number(at + 1), digits.digits <= 9
                {
                    fraction = text.string(at + 1, digits.end)
                    at = digits.end
                }
            }
        } else if hours.digits == 2, mark == UInt8(ascii: "h"), !text.isWordByte(at + 1) {
            isClock = true
            at += 1
        }
        if let half = text.halfOfDay(at) {
            guard 1...12 ~= hour else { return nil }
            hour = hour % 12 + (half.isAfternoon ? 12 : 0)
            at = half.end
            isClock = true
        } else if !isClock {
            // `14.30` alone may be a price.
            let word = text.skipSpace(at)
            guard at > hours.end, text.hasWord("uhr", at: word) else { return nil }
        }
        let zone = text.zone(at)
        guard
            let time = DateTime.Time(
                hour: hour, minute: minute, second: second, fraction: fraction, offset: zone?.offset)
        else { return nil }
        self.time = time
        end = zone?.end ?? at
    }
}

extension DateCursor {
    /// Reads `am`, `p.m.` and the like.
    fileprivate func halfOfDay(_ start: Int) -> (isAfternoon: Bool, end: Int)? {
        let at = skipSpace(start)
        let letter = self[at] | 0x20
        guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
        var end = at + 1
        if self[end] == UInt8(ascii: ".") { end += 1 }
        guard self[end] | 0x20 == UInt8(ascii: "m") else { return nil }
        end += 1
        guard !isWordByte(end) else { return nil }
        if self[end] == UInt8(ascii: ".") { end += 1 }
        return (letter == UInt8(ascii: "p"), end)
    }

    /// Reads a zone: `Z`, `UTC`, `GMT`, `+02:00`, `+0200`, `GMT+2`. Letters that different parts of the world
    /// understand differently are not read.
    fileprivate func zone(_ start: Int) -> (offset: Int, end: Int)? {
        var at = skipSpace(start)
        if at == start, self[at] | 0x20 == UInt8(ascii: "z"), !isWordByte(at + 1) { return (0, at + 1) }
        var isNamed = false
        if self[at] == UInt8(ascii: "("), hasWord("gmt", at: at + 1) || hasWord("utc", at: at + 1) { at += 1 }
        if hasWord("utc", at: at) || hasWord("gmt", at: at) {
            isNamed = true
            at += 3
        }
        let sign = self[at]
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = number(at + 1) else {
            return isNamed ? (0, at) : nil
        }
        // Without a name before it, a hyphen and two digits may be anything.
        var (minutes, end) = (0, hours.end)
        var hour = hours.value
        switch hours.digits {
        case 1 where isNamed: break
        case 2:
            if self[end] == UInt8(ascii: ":"), let more = number(end + 1), more.digits == 2 {
                (minutes, end) = (more.value, more.end)
            } else if !isNamed, sign == UInt8(ascii: "-") || at != start {
                return nil
            }
        case 4: (hour, minutes) = (hours.value / 100, hours.value % 100)
        default: return isNamed ? (0, at) : nil
        }
        guard hour <= 14, minutes < 60 else { return isNamed ? (0, at) : nil }
        return ((sign == UInt8(ascii: "-") ? -1 : 1) * (hour * 60 + minutes), end)
    }
}
