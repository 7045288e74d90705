import PluginKit

/// Text in HTML that has no tags.
enum HTMLText {
    private static let names: [(name: StaticString, character: UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", Byte.less), ("&gt;", Byte.greater), ("&quot;", UInt8(ascii: "\"")),
        ("&#39;", UInt8(ascii: "'")),
    ]

    /// The text with the references that writers of HTML must make resolved, and white space as CSS renders it; `nil`
    /// when there are other references.
    static func plain(_ html: Bytes) -> String? {
        var text: [UInt8] = []
        text.reserveCapacity(html.count)
        var at = 0
        while at < html.count {
            let byte = html[at]
            if byte == UInt8(ascii: "&") {
                let rest = html[part: at..<html.count]
                guard
                    let found = names.first(where: { entry in
                        let count = entry.name.utf8CodeUnitCount
                        return rest.count >= count && rest[part: 0..<count].equals(entry.name)
                    })
                else { return nil }
                text.append(found.character)
                at += found.name.utf8CodeUnitCount
                continue
            }
            if !Byte.isSpace(byte) {
                text.append(byte)
            } else if text.last != Byte.space {
                text.append(Byte.space)
            }
            at += 1
        }
        return String(decoding: text, as: UTF8.self)
    }
}
