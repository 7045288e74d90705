import JSON
import PluginKit
import Storage

/// The report of a run as a JSON file, written while the run goes on: every item with what became of its
/// documents, then the failures, then the figures. But for the times that items took, nothing in it depends on the clock
/// or the number of jobs.
struct ReportFile: ~Copyable {
    private var file: PendingFile
    private var json = JSON.JSONWriter()
    private var failures: [RunEvent.Failure] = []

    init(path: String, title: String) throws(ItemError) {
        file = try OutputFolder(path: PathName.folder(path)).begin(PathName.base(path), mayBeStream: true)
        json.beginObject()
        json.key("galley")
        json.number(1)
        json.key("recipe")
        json.string(title)
        json.key("items")
        json.beginArray()
    }

    mutating func begin(item: String) {
        json.beginObject()
        json.key("name")
        json.string(item)
        json.key("documents")
        json.beginArray()
    }

    /// - Parameter place: gives the writer of an output, and its path.
    mutating func add(_ document: DocumentRecord, place: (OutputRecord) -> (writer: String, path: String)) {
        json.beginObject()
        json.key("ordinal")
        json.number(document.ordinal)
        if !document.headline.isEmpty {
            json.key("headline")
            json.string(document.headline)
        }
        json.key("span")
        pair(document.offset, document.count)
        switch document.status {
        case .written:
            json.key("status")
            json.string("written")
            json.key("outputs")
            json.beginArray()
            for output in document.outputs {
                let (writer, path) = place(output)
                json.beginObject()
                writeFile(writer: writer, path: path, bytes: output.size, sha256: output.sha256)
                json.endObject()
            }
            json.endArray()
        case .dropped(let by, let reason):
            json.key("status")
            json.string("dropped")
            json.key("by")
            json.string(by)
            json.key("reason")
            json.string(reason)
        case .failed(let error):
            json.key("status")
            json.string("failed")
            write(error)
        }
        write(document.remarks, from: document.offset)
        json.endObject()
    }

    mutating func end(item end: ItemEndRecord) throws(ItemError) {
        json.endArray()
        json.key("bytes")
        json.number(end.bytes)
        json.key("milliseconds")
        json.number(end.milliseconds)
        write(end.remarks, from: 0)
        if let error = end.error {
            json.key("status")
            json.string("failed")
            write(error)
        }
        json.endObject()
        if json.bytes.count > 1 << 18 { try flush() }
    }

    mutating func add(_ failure: RunEvent.Failure) {
        failures.append(failure)
    }

    /// An output that holds many documents.
    struct CollectedOutput {
        var writer: String
        var path: String
        var documents: Int
        var bytes: Int
        var sha256: String?
    }

    consuming func commit(_ summary: RunSummary, _ collected: [CollectedOutput]) throws(ItemError) {
        json.endArray()
        write(collected)
        json.key("failures")
        json.beginArray()
        for failure in failures {
            json.beginObject()
            json.key("item")
            json.string(failure.item)
            if let ordinal = failure.ordinal {
                json.key("ordinal")
                json.number(ordinal)
            }
            write(failure.error)
            json.endObject()
        }
        json.endArray()
        json.key("summary")
        write(summary)
        json.endObject()
        json.endLine()
        try flush()
        try file.commit()
    }

    private mutating func write(_ collected: [CollectedOutput]) {
        json.key("collected")
        json.beginArray()
        for output in collected {
            json.beginObject()
            writeFile(writer: output.writer, path: output.path, bytes: output.bytes, sha256: output.sha256)
            json.key("documents")
            json.number(output.documents)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func writeFile(writer: String, path: String, bytes: Int, sha256: String?) {
        json.key("writer")
        json.string(writer)
        json.key("path")
        json.string(path)
        json.key("bytes")
        json.number(bytes)
        guard let sha256 else { return }
        json.key("sha256")
        json.string(sha256)
    }

    private mutating func flush() throws(ItemError) {
        try file.append(json.takeBytes())
    }

    private mutating func pair(_ first: Int, _ second: Int) {
        json.beginArray()
        json.number(first)
        json.number(second)
        json.endArray()
    }

    /// - Parameter start: where in the item the remarks' spans begin to count.
    private mutating func write(_ remarks: [Remark], from start: Int) {
        guard !remarks.isEmpty else { return }
        json.key("remarks")
        json.beginArray()
        for remark in remarks {
            json.beginObject()
            json.key("severity")
            json.string(remark.severity.rawValue)
            json.key("code")
            json.string(remark.code.rawValue)
            json.key("message")
            json.string(remark.message)
            if !remark.span.isNone {
                json.key("span")
                pair(start + Int(remark.span.start), Int(remark.span.count))
            }
            json.endObject()
        }
        json.endArray()
    }

    private mutating func write(_ error: ItemError) {
        json.key("code")
        json.string(error.code)
        json.key("message")
        json.string(error.message)
        for (name, value) in [("byte", error.offset), ("line", error.line), ("column", error.column)] {
            guard let value else { continue }
            json.key(name)
            json.number(value)
        }
        if !error.help.isEmpty {
            json.key("help")
            json.string(error.help)
        }
    }

    private mutating func write(_ summary: RunSummary) {
        json.beginObject()
        let figures = [
            ("items", summary.items), ("failedItems", summary.failedItems), ("documents", summary.documents),
            ("writtenDocuments", summary.writtenDocuments), ("droppedDocuments", summary.droppedDocuments),
            ("failedDocuments", summary.failedDocuments), ("outputs", summary.outputs),
            ("bytesRead", summary.bytesRead), ("bytesWritten", summary.bytesWritten),
        ]
        for (name, value) in figures {
            json.key(name)
            json.number(value)
        }
        for (name, tallies) in [("losses", summary.losses), ("notes", summary.notes)] {
            json.key(name)
            json.beginObject()
            for (code, tally) in tallies.sorted(by: { $0.key < $1.key }) {
                json.key(code)
                json.number(tally.count)
            }
            json.endObject()
        }
        json.endObject()
    }
}
