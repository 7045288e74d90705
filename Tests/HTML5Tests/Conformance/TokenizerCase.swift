import JSON

@testable import HTML5

/// One test of the html5lib tokenizer tests.
struct TokenizerCase {
    var description: String
    var input: [UInt8]
    var output: [RecordedToken]
    var models: [ContentModel]
    var lastStartTag: String?

    static func cases(in file: [UInt8]) throws -> [TokenizerCase] {
        let root = try JSONDocument(parsing: file).root
        let tests = root["tests"] ?? root["xmlViolationTests"]
        return tests.map { $0.elements.map(TokenizerCase.init) } ?? []
    }

    private init(_ test: JSONView) {
        let isDoubleEscaped = test["doubleEscaped"]?.bool == true
        func text(_ view: JSONView?) -> [UInt8]? {
            view?.string.map { isDoubleEscaped ? Self.unescaped(Array($0.utf8)) : Array($0.utf8) }
        }
        description = test["description"]?.string ?? ""
        input = text(test["input"]) ?? []
        lastStartTag = test["lastStartTag"]?.string
        let states = test["initialStates"].map { $0.elements.compactMap(\.string) } ?? ["Data state"]
        models = states.compactMap { Self.models[$0] }
        output = test["output"].map { output in output.elements.map { Self.token($0, text) } } ?? []
    }

    private static let models: [String: ContentModel] = [
        "Data state": .data, "PLAINTEXT state": .plaintext, "RCDATA state": .rcdata, "RAWTEXT state": .rawText,
        "Script data state": .scriptData, "CDATA section state": .cdata,
    ]

    private static func token(_ view: JSONView, _ text: (JSONView?) -> [UInt8]?) -> RecordedToken {
        let parts = Array(view.elements)
        let first = text(parts.count > 1 ? parts[1] : nil)
        switch parts.first?.string {
        case "DOCTYPE":
            return .doctype(
                name: first, publicID: text(parts[2]), systemID: text(parts[3]), isCorrect: parts[4].bool == true)
        case "StartTag":
            var attributes: [[UInt8]: [UInt8]] = [:]
            for (key, value) in parts[2].members { attributes[text(key) ?? []] = text(value) ?? [] }
            return .startTag(name: first ?? [], attributes: attributes, isSelfClosing: parts.count > 3)
        case "EndTag": return .endTag(name: first ?? [])
        case "Comment": return .comment(first ?? [])
        default: return .characters(first ?? [])
        }
    }

    /// With code units for `\uHHHH`; a surrogate alone becomes the three bytes that UTF-8 does not allow it.
    private static func unescaped(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var high: UInt32?
        var at = 0
        func append(_ scalar: UInt32) {
            let decoded = DecodedText(scalar: scalar)
            output += (0..<decoded.count).map { UInt8(truncatingIfNeeded: decoded.bytes >> (8 * $0)) }
        }
        while at < text.count {
            if at + 6 <= text.count, text[at] == 0x5C, text[at + 1] == 0x75,
                let unit = UInt32(String(decoding: text[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16)
            {
                at += 6
                if let first = high, 0xDC00...0xDFFF ~= unit {
                    append(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00))
                    high = nil
                    continue
                }
                if let first = high { append(first) }
                high = nil
                if 0xD800...0xDBFF ~= unit { high = unit } else { append(unit) }
            } else {
                if let first = high { append(first) }
                high = nil
                output.append(text[at])
                at += 1
            }
        }
        if let first = high { append(first) }
        return output
    }
}
