import Galley
import GalleyTesting
import PluginKit
import Testing

/// From JSON to a document, to each format, and back by that format's reader: what differs is what was noted.
struct RoundTripTests {
    private static func documents(_ count: Int, _ change: (inout RandomDocument.Shape) -> Void = { _ in }) -> [Document]
    {
        var shape = RandomDocument.Shape()
        shape.provenance = false
        change(&shape)
        return (0..<count).map { RandomDocument.make(seed: UInt64($0), shape: shape) }
    }

    private static func text(_ document: Document) -> String {
        var text: [UInt8] = []
        _ = BodyText.append(document.body, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    private static func losses(_ remarks: [Remark]) -> Set<String> {
        Set(remarks.filter { $0.severity == .loss }.map(\.code.rawValue))
    }

    /// Nothing differs at all.
    @Test func json() throws {
        let documents = Self.documents(300) { $0.provenance = true }
        let trip = try Trip(to: "json", shape: .collected, from: "json")
        let (bytes, remarks) = try trip.written(documents)
        let back = try trip.read(bytes, name: "all.json")
        #expect(remarks.flatMap { $0 } == [])
        #expect(back.count == documents.count)
        for (seed, (document, found)) in zip(documents, back).enumerated() {
            #expect(found.metadata == document.metadata && found.body == document.body, "seed \(seed)")
        }
    }

    /// After one trip, Markdown has all that it can say: a second one changes nothing, and loses nothing.
    @Test func markdown() throws {
        let json = try Trip(to: "json", from: "json")
        let trip = try Trip(to: "markdown", from: "markdown", ["front-matter": "yaml"])
        let documents = Self.documents(300) { $0.inlineKinds.remove(.raw) }
        for (seed, document) in documents.enumerated() {
            let first = try json.read(try json.written([document]).bytes, name: "a.json")
            let (page, _) = try trip.written(first)
            if page.allSatisfy({ $0 == 0x0A }) { continue }
            let once = try trip.read(page, name: "a.md")
            let (again, remarks) = try trip.written(once)
            let twice = try trip.read(again, name: "a.md")
            // Front matter holds U+0000, and the heading that says the headline again does not.
            #expect(Self.losses(remarks.flatMap { $0 }).subtracting(["nul"]).isEmpty, "seed \(seed): \(remarks)")
            #expect(once.map(\.metadata) == twice.map(\.metadata), "seed \(seed)")
            #expect(try trip.written(twice).bytes == again, "seed \(seed)")
            #expect(once.map(Self.text) == twice.map(Self.text), "seed \(seed)")
        }
    }

    /// A table has all fields, as long as no value holds what parts those of a list.
    @Test func csv() throws {
        let fields: [MetadataField] = [
            .type, .headline, .alternativeHeadline, .description, .datePublished, .dateModified, .url, .inLanguage,
            .articleSection, .author, .publisher, .keywords, .image,
        ]
        let columns = fields.map { $0 == .author || $0 == .publisher ? "\($0.rawValue).name" : $0.rawValue }
        let agents = ["author.type", "publisher.type", "publisher.url"]
        let trip = try Trip(
            to: "csv", ["columns": (columns + agents).joined(separator: " ")], shape: .collected, from: "csv")
        let documents = Self.documents(500) { $0.blockKinds = [.paragraph] }
        let (bytes, remarks) = try trip.written(documents)
        let back = try trip.read(bytes, name: "all.csv")
        #expect(back.count == documents.count)
        var compared = 0
        for (seed, (document, found)) in zip(documents, back).enumerated() {
            let losses = Self.losses(remarks[seed])
            #expect(losses.isSubset(of: ["ambiguous-list", "nul-character"]), "seed \(seed): \(losses)")
            // An apostrophe before a formula that was there already is taken for the guard, which the reader notes.
            let guards = [remarks[seed], found.remarks].map { $0.contains { $0.code == "formula-guard" } }
            if !losses.isEmpty || guards[0] != guards[1] { continue }
            compared += 1
            // An author without an address leaves no place for it in the list of addresses.
            let names = { (metadata: Metadata) in metadata.author.map { Agent($0.kind, name: $0.name) } }
            #expect(names(found.metadata) == names(document.metadata), "seed \(seed)")
            for field in fields where field != .author {
                #expect(found.metadata[field] == document.metadata[field], "seed \(seed): \(field)")
            }
        }
        #expect(compared > 200)
    }

    /// JSON-LD has all fields that have a value, and the text of the body. Its readers look at what values are like, as
    /// the web's are not always what they say; so these are honest.
    @Test func jsonLD() throws {
        let trip = try Trip(to: "json-ld", from: "json")
        let documents = Self.documents(300) {
            $0.hostileText = false
            $0.blockKinds = [.paragraph, .heading]
            $0.inlineKinds = [.text, .emphasis, .strong]
        }
        for (seed, document) in documents.enumerated() {
            let (bytes, remarks) = try trip.written([document])
            let back = try trip.read(bytes, name: "a.jsonld")
            #expect(back.count == 1)
            guard let found = back.first?.metadata else { continue }
            let metadata = document.metadata
            for field in [
                MetadataField.headline, .alternativeHeadline, .description, .url, .inLanguage, .articleSection,
            ] {
                let wanted = metadata[field] == "" ? nil : metadata[field]
                #expect(found[field] == wanted, "seed \(seed): \(field)")
            }
            #expect(found.datePublished == metadata.datePublished, "seed \(seed)")
            #expect(found.dateModified == metadata.dateModified, "seed \(seed)")
            #expect(found.keywords == metadata.keywords.filter { !$0.isEmpty }, "seed \(seed)")
            #expect(found.image == metadata.image.filter { !$0.isEmpty }, "seed \(seed)")
            #expect(found.author == metadata.author.filter { !($0.name.isEmpty && $0.url.isEmpty) }, "seed \(seed)")
            if !remarks.joined().contains(where: { $0.code == "type-guessed" }) {
                #expect(found.type == metadata.type, "seed \(seed)")
            }
            #expect(Self.text(back[0]) == Self.text(document), "seed \(seed)")
        }
    }

    /// Text is the same bytes.
    @Test func text() throws {
        let trip = try Trip(to: "text", from: "raw-text", ["layout": "plain", "structure": "literal"])
        for (seed, document) in Self.documents(300, { $0.metadata = false }).enumerated() {
            let bytes = try trip.written([document]).bytes
            // U+FEFF at the beginning is a byte order mark.
            if bytes.allSatisfy({ $0 == 0x0A || $0 == 0x20 }) || bytes.starts(with: [0xEF, 0xBB, 0xBF]) { continue }
            let back = try trip.read(bytes, name: "a.txt")
            let again = try trip.written(back).bytes
            #expect(again == bytes, "seed \(seed)")
        }
    }
}
