extension DateTime {
    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` and `YYYYMMDD`, the last two also with a time after `T` or a
    /// space: `hh:mm`, `hh:mm:ss`, `hh:mm:ss.fff`, and a zone `Z`, `+hh:mm`, `+hhmm` or `+hh`.
    ///
    /// - Returns: `nil` for anything else, and for dates that do not exist, such as `2021-02-30`.
    public init?(_ text: some StringProtocol) {
        var scanner = DigitScanner(bytes: Array(text.utf8))
        guard let year = scanner.number(4) else { return nil }
        if scanner.atEnd {
            self.init(year: year)
            return
        }
        let extended = scanner.take(UInt8(ascii: "-"))
        guard let month = scanner.number(2) else { return nil }
        if scanner.atEnd {
            // YYYYMM is not a form of ISO 8601: it would read as YYMMDD.
            guard extended else { return nil }
            self.init(year: year, month: month)
            return
        }
        if extended, !scanner.take(UInt8(ascii: "-")) { return nil }
        guard let day = scanner.number(2) else { return nil }
        if scanner.atEnd {
            self.init(year: year, month: month, day: day)
            return
        }
        guard scanner.take(UInt8(ascii: "T")) || scanner.take(UInt8(ascii: "t")) || scanner.take(UInt8(ascii: " ")),
            let time = scanner.time(), scanner.atEnd
        else { return nil }
        self.init(year: year, month: month, day: day, time: time)
    }
}

private struct DigitScanner {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var atEnd: Bool { index == bytes.count }

    mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    mutating func number(_ width: Int) -> Int? {
        guard index + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[index..<index + width] {
            guard 0x30...0x39 ~= byte else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        index += width
        return value
    }

    mutating func time() -> DateTime.Time? {
        guard let hour = number(2) else { return nil }
        let extended = take(UInt8(ascii: ":"))
        guard let minute = number(2) else { return nil }
        var second: Int?
        var fraction = ""
        if extended ? take(UInt8(ascii: ":")) : index < bytes.count && 0x30...0x39 ~= bytes[index] {
            guard let value = number(2) else { return nil }
            second = value
            if take(UInt8(ascii: ".")) || take(UInt8(ascii: ",")) {
                let start = index
                while index < bytes.count, 0x30...0x39 ~= bytes[index] { index += 1 }
                guard start < index else { return nil }
                fraction = String(decoding: bytes[start..<index], as: UTF8.self)
            }
        }
        var offset: Int?
        if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) {
            offset = 0
        } else if !atEnd {
            let space = take(UInt8(ascii: " "))
            let east = take(UInt8(ascii: "+"))
            guard east || take(UInt8(ascii: "-")), let hours = number(2), hours < 24 else { return nil }
            var minutes = 0
            if !atEnd {
                _ = take(UInt8(ascii: ":"))
                guard let value = number(2), value < 60 else { return nil }
                minutes = value
            }
            _ = space
            offset = (east ? 1 : -1) * (hours * 60 + minutes)
        }
        return DateTime.Time(hour: hour, minute: minute, second: second, fraction: fraction, offset: offset)
    }
}
