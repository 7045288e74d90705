import PluginKit
import Testing

@testable import HTMLReader

@Suite("Dates in the text of pages")
struct DateFinderTests {
    private func dates(_ text: String, _ context: DateFinder.Context = .text) -> [FoundDate] {
        var text = text
        return text.withUTF8 { DateFinder.dates(in: $0, context) }
    }

    private func only(_ text: String, _ context: DateFinder.Context = .text) -> String? {
        let found = dates(text, context)
        guard found.count == 1 else { return found.isEmpty ? nil : "\(found.count) dates" }
        return found[0].resolved(nil).map(\.description) ?? "ambiguous"
    }

    @Test(
        "Months by name",
        arguments: [
            ("December 31, 2021", "2021-12-31"), ("Dec. 31st, 2021", "2021-12-31"), ("31 December 2021", "2021-12-31"),
            ("Friday, 31st of December, 2021", "2021-12-31"), ("31. Dezember 2021", "2021-12-31"),
            ("3. März 2019", "2019-03-03"), ("3. Jänner 2019", "2019-01-03"), ("1er août 2021", "2021-08-01"),
            ("le 14 FÉVRIER 2020", "2020-02-14"), ("31 de diciembre de 2021", "2021-12-31"),
            ("3 de setiembre del 2018", "2018-09-03"), ("28 gennaio 2017", "2017-01-28"),
            ("1º de março de 2016", "2016-03-01"),
            ("5 mei 2020", "2020-05-05"), ("31 декабря 2021 г.", "2021-12-31"), ("7 Мая 2014", "2014-05-07"),
            ("8 października 2013", "2013-10-08"), ("2021年12月31日", "2021-12-31"), ("2021년 2월 3일", "2021-02-03"),
            ("31-Dec-2021", "2021-12-31"), ("2021 Dec 31", "2021-12-31"), ("Sept 9, 2021", "2021-09-09"),
        ])
    func names(_ text: String, _ date: String) {
        #expect(only(text) == date)
        #expect(only("Posted on \(text) by A. Writer in 3 minutes") == date)
    }

    @Test(
        "Numbers alone",
        arguments: [
            ("2021-12-31", "2021-12-31"), ("2021/12/31", "2021-12-31"), ("2021.1.5", "2021-01-05"),
            ("31.12.2021", "2021-12-31"), ("4. 5. 2021", "2021-05-04"), ("31/12/2021", "2021-12-31"),
            ("12/31/2021", "2021-12-31"), ("31-12-2021", "2021-12-31"), ("05/05/2021", "2021-05-05"),
        ])
    func numbers(_ text: String, _ date: String) {
        #expect(only(text) == date)
    }

    @Test("Day and month that could be either are not decided, unless the order is known")
    func ambiguity() throws {
        let found = try #require(dates("on 04/05/2021 at 10:30").first)
        #expect(found.isAmbiguous)
        #expect(found.resolved(nil) == nil)
        #expect(found.resolved(.dayFirst)?.description == "2021-05-04T10:30")
        #expect(found.resolved(.monthFirst)?.description == "2021-04-05T10:30")
        #expect(dates("25/04/2021").first?.order == .dayFirst)
        #expect(dates("04/25/2021").first?.order == .monthFirst)
        #expect(dates("4.5.2021").first?.order == nil)
    }

    @Test(
        "Times beside dates are kept as they are given",
        arguments: [
            ("2021-12-31T14:30+02:00", "2021-12-31T14:30+02:00"), ("2021-12-31 14:30:05Z", "2021-12-31T14:30:05Z"),
            ("December 31, 2021 at 2:30 p.m. ET", "2021-12-31T14:30"), ("Dec 31, 2021, 12:05 AM", "2021-12-31T00:05"),
            ("31. Dezember 2021 um 14.30 Uhr", "2021-12-31T14:30"), ("31.12.2021, 14:30 Uhr", "2021-12-31T14:30"),
            ("31 décembre 2021 à 14h30", "2021-12-31T14:30"), ("31 décembre 2021 à 14h", "2021-12-31T14:00"),
            ("31 декабря 2021, 14:30", "2021-12-31T14:30"), ("14:30, 31 December 2021", "2021-12-31T14:30"),
            ("31 December 2021 | 14:30 GMT", "2021-12-31T14:30Z"),
            ("Dec 31, 2021 2:30pm UTC+2", "2021-12-31T14:30+02:00"),
            ("Fri, 31 Dec 2021 14:30:00 +0200", "2021-12-31T14:30:00+02:00"),
            ("Fri Dec 31 2021 14:30:00 GMT+0100 (CET)", "2021-12-31T14:30:00+01:00"),
            ("Fri Dec 31 14:30:00 CET 2021", "2021-12-31T14:30:00"),
            ("2021-12-31T14:30:00.123456-05:00", "2021-12-31T14:30:00.123456-05:00"),
            ("December 31, 2021 - 5 min read", "2021-12-31"), ("31 December 2021 10 comments", "2021-12-31"),
        ])
    func times(_ text: String, _ date: String) {
        #expect(only(text) == date)
    }

    @Test(
        "What only looks like a date is none",
        arguments: [
            "", "2021", "version 1.2.2021.4", "10.12.2.2021", "192.168.1.2020", "12/31", "31.02.2021", "13/13/2021",
            "call 555-12-2021", "May 2021", "in 2021 we", "3:30 2021", "December 2021", "$12.31", "31 Dec",
            "1/2/3/2021",
            "12/31/21", "Dec 31, 21", "item 31-12-20211", "the 2021-22 season", "maybe 12 2021",
        ])
    func none(_ text: String) {
        #expect(only(text) == nil)
    }

    @Test("Where a date is expected, two digits are a year")
    func labels() {
        #expect(only("12/31/21", .label) == "2021-12-31")
        #expect(only("31.12.99", .label) == "1999-12-31")
        #expect(only("Dec 31, '21", .label) == "2021-12-31")
        #expect(only("3 min, 12.31", .label) == nil)
    }

    @Test("Several dates come in their order, up to the limit")
    func several() {
        let found = dates("Published 1 May 2020 | Updated 2 May 2020 | 3 May 2020")
        #expect(found.map(\.date.description) == ["2020-05-01", "2020-05-02", "2020-05-03"])
        var text = String(repeating: "1.2.2020 ", count: 1000)
        #expect(text.withUTF8 { DateFinder.dates(in: $0, .text, limit: 3) }.count == 3)
    }

    @Test("Any bytes are only text")
    func anyBytes() {
        var state: UInt64 = 7
        let alphabet = Array("0123456789 .:/-,TZapm年月日Dec\u{C3}\u{BA}º+".utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<24).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(state >> 33) % alphabet.count]
            }
            for found in bytes.withUnsafeBufferPointer({ DateFinder.dates(in: $0, .label) }) {
                #expect(found.start < found.end && found.end <= bytes.count)
            }
        }
    }
}
