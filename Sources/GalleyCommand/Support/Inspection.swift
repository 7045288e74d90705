import PluginKit
import Runner
import Storage

/// What one input is, and what becomes of it, for `galley inspect`.
struct Inspection {
    private let path: String
    private let beginning: [UInt8]
    private let ranking: [(reader: any Reader, recognition: Recognition)]
    private let reader: any Reader
    private let content: [UInt8]
    private var documents: [Document] = []
    /// What the reader says of the input as a whole.
    private let remarks: [Remark]
    /// Why the input could not be read to its end.
    private(set) var error: ItemError?

    /// Documents beyond these are counted, not shown.
    private static let shown = 1_000

    /// What is known of the input beside its bytes.
    private let input: Input

    /// - Parameter input: not read yet.
    init(_ input: Input, choice: ReadStep.Choice) throws {
        self.input = input
        path = input.name
        content = try input.readAll()
        beginning = Array(content.prefix(256))
        let chosen: any Reader
        switch choice {
        case .named(let reader):
            (chosen, ranking) = (reader, [])
        case .detected(let readers):
            ranking = try FormatDetector().rank(readers, for: Self.again(input, content))
            chosen = try FormatDetector().reader(choice, for: Self.again(input, content))
        }
        reader = chosen
        var documents: [Document] = []
        let whole = Self.again(input, content)
        do {
            try chosen.read(whole) { documents.append($0) }
        } catch {
            self.error = ItemError(wrapping: error)
        }
        self.documents = documents
        remarks = whole.findings.remarks
    }

    /// The input, to be read once more.
    private static func again(_ input: Input, _ content: [UInt8]) -> Input {
        Input(
            name: input.name, source: BytesSource(content), mediaType: input.mediaType, charset: input.charset,
            url: input.url, retrieved: input.retrieved)
    }

    /// - Throws: when the reader cannot show the stage.
    func text(_ stage: InspectCommand.Stage?) throws -> String {
        switch stage {
        case nil: overview
        case .bytes: bytes
        case .tree:
            try reader.sourceTree(Self.again(input, content))
                ?? documents.map { DocumentOutline.tree(of: $0) }.joined(separator: "\n")
        case .document:
            try documents.map { DocumentOutline.text(of: $0) }.joined(separator: "\n")
                + DecisionListing.text(of: reader.decisions(Self.again(input, content)))
        case .metadata: documents.map { DocumentOutline.metadata(of: $0) }.joined(separator: "\n")
        case .losses:
            documents.map { DocumentOutline.remarks($0.losses, of: $0) }.joined()
        }
    }

    private var overview: String {
        var text = "\(DiagnosticPrinter.visible(path)): \(content.count) bytes, read as \(type(of: reader).info.name)"
        if let best = ranking.first { text += ": \(best.recognition.reason)" }
        text += "\n"
        for other in ranking.dropFirst() {
            text += "  could be \(type(of: other.reader).info.name): \(other.recognition.reason)\n"
        }
        text += "\(documents.count) document\(documents.count == 1 ? "" : "s")\n"
        for remark in remarks {
            text += "\(remark.severity.rawValue) \(remark.code): \(DiagnosticPrinter.visible(remark.message))\n"
        }
        for document in documents.prefix(Self.shown) {
            text += "\n" + DocumentOutline.overview(of: document)
        }
        if documents.count > Self.shown { text += "\nand \(documents.count - Self.shown) more\n" }
        return text
    }

    /// The first bytes, sixteen a line, in hexadecimal and as ASCII.
    private var bytes: String {
        var text = "\(DiagnosticPrinter.visible(path)): \(content.count) bytes\n"
        for start in stride(from: 0, to: beginning.count, by: 16) {
            let line = beginning[start..<min(start + 16, beginning.count)]
            let offset = String(start, radix: 16)
            text += String(repeating: "0", count: 8 - offset.count) + offset + " "
            for byte in line { text += (byte < 16 ? " 0" : " ") + String(byte, radix: 16) }
            text += String(repeating: "   ", count: 16 - line.count) + "  "
            for byte in line { text.unicodeScalars.append(0x20...0x7E ~= byte ? Unicode.Scalar(byte) : ".") }
            text += "\n"
        }
        return text
    }
}
