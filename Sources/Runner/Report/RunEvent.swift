import PluginKit

/// Something that the user may want to see while a run goes on; in the order of the input.
public enum RunEvent: Sendable {
    /// An item, or a document of it, could not be converted.
    case failed(Failure)
    /// Something is to be said of a document, or, where there is no ordinal, of an item as a whole.
    case remarked(item: String, ordinal: Int?, Remark)
    case dropped(item: String, ordinal: Int, by: String, reason: String)

    public struct Failure: Sendable, Hashable {
        public var item: String
        /// Which document of the item; `nil` for the item as a whole.
        public var ordinal: Int?
        public var error: ItemError

        public init(item: String, ordinal: Int?, error: ItemError) {
            self.item = item
            self.ordinal = ordinal
            self.error = error
        }

        /// `file:line:column: error: …`, as far as the place is known.
        public var diagnostic: Diagnostic {
            var message = error.message
            var place: Place?
            if let line = error.line {
                place = Place(file: item, line: line, column: error.column ?? 1)
            } else {
                if !message.contains(item) { message = "\(item): \(message)" }
                if let offset = error.offset { message += " (at byte \(offset))" }
            }
            if let ordinal, ordinal > 0 { message += " (document \(ordinal + 1) of the item)" }
            return Diagnostic(.error, error.code, message, at: place, help: error.help)
        }
    }
}
