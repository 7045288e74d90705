import PluginKit

/// Finds dates in text that people read: with months by name in many languages, ISO 8601, and numbers alone.
///
/// Every date has a year, and none is made up: what a date does not say stays unsaid, and one whose day and month could
/// be either is reported as such.
struct DateFinder {
    /// What is known of the text.
    enum Context {
        /// Prose, where a number may be anything.
        case text
        /// What stands where a date is expected: years of two digits, and dates without a day.
        case label
    }

    private let text: DateCursor
    private let context: Context

    /// The years that a page can be of.
    private static let years = 1980...2099

    private init(_ text: UnsafeBufferPointer<UInt8>, _ context: Context) {
        self.text = DateCursor(text)
        self.context = context
    }

    /// The dates of a text in their order.
    ///
    /// - Parameters:
    ///   - text: UTF-8, its white space spaces.
    ///   - limit: how many to find.
    static func dates(in text: UnsafeBufferPointer<UInt8>, _ context: Context, limit: Int = 8) -> [FoundDate] {
        let finder = DateFinder(text, context)
        var found: [FoundDate] = []
        var at = 0
        while at < text.count, found.count < limit {
            guard text[at] &- 0x30 < 10 else {
                at += 1
                continue
            }
            if let date = finder.date(at) {
                found.append(date)
                at = max(date.end, at + 1)
            } else {
                while finder.text.isDigit(at) { at += 1 }
            }
        }
        return found
    }

    /// The date whose first number is at a place.
    private func date(_ start: Int) -> FoundDate? {
        guard !text.isDigit(start - 1), let first = text.number(start) else { return nil }
        switch first.digits {
        case 4: return text.isLetter(start - 1) ? nil : yearFirst(first)
        case 1, 2:
            if let date = monthNameFirst(first, start) { return date }
            guard !text.isWordByte(start - 1), text[start - 1] != UInt8(ascii: "."),
                text[start - 1] != UInt8(ascii: "/")
            else { return nil }
            return dayNameMonth(first, start) ?? numeric(first, start)
        default: return nil
        }
    }

    private typealias Number = (value: Int, digits: Int, end: Int)

