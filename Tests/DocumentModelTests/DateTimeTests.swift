import DocumentModel
import GalleyTesting
import Testing

@Suite struct DateTimeTests {
    @Test(arguments: [
        ("2021", "2021"), ("2021-12", "2021-12"), ("2021-12-31", "2021-12-31"), ("20211231", "2021-12-31"),
        ("2021-12-31T14:30", "2021-12-31T14:30"), ("2021-12-31 14:30:59", "2021-12-31T14:30:59"),
        ("20211231T143059Z", "2021-12-31T14:30:59Z"), ("2021-12-31t14:30:59,25z", "2021-12-31T14:30:59.25Z"),
        ("2021-12-31T14:30:60.000+0530", "2021-12-31T14:30:60.000+05:30"),
        ("2021-12-31T14:30-08", "2021-12-31T14:30-08:00"), ("2021-12-31 14:30:00 +0000", "2021-12-31T14:30:00Z"),
        ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"), ("0000-01-01", "0000-01-01"),
    ])
    func reads(_ text: String, _ expected: String) {
        #expect(DateTime(text)?.description == expected)
    }

    @Test(arguments: [
        "", "202", "20212", "202112", "2021-1", "2021-13", "2021-00", "2021-12-32", "2021-12-00", "2021-02-29",
        "1900-02-29", "2021-04-31", "2021-1231", "202112-31", "2021-12-31T", "2021-12-31T24:00", "2021-12-31T14:60",
        "2021-12-31T14:30:61", "2021-12-31T14:30:59.", "2021-12-31T14:30.5", "2021-12-31T14:30+24:00",
        "2021-12-31T14:30+05:60", "2021-12-31T14:30Zx", "2021-12-31Z", " 2021", "-2021", "２０２１",
        "2021-12-31T14",
    ])
    func refuses(_ text: String) {
        #expect(DateTime(text) == nil)
    }

    @Test func whatIsWrittenReadsBack() throws {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<5000 {
            let date = Self.random(using: &generator)
            #expect(DateTime(date.description) == date, "\(date)")
        }
    }

    @Test func theDateAlone() {
        #expect(DateTime("2021-12-31T14:30Z")?.dateOnly == DateTime("2021-12-31"))
    }

    private static func random(using generator: inout SeededGenerator) -> DateTime {
        while true {
            let precision = Int.random(in: 0...5, using: &generator)
            var time: DateTime.Time?
            if precision >= 3 {
                let hasSecond = precision >= 4
                time = DateTime.Time(
                    hour: .random(in: 0...23, using: &generator), minute: .random(in: 0...59, using: &generator),
                    second: hasSecond ? .random(in: 0...60, using: &generator) : nil,
                    fraction: precision == 5 ? String(UInt.random(in: 0...999_999, using: &generator)) : "",
                    offset: Bool.random(using: &generator) ? .random(in: -1439...1439, using: &generator) : nil)
            }
            let date = DateTime(
                year: .random(in: 0...9999, using: &generator),
                month: precision >= 1 ? .random(in: 1...12, using: &generator) : nil,
                day: precision >= 2 ? .random(in: 1...31, using: &generator) : nil, time: time)
            if let date { return date }
        }
    }
}
