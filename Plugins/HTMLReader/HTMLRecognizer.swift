import PluginKit

/// Tells whether an item is HTML, from its beginning.
enum HTMLRecognizer {
    /// The endings of names that promise text.
    private static let texts: Set = ["txt", "text", "md", "markdown", "rst", "log"]

    static func recognize(_ sample: Sample) -> Recognition? {
        let said = sample.recognition(by: HTMLReader.info)
        let bytes =
            sample.bytes.starts(with: [0xFE, 0xFF]) || sample.bytes.starts(with: [0xFF, 0xFE])
            ? sample.bytes.filter { $0 != 0 } : sample.bytes
        return bytes.withUnsafeBufferPointer { bytes in
            let tags = TagSurvey(bytes)
            switch tags.beginning {
            case .page(let tag): return Recognition(.certain, "it begins with \(tag)")
            // Servers send JSON as HTML, too.
            case .other(let isPerhapsJSON):
                return isPerhapsJSON ? said.map { Recognition(.named, $0.reason) } : said
            case .open: break
            }
            if let said, said.confidence == .declared { return said }
            if tags.hasPageTag { return Recognition(.likely, "it has the tags of a page") }
            // Text that is named so may have tags in it, and is taken literally.
            if texts.contains(sample.fileExtension) { return nil }
            // A twentieth of prose with tags is tags; few texts of other kinds get there.
            if tags.known >= 1, tags.known >= tags.unknown, tags.tagBytes * 20 >= bytes.count, tags.beginsWithTag {
                return Recognition(.likely, "it is text among tags of HTML")
            }
            return said
        }
    }
}

/// The tags in the beginning of an item.
private struct TagSurvey {
    enum Beginning {
        /// With a tag that only pages have.
        case page(String)
        /// With what other formats begin with.
        case other(isPerhapsJSON: Bool)
        case open
    }

    private(set) var beginning = Beginning.open
    private(set) var beginsWithTag = false
    private(set) var hasPageTag = false
    /// How many tags HTML knows, how many it does not.
    private(set) var known = 0
    private(set) var unknown = 0
    private(set) var tagBytes = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { index = 2 }
        index = Self.skipSpace(bytes, index)
        guard index < bytes.count else { return }
        if bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "[") {
            beginning = .other(isPerhapsJSON: true)
            return
        }
        beginsWithTag = bytes[index] == UInt8(ascii: "<")
        let isXML = Self.matches(bytes, index, "<?xml")
        index = Self.skipMisc(bytes, index)
        if Self.matches(bytes, index, "<!doctype") {
            let name = Self.skipSpace(bytes, index + 9)
            beginning = Self.matches(bytes, name, "html") ? .page("a doctype of HTML") : .other(isPerhapsJSON: false)
            return
        }
        for tag: StaticString in ["<html", "<head", "<body", "<title"] where Self.isTag(bytes, index, tag) {
            beginning = .page("\(tag)>")
            return
        }
        if isXML {
            beginning = .other(isPerhapsJSON: false)
            return
        }
        count(bytes, from: index)
    }

    private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) {
        var index = first
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = open + 1
            guard index < bytes.count else { return }
            let start = bytes[index] == AddressByte.slash ? index + 1 : index
            var end = start
            while end < bytes.count, AddressByte.isNamePart(bytes[end]) { end += 1 }
            guard end > start, AddressByte.isLetter(bytes[start]), end < bytes.count,
                TextByte.isSpace(bytes[end]) || bytes[end] == UInt8(ascii: ">") || bytes[end] == AddressByte.slash,
                let close = bytes[end...].prefix(2000).firstIndex(of: UInt8(ascii: ">"))
            else { continue }
            if Self.names.contains(bytes[start..<end].map(AddressByte.lowercased)) { known += 1 } else { unknown += 1 }
            for tag: StaticString in ["<html", "<head", "<body"] where Self.isTag(bytes, open, tag) {
                hasPageTag = true
            }
            tagBytes += close + 1 - open
            index = close + 1
        }
    }

    /// The elements that tell HTML from other formats with tags.
    private static let names: Set<[UInt8]> = Set(
        """
        a abbr address article aside b blockquote body br button center code dd del details div dl dt em fieldset \
        figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li \
        main mark meta nav ol option p pre q s script section select small span strong style sub summary sup table \
        tbody td textarea tfoot th thead time title tr u ul var video
        """.split(separator: " ").map { Array($0.utf8) })

    private static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, TextByte.isSpace(bytes[index]) { index += 1 }
        return index
    }

    /// Skips comments and processing instructions.
    private static func skipMisc(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while true {
            let isComment = matches(bytes, index, "<!--")
            guard isComment || matches(bytes, index, "<?") else { return index }
            var end = index + 2
            while end < bytes.count {
                if bytes[end] == UInt8(ascii: ">"),
                    !isComment || (end >= index + 6 && bytes[end - 1] == 0x2D && bytes[end - 2] == 0x2D)
                {
                    break
                }
                end += 1
            }
            index = skipSpace(bytes, min(end + 1, bytes.count))
        }
    }

    private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ tag: StaticString) -> Bool {
        let end = index + tag.utf8CodeUnitCount
        guard matches(bytes, index, tag) else { return false }
        return end >= bytes.count || TextByte.isSpace(bytes[end]) || bytes[end] == UInt8(ascii: ">")
    }

    /// - Parameter literal: in lower case.
    private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ literal: StaticString) -> Bool {
        guard index <= bytes.count else { return false }
        return StyleValue(bytes, index..<bytes.count, isTrimmed: true).hasPrefix(literal)
    }
}