    /// `2021-12-31`, `2021/12/31`, `2021.12.31`, `2021年12月31日`, `2021 December 31`.
    private func yearFirst(_ year: Number) -> FoundDate? {
        let start = year.end - 4
        guard Self.years ~= year.value else { return nil }
        let mark = text[year.end]
        if mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") {
            guard let month = text.number(year.end + 1), month.digits <= 2, text[month.end] == mark,
                let day = text.number(month.end + 1), day.digits <= 2
            else { return nil }
            return found(year.value, month.value, day.value, start, day.end)
        }
        if text.has("年", at: year.end) || text.has("년", at: year.end) {
            guard let month = text.number(text.skipSpace(year.end + 3)), month.digits <= 2,
                text.has("月", at: month.end) || text.has("월", at: month.end),
                let day = text.number(text.skipSpace(month.end + 3)), day.digits <= 2
            else { return nil }
            let hasUnit = text.has("日", at: day.end) || text.has("일", at: day.end)
            return found(year.value, month.value, day.value, start, day.end + (hasUnit ? 3 : 0))
        }
        var at = year.end
        if text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: ".") { at += 1 }
        guard let month = monthName(text.skipSpace(at)), let day = text.number(text.skipSpace(month.end)),
            day.digits <= 2, !text.isDigit(day.end), !isPartOfTime(day.end)
        else { return nil }
        return found(year.value, month.month, day.value, start, day.end)
    }

    private func isPartOfTime(_ at: Int) -> Bool { text[at] == UInt8(ascii: ":") && text.isDigit(at + 1) }

    /// `December 31, 2021`, `Dec. 31st 2021`, `Dec 31 14:30:00 2021`.
    private func monthNameFirst(_ day: Number, _ start: Int) -> FoundDate? {
        var before = text.skipSpace(before: start)
        if before > 0, text[before - 1] == UInt8(ascii: ".") || text[before - 1] == UInt8(ascii: "-") { before -= 1 }
        let wordStart = text.wordStart(before)
        guard wordStart < before, let month = MonthNames.month(text.word(wordStart, before)) else { return nil }
        var at = afterOrdinal(day.end)
        if let clock = ClockTime(text, at: text.skipSpace(at)), clock.time.second != nil {
            // The C library's form: the year is last.
            let place = text.skipSpace(zoneWordEnd(clock.end))
            guard let year = text.number(place), year.digits == 4, Self.years ~= year.value else { return nil }
            return DateTime(year: year.value, month: month, day: day.value, time: clock.time).map {
                FoundDate(date: $0, start: wordStart, end: year.end)
            }
        }
        if text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: "-") { at += 1 }
        at = text.skipSpace(at)
        if text.hasWord("of", at: at) || text.hasWord("de", at: at) { at = text.skipSpace(at + 2) }
        guard let year = year(at) else { return nil }
        return found(year.value, month, day.value, wordStart, year.end)
    }

    /// The end of a zone's name between a time and a year.
    private func zoneWordEnd(_ start: Int) -> Int {
        let at = text.skipSpace(start)
        let end = text.wordEnd(at)
        return 2...5 ~= end - at ? end : start
    }

    /// `31 December 2021`, `31. Dezember 2021`, `31 de diciembre de 2021`, `1er août 2021`, `31-Dec-2021`.
    private func dayNameMonth(_ day: Number, _ start: Int) -> FoundDate? {
        var at = text.skipSpace(afterOrdinal(day.end))
        if text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "/") { at += 1 }
        at = afterPreposition(at)
        guard let month = monthName(at) else { return nil }
        at = month.end
        if text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "/") { at += 1 }
        at = afterPreposition(text.skipSpace(at))
        guard let year = year(at) else { return nil }
        return found(year.value, month.month, day.value, start, year.end)
    }

    /// `31.12.2021`, `12/31/2021`, `31-12-2021`; years of two digits where a date is expected.
    private func numeric(_ first: Number, _ start: Int) -> FoundDate? {
        let mark = text[first.end]
        guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") else { return nil }
        let space = mark == UInt8(ascii: ".") ? text.skipSpace(first.end + 1) : first.end + 1
        guard let second = text.number(space), second.digits <= 2, text[second.end] == mark else { return nil }
        let last = mark == UInt8(ascii: ".") ? text.skipSpace(second.end + 1) : second.end + 1
        guard let year = numericYear(last), text[year.end] != mark || !text.isDigit(year.end + 1) else { return nil }
        let dayFirst = found(year.value, second.value, first.value, start, year.end)
        // With points, the day is first nearly wherever that is written.
        if mark == UInt8(ascii: "."), dayFirst != nil { return dayFirst }
        let monthFirst = found(year.value, first.value, second.value, start, year.end)
        switch (dayFirst, monthFirst) {
        case (var date?, let other?):
            if first.value != second.value { date.alternative = other.date }
            return date
        case (var date?, nil):
            date.order = .dayFirst
            return date
        case (nil, var date?):
            date.order = .monthFirst
            return date
        case (nil, nil): return nil
        }
    }

    private func numericYear(_ at: Int) -> (value: Int, end: Int)? {
        guard let year = text.number(at) else { return nil }
        if year.digits == 4, Self.years ~= year.value { return (year.value, year.end) }
        guard year.digits == 2, context == .label, !text.isWordByte(year.end) else { return nil }
        return (year.value + (year.value >= 80 ? 1900 : 2000), year.end)
    }

    private func year(_ at: Int) -> (value: Int, end: Int)? {
        var at = at
        // `Dec 31, '21`
        if text[at] == UInt8(ascii: "'") { at += 1 }
        guard let year = text.number(at), !isPartOfTime(year.end) else { return nil }
        if year.digits == 4, Self.years ~= year.value { return (year.value, year.end) }
        guard year.digits == 2, context == .label, at > 0, !text.isWordByte(year.end) else { return nil }
        return (year.value + (year.value >= 80 ? 1900 : 2000), year.end)
    }

    private func monthName(_ start: Int) -> (month: Int, end: Int)? {
        let end = text.wordEnd(start)
        guard let month = MonthNames.month(text.word(start, end)) else { return nil }
        return (month, text[end] == UInt8(ascii: ".") ? end + 1 : end)
    }

    /// After `.`, `st`, `nd`, `rd`, `th`, `er`, `º`, `ª` or `°` beside a day.
    private func afterOrdinal(_ start: Int) -> Int {
        if text[start] == UInt8(ascii: ".") { return start + 1 }
        if text.has("º", at: start) || text.has("ª", at: start) || text.has("°", at: start) { return start + 2 }
        let end = text.wordEnd(start)
        guard end == start + 2 else { return start }
        for suffix: StaticString in ["st", "nd", "rd", "th", "er"] where text.hasWord(suffix, at: start) { return end }
        return start
    }

    private func afterPreposition(_ start: Int) -> Int {
        for word: StaticString in ["de", "del", "of"] where text.hasWord(word, at: start) {
            return text.skipSpace(start + word.utf8CodeUnitCount)
        }
        return start
    }

    private func found(_ year: Int, _ month: Int, _ day: Int, _ start: Int, _ end: Int) -> FoundDate? {
        guard !text.isDigit(end), let date = DateTime(year: year, month: month, day: day) else { return nil }
        guard let (time, timeEnd) = time(after: end) ?? time(before: start).map({ ($0, end) }) else {
            return FoundDate(date: date, start: start, end: end)
        }
        return FoundDate(
            date: DateTime(year: year, month: month, day: day, time: time) ?? date, start: start, end: timeEnd)
    }

    /// The time that follows a date, with a word or a mark between them.
    private func time(after end: Int) -> (DateTime.Time, Int)? {
        var at = end
        if text[at] | 0x20 == UInt8(ascii: "t"), text.isDigit(at + 1) {
            return ClockTime(text, at: at + 1).map { ($0.time, $0.end) }
        }
        if text.has(" г.", at: at) { at += 4 } else if text.has("г.", at: at) { at += 3 }
        at = text.skipSpace(at)
        guard at > end || !text.isWordByte(at) else { return nil }
        if let mark = separatorEnd(at) { at = text.skipSpace(mark) }
        for word: StaticString in ["at", "um", "om", "kl", "klo", "alle", "ore", "a las", "las"]
        where text.hasWord(word, at: at) {
            at = text.skipSpace(at + word.utf8CodeUnitCount)
            break
        }
        for word: StaticString in ["à", "às", "в", "о"] where text.has(word, at: at) {
            at = text.skipSpace(at + word.utf8CodeUnitCount)
            break
        }
        if text[at] == UInt8(ascii: ".") { at = text.skipSpace(at + 1) }
        return ClockTime(text, at: at).map { ($0.time, $0.end) }
    }

    private func separatorEnd(_ at: Int) -> Int? {
        switch text[at] {
        case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "@"),
            UInt8(ascii: "("), UInt8(ascii: ";"):
            return at + 1
        default: break
        }
        if text.has("·", at: at) { return at + 2 }
        return text.has("–", at: at) || text.has("—", at: at) || text.has("•", at: at) ? at + 3 : nil
    }

    /// The time right before a date: `14:30, 31 December 2021`.
    private func time(before start: Int) -> DateTime.Time? {
        var end = text.skipSpace(before: start)
        if end > 0, text[end - 1] == UInt8(ascii: ",") || text[end - 1] == UInt8(ascii: "|") { end -= 1 }
        end = text.skipSpace(before: end)
        guard end < start, end >= 5, text.isDigit(end - 1), text.isDigit(end - 2), text[end - 3] == UInt8(ascii: ":"),
            text.isDigit(end - 4)
        else { return nil }
        let clock = text.isDigit(end - 5) ? end - 5 : end - 4
        guard !text.isWordByte(clock - 1), text[clock - 1] != UInt8(ascii: ":"), let time = ClockTime(text, at: clock),
            text.skipSpace(time.end) <= start
        else { return nil }
        return time.time
    }
}
