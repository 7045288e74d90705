import HTML5
public import PluginKit

/// Reads pages of HTML, and pieces of such, in any encoding: the article, or everything that is visible.
///
/// What a page hides is not read: `hidden`, `display: none` and `visibility: hidden` in `style` attributes, closed
/// dialogs, scripts, styles, templates, the choices of a form. Elements with `aria-hidden` are on the screen, and are
/// left out only where they say nothing: no letter and no digit is in them. Stylesheets are not read.
public struct HTMLReader: Reader {
    public static let info = PluginInfo(
        name: "html", summary: "HTML pages and fragments: the article, or everything visible, in any encoding",
        mediaTypes: ["text/html", "application/xhtml+xml"], fileExtensions: ["html", "htm", "xhtml"])

    let options: HTMLReaderOptions
    private let address: BaseAddress?

    /// - Throws: ``Diagnostics`` for an encoding that is not known, or an address that is none.
    public init(options: HTMLReaderOptions, context: PluginContext) throws {
        var mistakes: [Diagnostic] = []
        self.options = options
        address = options.url.flatMap { BaseAddress($0) }
        if let url = options.url, address == nil {
            mistakes.append(
                Diagnostic(
                    .error, "bad-address", "html: url: '\(url)' is not the address of a page",
                    help: "an address begins with a scheme and a host, such as https://example.org/"))
        }
        if let label = options.encoding, Encoding(label: label) == nil {
            let help = Suggestion.help(for: label, among: Encoding.allCases.map(\.rawValue))
            mistakes.append(
                Diagnostic(
                    .error, "unknown-encoding", "html: encoding: the Encoding Standard has no label '\(label)'",
                    help: help.isEmpty ? "such as utf-8, windows-1252 or gbk" : help))
        }
        if !mistakes.isEmpty { throw Diagnostics(mistakes) }
    }

    public static func recognize(_ sample: Sample) -> Recognition? { HTMLRecognizer.recognize(sample) }

    public func read(_ input: Input, emit: (consuming Document) throws -> Void) throws {
        let page = try parse(input)
        let selection = Selection(of: page, options.content)
        try emit(try BodyReading(page: page, name: input.name).document(selection))
    }

    /// The tree in the format of html5lib's tests.
    public func sourceTree(_ input: Input) throws -> String? {
        String(decoding: try parse(input).tree.testFormat(), as: UTF8.self)
    }

    public func decisions(_ input: Input) throws -> [ReadingDecision] {
        let page = try parse(input)
        return Selection(of: page, options.content).decisions(on: page)
    }

    private func parse(_ input: Input) throws -> Page {
        let bytes = try input.readAll()
        var parser = HTMLParser()
        parser.limits.depth = options.depth
        let tree: HTMLTree
        do throws(HTMLError) {
            let label = options.encoding ?? (input.charset.isEmpty ? nil : input.charset)
            tree = try parser.parse(bytes, transportEncoding: label)
        } catch {
            throw Self.itemError(error)
        }
        return Page(
            tree: tree, address: address ?? BaseAddress(input.url), places: SourcePlaces(of: bytes, in: tree),
            byteCount: bytes.count)
    }

    private static func itemError(_ error: HTMLError) -> ItemError {
        switch error {
        case .inputTooLarge(let bytes, let limit):
            ItemError("page-too-large", "the page has \(bytes) bytes, more than the \(limit) that can be read")
        case .treeTooLarge: ItemError("page-too-large", "the page has more elements, or text, than can be counted")
        case .tooManyTagNames: ItemError("too-many-names", "the page has more than 65,535 different names of tags")
        }
    }
}
