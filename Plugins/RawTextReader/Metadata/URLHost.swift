/// The host of an address (RFC 3986, section 3.2.2).
enum URLHost {
    /// The host in lower case, without user, port and a `www.` before it; `nil` when there is none.
    static func name(of url: String) -> String? {
        var url = url
        return url.withUTF8 { name(of: $0) }
    }

    private static func name(of url: Bytes) -> String? {
        guard let colon = url.firstIndex(of: UInt8(ascii: ":")), colon + 2 < url.count,
            url[colon + 1] == UInt8(ascii: "/"), url[colon + 2] == UInt8(ascii: "/")
        else { return nil }
        var start = colon + 3
        var end = start
        while end < url.count, !endsAuthority(url[end]) { end += 1 }
        if let at = url[start..<end].lastIndex(of: UInt8(ascii: "@")) { start = at + 1 }
        if start < end, url[start] == UInt8(ascii: "[") {
            guard let close = url[start..<end].firstIndex(of: UInt8(ascii: "]")) else { return nil }
            end = close + 1
        } else {
            end = url[start..<end].firstIndex(of: UInt8(ascii: ":")) ?? end
        }
        if end > start, url[end - 1] == UInt8(ascii: ".") { end -= 1 }
        if end - start > 4, isWWW(url, start) { start += 4 }
        guard start < end else { return nil }
        return String(unsafeUninitializedCapacity: end - start) { name in
            for index in start..<end {
                let byte = url[index]
                name[index - start] = 0x41...0x5A ~= byte ? byte | 0x20 : byte
            }
            return end - start
        }
    }

    /// Whether text is an absolute address of the web.
    static func isAbsolute(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { HeaderLine.isURL($0, 0..<$0.count) }
    }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    private static func isWWW(_ url: Bytes, _ start: Int) -> Bool {
        (0..<3).allSatisfy { url[start + $0] | 0x20 == UInt8(ascii: "w") } && url[start + 3] == UInt8(ascii: ".")
    }
}
