import HTML5
import PluginKit

/// What some data of a page says of a field.
struct Claim {
    enum Value {
        case text(String)
        /// Several values, such as keywords.
        case texts([String])
        case agents([Agent])
        case date(DateTime)
        /// A text of the page, of which the value is made only where this claim is the one that counts.
        case unread(HTMLText)
    }

    var field: MetadataField
    var source: MetadataSource
    /// What the data is called: `json-ld`, `og:title`, `byline`.
    var name: String
    var value: Value

    init(_ field: MetadataField, _ source: MetadataSource, _ name: String, _ value: Value) {
        self.field = field
        self.source = source
        self.name = name
        self.value = value
    }
}
