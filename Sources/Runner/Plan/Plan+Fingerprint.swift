import PluginKit
import Storage

extension Plan {
    /// Changes when anything does that makes other outputs of the same items: the chain, a plugin or its options, how
    /// outputs are named, Galley itself. Which items there are, and in which folder outputs are, is not in it.
    func fingerprint(_ options: RunOptions) -> UInt64 {
        var parts = ["galley \(GalleyVersion.current)", options.warc.identity]
        for step in steps {
            switch step {
            case .read(let step): parts.append("read \(step.identity)")
            case .transform(let step): parts.append("transform \(step.identity)")
            case .write(let step):
                switch step.target {
                case .standardOutput: parts.append("write - \(step.identity)")
                case .file(_, let name):
                    let split = step.split.map { "\($0)" } ?? ""
                    parts.append("write \(name) \(split) \(step.identity)")
                case .fileEach(_, let template): parts.append("write \(template.piecesText) \(step.identity)")
                case .archive(_, let name, let template):
                    parts.append("write \(name) \(template.piecesText) \(step.identity)")
                }
            }
        }
        return Checksum.of(Array(parts.joined(separator: "\n").utf8))
    }

    /// Tells sets of outputs apart: one recipe may be run with variables that send them elsewhere.
    public var outputsName: String {
        let paths = writes.map { write in
            if case .fileEach(let folder, let template) = write.target {
                return "\(PathName.resolved(folder.isEmpty ? "." : folder))/\(template.piecesText)"
            }
            return PathName.resolved(write.target.path)
        }
        return String(StableHash.hex(paths.joined(separator: "\n")).prefix(8))
    }
}

extension NameTemplate {
    /// What the template is below its folder.
    var piecesText: String { "\(pieces)" }
}

extension PluginInfo {
    /// The plugin and its options, in one text that differs where they do.
    func identity(_ options: [ConfigEntry]) -> String {
        "\(name) \(version) {\(options.map(\.identity).sorted().joined(separator: ","))}"
    }
}

extension ConfigEntry {
    /// Without places, so that comments and line breaks do not matter.
    fileprivate var identity: String { "\(key.debugDescription):\(value.identity)" }
}

extension ConfigNode {
    /// Recursion is bounded by the depth that recipes may have.
    fileprivate var identity: String {
        switch value {
        case .scalar(let text, let isPlain): isPlain ? "'\(text.debugDescription)" : text.debugDescription
        case .sequence(let nodes): "[\(nodes.map(\.identity).joined(separator: ","))]"
        case .mapping(let entries): "{\(entries.map(\.identity).joined(separator: ","))}"
        }
    }
}

extension WARCSelection {
    fileprivate var identity: String {
        "\(types.sorted()) \(statuses) \(revisits) \(onlyDocuments) \(documentTypes.sorted()) \(onlyTypes.sorted())"
    }
}
