import DocumentJSON
import DocumentModel
import GalleyTesting
import Testing

@Suite struct IdentityTests {
    /// Document to JSON to document is the identity, and the JSON of an equal document is the same.
    @Test(arguments: 0..<8)
    func randomDocuments(_ part: Int) throws {
        for seed in (part * 500)..<((part + 1) * 500) {
            let document = randomDocument(seed)
            let json = DocumentJSON.encode(document)
            let decoded = try DocumentJSON.decode(json)
            try #require(decoded == document, "seed \(seed): \(String(decoding: json, as: UTF8.self))")
            #expect(DocumentJSON.encode(decoded) == json, "seed \(seed)")
        }
    }

    @Test func prettyMeansTheSame() throws {
        for seed in 0..<300 {
            let document = randomDocument(seed)
            #expect(try DocumentJSON.decode(DocumentJSON.encode(document, isPretty: true)) == document, "seed \(seed)")
        }
    }

    @Test func anEmptyDocumentIsItsMark() throws {
        #expect(String(decoding: DocumentJSON.encode(Document()), as: UTF8.self) == #"{"galley":1}"#)
        #expect(try DocumentJSON.decode(Array(#"{"galley":1}"#.utf8)) == Document())
    }

    @Test func theDeepestDocument() throws {
        var builder = DocumentBuilder()
        for _ in 0..<120 { builder.open(.quote) }
        for _ in 0..<60 { builder.open(.emphasis) }
        builder.text("deep")
        let document = try builder.finish()
        #expect(document.body.nodes.count == 1 + 99 + 1 + 50 + 1)
        #expect(try DocumentJSON.decode(DocumentJSON.encode(document)) == document)
    }

    @Test func deepMetadata() throws {
        var value = MetadataValue.bool(true)
        for _ in 0..<500 { value = .array([.object(MetadataObject([.init(key: "k", value: value)]))]) }
        var document = Document()
        document.metadata.other["deep"] = value
        #expect(try DocumentJSON.decode(DocumentJSON.encode(document)) == document)
    }

    @Test func defaultsMayBeThere() throws {
        let explicit = """
            {"galley": 1, "source": {"name": "", "ordinal": 0}, "verbatim": false, "remarks": [],
             "metadata": {"author": [], "other": {}, "origins": {}},
             "body": [{"type": "list", "ordered": false, "tight": true, "leading": "", "span": [0, 0], "children": [
               {"type": "item", "children": []}]},
              {"children": [{"text": "order does not matter", "type": "text"}], "level": 2, "type": "heading"}]}
            """
        let document = try DocumentJSON.decode(Array(explicit.utf8))
        let short =
            #"{"galley":1,"body":[{"type":"list","children":[{"type":"item"}]},{"type":"heading","level":2,"#
            + #""children":[{"type":"text","text":"order does not matter"}]}]}"#
        #expect(String(decoding: DocumentJSON.encode(document), as: UTF8.self) == short)
    }

    @Test func numbersThatAreNoneInJSONBecomeTextAndAreNoted() throws {
        var document = Document()
        document.metadata.other["n"] = .number("0x1F")
        var bytes: [UInt8] = Array("before ".utf8)
        var remarks: [Remark] = []
        DocumentJSON.append(document, to: &bytes, remarks: &remarks)
        #expect(
            String(decoding: bytes, as: UTF8.self) == #"before {"galley":1,"metadata":{"other":{"n":"0x1F"}}}"#)
        #expect(remarks.map(\.code) == ["number-as-text"])
    }
}

/// Everything that a document can hold; every other one with the white space of a plain-text source.
func randomDocument(_ seed: Int) -> Document {
    var shape = RandomDocument.Shape()
    shape.controlCharacters = true
    shape.verbatim = seed % 2 == 1
    return RandomDocument.make(seed: UInt64(seed), shape: shape)
}
