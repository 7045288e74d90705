/// The members of a document's object, in the order in which they are written.
enum TopMember: String, CaseIterable {
    /// The mark and version.
    case galley
    case source
    case metadata
    case verbatim
    case trailing
    case body
    case remarks
}

/// The members of `source`.
enum SourceMember: String, CaseIterable {
    case name
    case ordinal
    case offset
    case count
}

/// The members of a remark.
enum RemarkMember: String, CaseIterable {
    case severity
    case code
    case message
    case span
}

/// The members of an author or publisher.
enum AgentMember: String, CaseIterable {
    case type
    case name
    case url
}

/// The members of a field's origin.
enum OriginMember: String, CaseIterable {
    case certainty
    case from
}

/// The members of `metadata` beside the typed fields.
enum MetadataMember: String, CaseIterable {
    case other
    case origins
}
