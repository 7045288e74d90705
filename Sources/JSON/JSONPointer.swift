/// The way to a value in a JSON text: a JSON Pointer (RFC 6901), such as `/articles/0/title`.
public struct JSONPointer: Sendable, Hashable {
    /// The names and numbers on the way, unescaped; none leads to the whole text.
    public var tokens: [String]

    /// Why a text is no JSON Pointer.
    public struct Mistake: Error, Sendable, Hashable {
        public var message: String
        public var help: String
        /// Where in the text, in Unicode scalars.
        public var scalars: Range<Int>
    }

    public init(tokens: [String]) {
        self.tokens = tokens
    }

    /// Reads the string form (section 3): nothing, or `/` before each token, with `~1` for `/` and `~0` for `~`.
    public init(_ text: String) throws(Mistake) {
        tokens = []
        guard !text.isEmpty else { return }
        let scalars = Array(text.unicodeScalars)
        guard scalars[0] == "/" else {
            throw Mistake(
                message: "a JSON Pointer begins with '/' (RFC 6901)", help: "write '/\(text)'",
                scalars: 0..<scalars.count)
        }
        var token = String.UnicodeScalarView()
        var index = 1
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            switch scalar {
            case "/":
                tokens.append(String(token))
                token = String.UnicodeScalarView()
            case "~":
                guard index < scalars.count, scalars[index] == "0" || scalars[index] == "1" else {
                    throw Mistake(
                        message: "'~' in a JSON Pointer is followed by 0 or 1 (RFC 6901)",
                        help: "write '~0' for '~' and '~1' for '/'", scalars: index - 1..<index)
                }
                token.append(scalars[index] == "0" ? "~" : "/")
                index += 1
            default: token.append(scalar)
            }
        }
        tokens.append(String(token))
    }

    /// The pointer one step further.
    public func appending(_ token: String) -> JSONPointer {
        JSONPointer(tokens: tokens + [token])
    }

    /// The number that a token names an element by (section 4): decimal digits without a leading zero; `nil` for any
    /// other token, `-` included.
    public static func elementIndex(_ token: String) -> Int? {
        guard let first = token.utf8.first, token.utf8.count == 1 || first != UInt8(ascii: "0"),
            token.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
        else { return nil }
        return Int(token)
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The string form.
    public var description: String {
        var text = ""
        for token in tokens {
            text += "/"
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
        return text
    }
}

extension JSONView {
    /// The value that a pointer leads to from here; of members of one name, the last. `nil` when there is none.
    public subscript(pointer: JSONPointer) -> JSONView? {
        var place = self
        for token in pointer.tokens {
            guard let next = place.step(token) else { return nil }
            place = next
        }
        return place
    }

    private func step(_ token: String) -> JSONView? {
        if kind == .object { return self[token] }
        guard kind == .array, var left = JSONPointer.elementIndex(token), left < count else { return nil }
        for element in elements {
            if left == 0 { return element }
            left -= 1
        }
        return nil
    }
}

extension UnsafeJSONView {
    /// The value that a pointer leads to from here, as ``JSONView/subscript(_:)-(JSONPointer)``.
    public subscript(pointer: JSONPointer) -> UnsafeJSONView? {
        var place = self
        for token in pointer.tokens {
            let next = place.kind == .array ? JSONPointer.elementIndex(token).flatMap { place[$0] } : place[token]
            guard let next else { return nil }
            place = next
        }
        return place
    }
}
