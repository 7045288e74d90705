import PluginKit
import Testing

@testable import HTMLReader

@Suite("Dates of machine-readable data")
struct DateTextTests {
    @Test(
        "Time and zone survive, and a plain date stays plain",
        arguments: [
            ("2021-12-31T14:30+02:00", "2021-12-31T14:30+02:00"), ("2021-12-31", "2021-12-31"),
            ("2021-12-31T00:00:00-05:00", "2021-12-31T00:00:00-05:00"), ("20211231", "2021-12-31"),
            ("2021-12-31T23:30:00.000Z", "2021-12-31T23:30:00.000Z"), ("2021-12-31 14:30", "2021-12-31T14:30"),
            (" 2021-12-31T14:30:00+0000 ", "2021-12-31T14:30:00Z"), ("2021-12-31 14:30:00 UTC", "2021-12-31T14:30:00Z"),
            ("2021-12-31T14:30:00+01:00[Europe/Berlin]", "2021-12-31T14:30:00+01:00"), ("2021-1-5", "2021-01-05"),
            ("Fri, 31 Dec 2021 14:30:00 GMT", "2021-12-31T14:30:00Z"), ("2021/12", "2021-12"), ("2021", "2021"),
            ("2021/12/31 14:30:00", "2021-12-31T14:30:00"), ("December 31, 2021", "2021-12-31"),
            ("1640961000", "2021-12-31T14:30:00Z"), ("1640961000123", "2021-12-31T14:30:00.123Z"),
            ("0951782400", "2000-02-29T00:00:00Z"),
        ])
    func forms(_ text: String, _ date: String) {
        #expect(DateText.date(text)?.description == date)
    }

    @Test(
        "What is no date, or could be two, is not read",
        arguments: ["", "now", "04/05/2021", "2021-02-30", "31.02.2021", "20211331", "+002021-12-31", "1.5", "99999"])
    func none(_ text: String) {
        #expect(DateText.date(text) == nil)
    }

    @Test("With a known order, numbers alone are read")
    func order() {
        #expect(DateText.date("04/05/2021", order: .dayFirst)?.description == "2021-05-04")
        #expect(DateText.date("04/05/2021", order: .monthFirst)?.description == "2021-04-05")
    }
}
