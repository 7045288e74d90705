import PluginKit

/// The inlines of a block as runs of text that have the same marks.
struct InlineOutline {
    /// A character, or something else that stands in a line.
    private enum Piece {
        case scalar(Unicode.Scalar)
        case atom(String)
        case lineBreak
    }

    private var pieces: [(piece: Piece, marks: [String])] = []
    private let outline: Outline

    init(_ block: Block, _ outline: Outline, isStrong: Bool = false) {
        self.outline = outline
        for inline in block.inlines { add(inline, isStrong ? ["strong"] : [], isStrong: isStrong) }
        joinLines()
        trim()
    }

    /// Whether all that there is is an image.
    var isImage: Bool { lines.count == 1 && lines[0].hasPrefix("image ") }

    static func image(_ address: String, _ title: String, _ alternative: String) -> String {
        "image \(target(address, title)) " + line(alternative).quoted
    }

    private static func target(_ address: String, _ title: String) -> String {
        address.mended.trimming { $0 == " " }.quoted + " " + line(title).quoted
    }

    /// A text whose line ends are spaces.
    private static func line(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for run in runs(Array(text.mended.unicodeScalars)) { scalars += run }
        return String(scalars)
    }

    // MARK: Pieces

    private mutating func add(_ inline: Inline, _ marks: [String], isStrong: Bool) {
        func inside(_ mark: String, isStrong: Bool) {
            let before = pieces.count
            for child in inline.inlines { add(child, marks + [mark], isStrong: isStrong) }
            if inline.kind == .link, pieces.count == before { pieces.append((.atom("nothing"), marks + [mark])) }
        }
        switch inline.kind {
        case .text: for scalar in inline.literal.mended.unicodeScalars { pieces.append((.scalar(scalar), marks)) }
        case .code:
            // Line ends in it are spaces, one for each.
            let text = inline.literal.mended.replacing("\r\n", with: " ").replacing("\n", with: " ")
                .replacing("\r", with: " ")
            if !text.isEmpty { pieces.append((.atom("code " + text.quoted), marks)) }
        case .image: pieces.append((.atom(Self.image(inline.name, inline.title, inline.alternative)), marks))
        case .lineBreak: pieces.append((.lineBreak, marks))
        case .raw: pieces.append((.atom("raw \(inline.name) " + inline.literal.quoted), marks))
        case .footnoteReference:
            if let reference = outline.reference(inline.name) {
                pieces.append((.atom(reference), marks))
            } else if outline.noted.contains("footnote-undefined") {
                for scalar in "[^\(inline.name.mended)]".unicodeScalars { pieces.append((.scalar(scalar), marks)) }
            } else {
                pieces.append((.atom("reference \(inline.name)"), marks))
            }
        // Strong in what is strong already adds nothing.
        case .strong where isStrong: for child in inline.inlines { add(child, marks, isStrong: true) }
        case .emphasis, .strong, .strikethrough, .subscript, .superscript: inside("\(inline.kind)", isStrong: isStrong)
        case .link: inside("link " + Self.target(inline.name, inline.title), isStrong: isStrong)
        }
    }

    // MARK: White space

    private static func isLineSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || (0x09...0x0D ~= scalar.value && scalar != "\u{0B}")
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        isLineSpace(scalar) || scalar.properties.generalCategory == .spaceSeparator
    }

    /// Cut where white space begins and ends; that with line ends in it is a space.
    private static func runs(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var runs: [[Unicode.Scalar]] = []
        for scalar in scalars {
            if let last = runs.last?.last, isLineSpace(last) == isLineSpace(scalar) {
                runs[runs.count - 1].append(scalar)
            } else {
                runs.append([scalar])
            }
        }
        return runs.map { run in isLineSpace(run[0]) && run.contains { $0 == "\n" || $0 == "\r" } ? [" "] : run }
    }

    /// Takes the marks of emphasis from white space, which stands inside as well as outside of them, and makes spaces
    /// of line ends.
    private mutating func joinLines() {
        var result: [(piece: Piece, marks: [String])] = []
        var space: [(scalar: Unicode.Scalar, marks: [String])] = []
        func endSpace() {
            guard let first = space.first else { return }
            if space.contains(where: { $0.scalar == "\n" || $0.scalar == "\r" }) {
                result.append((.scalar(" "), first.marks))
            } else {
                result += space.map { (.scalar($0.scalar), $0.marks) }
            }
            space = []
        }
        for (piece, marks) in pieces {
            let fixed = marks.filter { !["emphasis", "strong", "strikethrough"].contains($0) }
            switch piece {
            case .scalar(let scalar) where Self.isLineSpace(scalar):
                if let last = space.last, last.marks != fixed { endSpace() }
                space.append((scalar, fixed))
            case .scalar(let scalar):
                endSpace()
                result.append((piece, Self.isSpace(scalar) ? fixed : marks))
            case .lineBreak:
                // White space about a break is none.
                space = []
                while case .scalar(let scalar)? = result.last?.piece, Self.isLineSpace(scalar) { result.removeLast() }
                result.append((piece, fixed))
            case .atom:
                endSpace()
                result.append((piece, marks))
            }
            if !space.isEmpty, case .lineBreak? = result.last?.piece { space = [] }
        }
        endSpace()
        pieces = result
    }

    private mutating func trim() {
        func isNothing(_ piece: Piece) -> Bool {
            switch piece {
            case .scalar(let scalar): scalar == " " || 0x09...0x0D ~= scalar.value
            case .lineBreak: true
            case .atom: false
            }
        }
        while let last = pieces.last, isNothing(last.piece) { pieces.removeLast() }
        pieces.removeFirst(pieces.prefix { isNothing($0.piece) }.count)
    }

    // MARK: Lines

    /// A line for each run: its marks and what it is.
    var lines: [String] {
        var lines: [String] = []
        var run = String.UnicodeScalarView()
        var marks: [String] = []
        func end() {
            if !run.isEmpty { lines.append(Self.line(String(run).quoted, marks)) }
            run = String.UnicodeScalarView()
        }
        for (piece, its) in pieces {
            if case .scalar(let scalar) = piece {
                if its != marks { end() }
                run.append(scalar)
            } else {
                end()
                if case .atom(let text) = piece { lines.append(Self.line(text, its)) } else { lines.append("break") }
            }
            marks = its
        }
        end()
        return lines
    }

    private static func line(_ text: String, _ marks: [String]) -> String {
        marks.isEmpty ? text : text + " in " + marks.joined(separator: ", ")
    }
}
