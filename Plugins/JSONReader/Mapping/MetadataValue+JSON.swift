import JSON
import PluginKit

extension MetadataValue {
    /// A parsed value; numbers keep their digits, and of members of one name the last counts. Nesting is bounded by
    /// the parser's limit, so that this may recurse.
    ///
    /// - Parameter onDuplicate: called with the name of each member that another of its name takes the place of.
    init(_ view: UnsafeJSONView, onDuplicate: (UnsafeJSONView) -> Void = { _ in }) {
        switch view.kind {
        case .null: self = .null
        case .true: self = .bool(true)
        case .false: self = .bool(false)
        case .number: self = .number(String(decoding: view.sourceBytes, as: UTF8.self))
        case .string: self = .string(String(decoding: view.utf8, as: UTF8.self))
        case .array:
            var values: [MetadataValue] = []
            values.reserveCapacity(view.count)
            for element in view.elements { values.append(MetadataValue(element, onDuplicate: onDuplicate)) }
            self = .array(values)
        case .object:
            var members: [MetadataObject.Member] = []
            members.reserveCapacity(view.count)
            for (key, value) in view.members {
                members.append(
                    MetadataObject.Member(
                        key: String(decoding: key.utf8, as: UTF8.self),
                        value: MetadataValue(value, onDuplicate: onDuplicate)))
            }
            let object = MetadataObject(members)
            if object.members.count != members.count {
                var seen: Set<String> = []
                for (key, _) in view.members.reversed() where !seen.insert(key.string ?? "").inserted {
                    onDuplicate(key)
                }
            }
            self = .object(object)
        }
    }
}
