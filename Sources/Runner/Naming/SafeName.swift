/// Makes names that every common file system takes: no separators, no control characters, none of
/// `< > : " | ? * \`, no point or space at either end, no device name of Windows, at most 200 bytes.
enum SafeName {
    /// The most bytes of one name, with room left for an ending and a number below the usual 255.
    static let maximumBytes = 200

    /// A text as one name; `_` when nothing of it is left.
    static func component(_ text: String) -> String {
        if isSafe(text) { return text }
        var scalars = String.UnicodeScalarView()
        var bytes = 0
        for scalar in text.unicodeScalars {
            let safe: Unicode.Scalar = isAllowed(scalar) ? scalar : "-"
            // A run of replaced characters is one hyphen.
            if safe == "-", scalar != "-", scalars.last == "-" { continue }
            let width = UTF8.width(safe)
            if bytes + width > maximumBytes { break }
            bytes += width
            scalars.append(safe)
        }
        while let last = scalars.last, last == "." || last == " " { scalars.removeLast() }
        while let first = scalars.first, first == "." || first == " " { scalars.removeFirst() }
        let name = String(scalars)
        if name.isEmpty { return "_" }
        return isReserved(name) ? "_" + name : name
    }

    /// Each name of a path made safe; empty names, `.` and `..` are left out.
    static func path(_ text: String) -> String {
        let parts = text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        let safe = parts.filter { $0 != "." && $0 != ".." }.map(whole)
        return safe.isEmpty ? "_" : safe.joined(separator: "/")
    }

    /// As `component`, but the limit spares the ending, as whole names have one.
    private static func whole(_ name: String) -> String {
        guard name.utf8.count > maximumBytes, let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
            return component(name)
        }
        let ending = String(name[point...])
        guard ending.utf8.count <= 16 else { return component(name) }
        return component(String(name[..<point])) + ending
    }

    private static func isSafe(_ text: String) -> Bool {
        var text = text
        let count = text.utf8.count
        guard count > 0, count <= maximumBytes, !isReserved(text) else { return false }
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last, first != 0x2E, first != 0x20, last != 0x2E,
                last != 0x20
            else { return false }
            return bytes.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                case 0x2D, 0x2E, 0x5F, 0x20, 0x2B, 0x2C, 0x28, 0x29: true
                default: false
                }
            }
        }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "/", "\\", "<", ">", ":", "\"", "|", "?", "*": return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }

    private static func isReserved(_ name: String) -> Bool {
        let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
        guard stem.count == 3 || stem.count == 4 else { return false }
        switch String(Substring(stem)).lowercased() {
        case "con", "prn", "aux", "nul": return true
        case let word where word.utf8.count == 4 && (word.hasPrefix("com") || word.hasPrefix("lpt")):
            return word.utf8.last.map { 0x31...0x39 ~= $0 } ?? false
        default: return false
        }
    }
}
