import PluginKit

/// What the cells of a column are.
enum ColumnTarget: Hashable {
    case field(MetadataField)
    /// A member of each agent of a field, as a list; or of one of them, by its number from 0.
    case agent(MetadataField, AgentMember, place: Int?)
    /// One value of a field that is a list, by its number from 0.
    case element(MetadataField, place: Int)
    case body
    /// Other metadata of this name.
    case other(String)
}

/// The members of an ``Agent``.
enum AgentMember: String {
    case type
    case name
    case url
}
