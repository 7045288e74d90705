import JSON
import PluginKit

extension RecordMapper {
    /// Keeps what no rule has taken, by its own names.
    mutating func keepLeftovers(in result: inout MappedRecord, _ context: RecordContext) {
        var kept: [MetadataObject.Member] = result.metadata.other.members
        kept.reserveCapacity(members.all.count)
        var outer: [MetadataObject.Member] = []
        var duplicates: [UnsafeJSONView] = []
        for member in members.all where !member.isTaken && !member.isReplaced {
            let name = member.key.utf8
            if shape.keyStyle == .schemaOrg, member.key.isString("@context"), Self.isSchemaOrg(member.value) {
                continue
            }
            if result.body != nil, isTwin(member) {
                result.remarks.append(
                    .note(
                        "body-twin",
                        "the member '\(member.key.string ?? "")' says what the body does, and is not kept beside it"))
                continue
            }
            let value: MetadataValue
            if member.isPartlyTaken {
                guard let rest = rest(of: member.value, &duplicates) else { continue }
                value = rest
            } else {
                value = MetadataValue(member.value) { duplicates.append($0) }
            }
            let entry = MetadataObject.Member(key: String(decoding: name, as: UTF8.self), value: value)
            if member.layer > 0, kept.contains(where: { $0.key == entry.key }) {
                outer.append(entry)
            } else {
                kept.append(entry)
            }
        }
        if !outer.isEmpty { kept.append(MetadataObject.Member(key: "outer", value: .object(MetadataObject(outer)))) }
        if !context.companions.isEmpty {
            let nodes = context.companions.map { node in MetadataValue(node) { duplicates.append($0) } }
            kept.append(MetadataObject.Member(key: "@graph", value: .array(nodes)))
        }
        for name in duplicates { result.remarks.append(Self.duplicate(name, context)) }
        if !kept.isEmpty { result.metadata.other = MetadataObject(kept) }
    }

    /// Whether a context is schema.org's own, so that it says nothing that the fields' names do not.
    private static func isSchemaOrg(_ context: UnsafeJSONView) -> Bool {
        switch context.kind {
        case .string: JSONText.find("schema.org", in: context.utf8) != nil
        case .array: context.elements.allSatisfy(isSchemaOrg)
        case .object: context.count == 1 && (context["@vocab"] ?? context["schema"]).map(isSchemaOrg) == true
        case .number, .true, .false, .null: false
        }
    }

    private func isTwin(_ member: MemberList.Member) -> Bool {
        guard !shape.twins.isEmpty, member.value.kind == .string || member.value.kind == .null else { return false }
        return shape.twins.contains { name in member.key.utf8.elementsEqual(name.utf8) }
    }

    /// What is left of a value some parts of which were taken; `nil` when that is nothing.
    private func rest(of view: UnsafeJSONView, _ duplicates: inout [UnsafeJSONView]) -> MetadataValue? {
        let range = view.byteRange
        if members.taken.contains(range.lowerBound) { return nil }
        guard members.taken.contains(where: { range.contains($0) }) else {
            return MetadataValue(view) { duplicates.append($0) }
        }
        switch view.kind {
        case .array:
            let values = view.elements.compactMap { rest(of: $0, &duplicates) }
            return values.isEmpty ? nil : .array(values)
        case .object:
            var kept: [MetadataObject.Member] = []
            for (key, value) in view.members {
                guard let rest = rest(of: value, &duplicates) else { continue }
                kept.append(MetadataObject.Member(key: String(decoding: key.utf8, as: UTF8.self), value: rest))
            }
            return kept.isEmpty ? nil : .object(MetadataObject(kept))
        case .string, .number, .true, .false, .null: return nil
        }
    }
}
