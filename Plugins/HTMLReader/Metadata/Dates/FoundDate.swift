import PluginKit

/// A date found in text.
struct FoundDate: Hashable {
    /// How a numeric date puts its numbers, where it could be either.
    enum Order: Hashable {
        case dayFirst
        case monthFirst
    }

    /// As the text has it; where day and month cannot be told apart, the day first.
    var date: DateTime
    /// The other reading of such a date, the month first.
    var alternative: DateTime?
    /// What a numeric date shows of the order in its page, when it can be only one.
    var order: Order?
    /// Where in the text.
    var start: Int
    var end: Int

    var isAmbiguous: Bool { alternative != nil }

    /// The date, once the order of day and month is known.
    func resolved(_ order: Order?) -> DateTime? {
        guard let alternative else { return date }
        switch order {
        case .dayFirst: return date
        case .monthFirst: return alternative
        case nil: return nil
        }
    }
}
