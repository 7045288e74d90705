public import DocumentModel
public import JSON

/// The lossless JSON form of documents: what is encoded decodes to an equal document.
///
/// `Documentation/document.schema.json` describes it. Members that have their default are left out; on the way
/// in they may be there. The first member written is the format's mark and version, `"galley": 1`.
public enum DocumentJSON {
    /// The version that is written, and the newest that is read.
    public static let version = 1

    /// The JSON of a document.
    ///
    /// - Parameter isPretty: one member a line instead of no white space at all.
    public static func encode(_ document: Document, isPretty: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        var remarks: [Remark] = []
        append(document, to: &bytes, isPretty: isPretty, remarks: &remarks)
        return bytes
    }

    /// Appends the JSON of a document.
    ///
    /// - Parameter remarks: takes a note when numbers of the metadata are none in JSON (such as `0x1F` or
    ///   `.inf`) and are therefore written as strings; nothing else can fail to be carried over.
    public static func append(
        _ document: Document, to output: inout [UInt8], isPretty: Bool = false, remarks: inout [Remark]
    ) {
        var buffer: [UInt8] = []
        swap(&buffer, &output)
        var encoder = DocumentEncoder(
            writer: JSONWriter(appendingTo: consume buffer, options: JSONWriter.Options(isPretty: isPretty)))
        encoder.encode(document)
        if !encoder.misfits.isEmpty {
            remarks.append(
                .note(
                    "number-as-text",
                    "\(encoder.misfits.count) numbers of the metadata are none in JSON and are written as text, "
                        + "the first is \(encoder.misfits[0])"))
        }
        output = encoder.writer.finish()
    }

    /// Reads one document from a JSON text.
    ///
    /// - Parameter limits: how deep blocks and inlines may nest; what is deeper is refused, not flattened.
    /// - Throws: ``DocumentJSONErrors`` with every mistake, up to 20.
    public static func decode(
        _ bytes: [UInt8], limits: DocumentBuilder.Limits = .init()
    ) throws(DocumentJSONErrors) -> Document {
        let json: JSONDocument
        do throws(JSONError) {
            json = try JSONDocument(parsing: bytes)
        } catch {
            throw DocumentJSONErrors(DocumentJSONError(error))
        }
        return try decode(json.root, limits: limits)
    }

    /// Reads one document from a value of a parsed JSON text; paths in errors begin at this value.
    ///
    /// - Throws: ``DocumentJSONErrors`` with every mistake, up to 20.
    public static func decode(
        _ value: JSONView, limits: DocumentBuilder.Limits = .init()
    ) throws(DocumentJSONErrors) -> Document {
        var decoder = DocumentDecoder(root: value, limits: limits)
        return try decoder.decode()
    }

    /// Whether the value has the mark of this form, whatever its version.
    public static func isMarked(_ value: JSONView) -> Bool {
        value[TopMember.galley.rawValue] != nil
    }
}
