import PluginKit
import YAML

/// Metadata as a block of YAML at the head of a file.
///
/// Every parser of YAML 1.1 and 1.2 reads the same values back. Fields that a preset's tool has a name for get that
/// name; all others keep schema.org's, so that nothing is left out. Where values came from (``Metadata/origins``)
/// is not a part of it.
struct FrontMatter {
    let preset: FrontMatterPreset

    /// Appends the block and an empty line; nothing when there is no metadata or no front matter is wanted.
    func append(_ metadata: Metadata, to output: inout [UInt8], remarks: inout [Remark]) {
        let members = members(of: metadata, &remarks)
        guard !members.isEmpty else { return }
        if preset == .none {
            let names = members.map(\.key).filter { $0 != "headline" }
            if !names.isEmpty {
                remarks.append(
                    .note(
                        "metadata",
                        "no front matter was asked for, which leaves out " + names.prefix(20).joined(separator: ", ")
                            + (names.count > 20 ? " and more" : "")))
            }
            return
        }
        output.append(contentsOf: "---\n".utf8)
        var tree = YAMLTree()
        tree.append(members, to: &output)
        output.append(contentsOf: "---\n\n".utf8)
        if tree.isCut {
            remarks.append(
                .loss("metadata-depth", "metadata nests deeper than \(YAMLTree.maximumDepth) levels; deeper is null"))
        }
    }

    /// All members in their order: the typed fields, then the rest.
    private func members(of metadata: Metadata, _ remarks: inout [Remark]) -> [YAMLMember] {
        let names = FrontMatterNames(preset)
        var members: [YAMLMember] = []
        var taken: Set<String> = []
        for field in FrontMatterNames.order {
            for member in names.members(field, of: metadata) where taken.insert(member.key).inserted {
                members.append(member)
            }
        }
        for member in metadata.other.members {
            var key = member.key
            while !taken.insert(key).inserted { key += "_" }
            if key != member.key {
                remarks.append(
                    .note("metadata-name", "'\(member.key)' is a field's name already; it is written as '\(key)'"))
            }
            members.append(YAMLMember(key: key, value: .tree(member.value)))
        }
        return members
    }
}

/// A key of front matter and its value.
struct YAMLMember {
    enum Value {
        case tree(MetadataValue)
        /// A scalar that is written without quotes.
        case bare(String)
    }

    var key: String
    var value: Value
}
