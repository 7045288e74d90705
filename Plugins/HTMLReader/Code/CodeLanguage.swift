import HTML5

/// The language of a block of code, by the conventions of those who highlight code.
struct CodeLanguage {
    let tree: HTMLTree
    /// Gives the bytes of a text.
    let bytes: (HTMLText) -> UnsafeBufferPointer<UInt8>

    /// - Parameter pre: the element that holds the code.
    /// - Returns: as the page has it; `nil` when it does not say.
    func find(_ pre: NodeID) -> UnsafeBufferPointer<UInt8>? {
        if let code = codeElement(in: pre), let name = name(on: code, isCode: true) { return name }
        if let name = name(on: pre, isCode: true) { return name }
        var around = tree.parent(of: pre)
        for _ in 0..<3 {
            guard let element = around, tree.kind(of: element) == .element else { return nil }
            if let name = name(on: element, isCode: false) { return name }
            around = tree.parent(of: element)
        }
        return nil
    }

    private func codeElement(in pre: NodeID) -> NodeID? {
        var child = tree.firstChild(of: pre)
        while let id = child {
            if tree.isHTML(id, .code) || tree.isHTML(id, .samp) { return id }
            if tree.kind(of: id) == .text, !bytes(tree.text(of: id)).allSatisfy(TextByte.isSpace) { return nil }
            child = tree.nextSibling(of: id)
        }
        return nil
    }

    /// - Parameter isCode: the element is the code's own, not one around it.
    private func name(on element: NodeID, isCode: Bool) -> UnsafeBufferPointer<UInt8>? {
        for attribute in [AttributeName.dataLang, .dataLanguage] {
            if let value = value(attribute, element), Self.isName(value) { return value }
        }
        if let classes = value(.class, element), let name = Self.name(inClasses: classes, isCode: isCode) {
            return name
        }
        guard isCode else { return nil }
        if let value = tree.attribute(named: "data-enlighter-language", of: element).map(bytes), Self.isName(value) {
            return value
        }
        if let value = value(.lang, element), Self.isName(value), !Self.isHumanLanguage(value) { return value }
        return nil
    }

    private func value(_ name: AttributeName, _ element: NodeID) -> UnsafeBufferPointer<UInt8>? {
        tree.attribute(name, of: element).map(bytes)
    }

    private static func name(
        inClasses classes: UnsafeBufferPointer<UInt8>, isCode: Bool
    ) -> UnsafeBufferPointer<UInt8>? {
        for word in ClassList(classes) {
            for prefix in prefixes where StyleValue(word, 0..<word.count).hasPrefix(prefix) {
                let name = UnsafeBufferPointer(rebasing: word[prefix.utf8CodeUnitCount...])
                if name.isEmpty { continue }
                return isNone(name) ? nil : name
            }
        }
        return brush(classes) ?? (isCode ? companion(classes) : nil)
    }

    /// Longer prefixes come before those that they begin with.
    private static let prefixes: [StaticString] = [
        "language-", "lang-", "highlight-source-", "highlight-text-html-", "highlight-text-", "src-",
    ]

    /// SyntaxHighlighter's `brush: js; toolbar: false`, Crayon's `lang:js`, and `highlight-js` of Sphinx.
    private static func brush(_ classes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        var isNext = false
        for word in ClassList(classes) {
            var name = word
            let value = StyleValue(word, 0..<word.count)
            if isNext {
                isNext = false
            } else if value.hasPrefix("brush:") {
                name = UnsafeBufferPointer(rebasing: word[6...])
                isNext = name.isEmpty
                if isNext { continue }
            } else if value.hasPrefix("lang:") {
                name = UnsafeBufferPointer(rebasing: word[5...])
            } else if value.hasPrefix("highlight-"), !value.equals("highlight-default") {
                name = UnsafeBufferPointer(rebasing: word[10...])
            } else {
                continue
            }
            let end = name.firstIndex { $0 == UInt8(ascii: ";") } ?? name.count
            name = UnsafeBufferPointer(rebasing: name[..<end])
            if isName(name) { return name }
        }
        return nil
    }

    /// The word beside a highlighter's own: `hljs swift`, `sourceCode python`, `prettyprint js`.
    private static func companion(_ classes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        let list = ClassList(classes)
        guard list.contains("hljs") || list.contains("sourcecode") else { return nil }
        return list.first { word in
            let value = StyleValue(word, 0..<word.count)
            return isName(word) && !notLanguages.contains { value.equals($0) } && !value.hasPrefix("hljs-")
        }
    }

    private static let notLanguages: [StaticString] = [
        "hljs", "sourcecode", "numbersource", "numberlines", "code", "code-with-copy", "code-annotation-code",
        "highlight", "wrap", "copy", "line-numbers", "linenumbers",
    ]

    private static func isName(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard 1...32 ~= name.count, !isNone(name) else { return false }
        return name.allSatisfy {
            AddressByte.isLetter($0) || AddressByte.isDigit($0) || $0 >= 0x80 || "+#._-".utf8.contains($0)
        }
    }

    private static func isNone(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let value = StyleValue(name, 0..<name.count)
        return ["none", "undefined", "null", "nohighlight", "no-highlight"].contains { value.equals($0) }
    }

    /// Whether a `lang` attribute means what HTML says it does, and no programming language.
    private static func isHumanLanguage(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let value = StyleValue(name, 0..<name.count)
        let common: [StaticString] = [
            "en", "de", "fr", "es", "it", "pt", "nl", "ja", "zh", "ko", "ru", "pl", "sv", "da", "fi", "no", "nb", "tr",
            "ar", "he", "uk", "el", "hu", "ro", "und", "zxx",
        ]
        return name.contains(UInt8(ascii: "-")) || common.contains { value.equals($0) }
    }
}
