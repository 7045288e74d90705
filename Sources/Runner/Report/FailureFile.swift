import JSON
import PluginKit
import Storage

/// What failed in a run, one JSON object a line, beside the journal: where the bytes are, why they could not be
/// converted, and a command that shows each alone. There is none after a run in which nothing failed.
struct FailureFile {
    private let folder: OutputFolder
    private let name: String
    private let reader: String?
    private var text: [UInt8] = []
    /// Beyond so many bytes, failures are counted only.
    private static let maximumSize = 64 << 20

    init(_ state: RunState, _ plan: Plan) {
        folder = state.folder
        name = state.location.name + ".failures.jsonl"
        let names = plan.reads.map { read in
            if case .named(let reader) = read.choice { type(of: reader).info.name } else { "" }
        }
        reader = Set(names).count == 1 && names[0] != "" ? names[0] : nil
    }

    /// Where it is; `nil` when nothing failed.
    var path: String? { text.isEmpty ? nil : PathName.join(folder.path, name) }

    mutating func add(_ failure: RunEvent.Failure) {
        guard text.count < Self.maximumSize else { return }
        var json = JSON.JSONWriter()
        json.beginObject()
        json.key("item")
        json.string(failure.item)
        if let ordinal = failure.ordinal {
            json.key("document")
            json.number(ordinal)
        }
        json.key("code")
        json.string(failure.error.code)
        json.key("message")
        json.string(failure.error.message)
        let places = [
            ("byte", failure.error.offset), ("line", failure.error.line), ("column", failure.error.column),
        ]
        for (name, value) in places {
            guard let value else { continue }
            json.key(name)
            json.number(value)
        }
        if !failure.error.help.isEmpty {
            json.key("help")
            json.string(failure.error.help)
        }
        json.key("command")
        json.string("galley inspect \(Self.quoted(failure.item))" + (reader.map { " --from \($0)" } ?? ""))
        json.endObject()
        json.endLine()
        text += json.takeBytes()
    }

    /// Writes the file, or removes the one of an earlier run.
    func write() throws(ItemError) {
        if text.isEmpty {
            if folder.stamp(of: name) != nil { try folder.remove(name) }
        } else {
            try folder.write(text, to: name)
        }
    }

    /// As one word of a shell.
    private static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
