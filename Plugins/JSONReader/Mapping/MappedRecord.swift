import JSON
import PluginKit

/// What a record says of a document.
struct MappedRecord {
    var metadata = Metadata()
    var body: Body?
    var remarks: [Remark] = []

    /// The body's text.
    enum Body {
        /// Strings of the record, one after another, and how the rule reads them.
        case views([UnsafeJSONView], Rule.Reading)
        /// Text made by a template.
        case text(String)

        /// Bytes of text.
        var count: Int {
            switch self {
            case .views(let views, _): views.reduce(0) { $0 + $1.utf8.count }
            case .text(let text): text.utf8.count
            }
        }
    }
}
