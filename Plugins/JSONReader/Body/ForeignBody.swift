import JSON
import PluginKit

/// Has a body read by the reader of its format.
enum ForeignBody {
    /// What a reader made of a body.
    struct Result {
        var body: Tape
        var metadata: Metadata
        var remarks: [Remark]
    }

    /// - Parameters:
    ///   - strings: the body's parts in the record; with several, a blank line stands between them.
    ///   - start: where the document begins in the source.
    ///   - url: the document's address, for what is relative to it.
    static func read(
        _ strings: [UnsafeJSONView], from start: Int, by reader: any Reader, _ format: BodyFormat, name: String,
        url: String
    ) throws -> Result {
        var bytes: [UInt8] = []
        for (index, string) in strings.enumerated() {
            if index > 0 { bytes += [0x0A, 0x0A] }
            bytes += string.utf8
        }
        var result = try read(bytes, by: reader, format, name: name, url: url)
        // Spans of the reader's count in the content; those of a document in its source.
        if let only = strings.first, strings.count == 1 {
            let table = SpanTable(only, from: start)
            result.body = result.body.mappingSpans { table.span($0) }
            result.remarks = result.remarks.map { remark in
                var remark = remark
                remark.span = table.span(remark.span)
                return remark
            }
        } else {
            result.body = result.body.mappingSpans { _ in .none }
            for index in result.remarks.indices { result.remarks[index].span = .none }
        }
        return result
    }

    static func read(
        _ bytes: [UInt8], by reader: any Reader, _ format: BodyFormat, name: String, url: String
    ) throws -> Result {
        let input = Input(
            name: name, source: BytesSource(bytes), mediaType: format.mediaType, charset: "utf-8", url: url)
        var first: Document?
        var others = 0
        try reader.read(input) { document in
            if first == nil { first = document } else { others += 1 }
        }
        guard let first else { return Result(body: .empty, metadata: Metadata(), remarks: []) }
        var result = Result(body: first.body, metadata: first.metadata, remarks: first.remarks)
        if others > 0 {
            result.remarks.append(
                .loss(
                    "body-split",
                    "the reader '\(format.rawValue)' made \(others + 1) documents of the body; the first "
                        + "is kept"))
        }
        return result
    }
}
