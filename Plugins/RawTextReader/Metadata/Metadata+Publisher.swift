import PluginKit

extension Metadata {
    /// Makes the host of the address the publisher, when none is known.
    mutating func derivePublisher() {
        guard publisher == nil, let url, let host = URLHost.name(of: url) else { return }
        publisher = Agent(.organization, name: host)
        origins[MetadataField.publisher.rawValue] = Origin(.derived, from: MetadataField.url.rawValue)
    }
}

/// The host of an address (RFC 3986, section 3.2.2).
enum URLHost {
    /// The host in lower case, without user, port and a `www.` before it; `nil` when there is none.
    static func name(of url: String) -> String? {
        var rest = Substring(url).utf8
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        rest = rest[rest.index(after: colon)...]
        guard rest.starts(with: "//".utf8) else { return nil }
        rest = rest.dropFirst(2)
        rest = rest.prefix { ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
        if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[rest.index(after: at)...] }
        if rest.first == UInt8(ascii: "[") {
            guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            rest = rest[...close]
        } else {
            rest = rest.prefix { $0 != UInt8(ascii: ":") }
        }
        var host = rest.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        if host.starts(with: "www.".utf8), host.count > 4 { host.removeFirst(4) }
        if host.last == UInt8(ascii: ".") { host.removeLast() }
        return host.isEmpty ? nil : String(decoding: host, as: UTF8.self)
    }

    /// Whether text is an absolute address of the web.
    static func isAbsolute(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { HeaderLine.isURL($0, 0..<$0.count) }
    }
}
