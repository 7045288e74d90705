import PluginKit
import Runner
import Storage

/// What one input is, and what becomes of it, for `galley inspect`.
struct Inspection {
    private let path: String
    private let beginning: [UInt8]
    private let ranking: [(reader: any Reader, recognition: Recognition)]
    private let reader: String
    private var documents: [Document] = []
    private var byteCount = 0
    /// Why the input could not be read to its end.
    private(set) var error: ItemError?

    /// Documents beyond these are counted, not shown.
    private static let shown = 1_000

    init(path: String, choice: ReadStep.Choice) throws {
        self.path = path
        let item = StoredItem(path: path, relativePath: PathName.base(path))
        let input = try Input.open(item, limit: RunOptions().maximumItemSize)
        beginning = try input.peek(256)
        let chosen: any Reader
        switch choice {
        case .named(let reader):
            (chosen, ranking) = (reader, [])
        case .detected(let readers):
            ranking = try FormatDetector().rank(readers, for: input)
            chosen = try FormatDetector().reader(choice, for: input)
        }
        reader = type(of: chosen).info.name
        var documents: [Document] = []
        do {
            try chosen.read(input) { documents.append($0) }
        } catch {
            self.error = ItemError(wrapping: error)
        }
        self.documents = documents
        byteCount = input.total
    }

    func text(_ stage: InspectCommand.Stage?) -> String {
        switch stage {
        case nil: overview
        case .bytes: bytes
        case .tree: documents.map { DocumentOutline.tree(of: $0) }.joined(separator: "\n")
        case .document: documents.map { DocumentOutline.text(of: $0) }.joined(separator: "\n")
        case .metadata: documents.map { DocumentOutline.metadata(of: $0) }.joined(separator: "\n")
        case .losses:
            documents.map { DocumentOutline.remarks($0.losses, of: $0) }.joined()
        }
    }

    private var overview: String {
        var text = "\(DiagnosticPrinter.visible(path)): \(byteCount) bytes, read as \(reader)"
        if let best = ranking.first { text += ": \(best.recognition.reason)" }
        text += "\n"
        for other in ranking.dropFirst() {
            text += "  could be \(type(of: other.reader).info.name): \(other.recognition.reason)\n"
        }
        text += "\(documents.count) document\(documents.count == 1 ? "" : "s")\n"
        for document in documents.prefix(Self.shown) {
            text += "\n" + DocumentOutline.overview(of: document)
        }
        if documents.count > Self.shown { text += "\nand \(documents.count - Self.shown) more\n" }
        return text
    }

    /// The first bytes, sixteen a line, in hexadecimal and as ASCII.
    private var bytes: String {
        var text = "\(DiagnosticPrinter.visible(path)): \(byteCount) bytes\n"
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
