// The doctype and what it says of quirks (HTML Standard, section 13.2.6.4.1).
extension TreeBuilder {
    mutating func addDoctype(_ token: DoctypeToken) {
        let first = store.pointee.attributeCount
        store.pointee.add(HTMLAttribute(name: .doctypeName, value: token.name ?? .empty))
        if let id = token.publicID { store.pointee.add(HTMLAttribute(name: .doctypePublicID, value: id)) }
        if let id = token.systemID { store.pointee.add(HTMLAttribute(name: .doctypeSystemID, value: id)) }
        store.pointee.keptAttributes = store.pointee.attributeCount
        let node = store.pointee.add(
            HTMLNode(
                kind: .doctype, bits: 0, name: .noElement, contentStart: UInt32(first),
                contentCount: UInt32(store.pointee.attributeCount - first),
                source: UInt32(truncatingIfNeeded: token.start)..<UInt32(truncatingIfNeeded: token.end)))
        store.pointee.append(node, to: 0)
        quirksMode = quirks(of: token)
        mode = .beforeHTML
    }

    private func quirks(of token: DoctypeToken) -> QuirksMode {
        guard !token.forcesQuirks, equals(token.name, "html") else { return .quirks }
        let hasSystemID = token.systemID != nil
        if equals(token.systemID, "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd") { return .quirks }
        guard let id = token.publicID else { return .noQuirks }
        for literal in Self.quirkyIDs where equals(id, literal) { return .quirks }
        for literal in Self.quirkyPrefixes where hasPrefix(id, literal) { return .quirks }
        for literal in Self.transitionalHTML where hasPrefix(id, literal) {
            return hasSystemID ? .limitedQuirks : .quirks
        }
        for literal in Self.transitionalXHTML where hasPrefix(id, literal) { return .limitedQuirks }
        return .noQuirks
    }

    private static var quirkyIDs: [StaticString] {
        ["-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html"]
    }

    private static var transitionalHTML: [StaticString] {
        ["-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//"]
    }

    private static var transitionalXHTML: [StaticString] {
        ["-//w3c//dtd xhtml 1.0 frameset//", "-//w3c//dtd xhtml 1.0 transitional//"]
    }

    private static var quirkyPrefixes: [StaticString] {
        [
            "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
            "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html 2.0 level 1//",
            "-//ietf//dtd html 2.0 level 2//", "-//ietf//dtd html 2.0 strict level 1//",
            "-//ietf//dtd html 2.0 strict level 2//", "-//ietf//dtd html 2.0 strict//", "-//ietf//dtd html 2.0//",
            "-//ietf//dtd html 2.1e//", "-//ietf//dtd html 3.0//", "-//ietf//dtd html 3.2 final//",
            "-//ietf//dtd html 3.2//", "-//ietf//dtd html 3//", "-//ietf//dtd html level 0//",
            "-//ietf//dtd html level 1//", "-//ietf//dtd html level 2//", "-//ietf//dtd html level 3//",
            "-//ietf//dtd html strict level 0//", "-//ietf//dtd html strict level 1//",
            "-//ietf//dtd html strict level 2//", "-//ietf//dtd html strict level 3//", "-//ietf//dtd html strict//",
            "-//ietf//dtd html//", "-//metrius//dtd metrius presentational//",
            "-//microsoft//dtd internet explorer 2.0 html strict//", "-//microsoft//dtd internet explorer 2.0 html//",
            "-//microsoft//dtd internet explorer 2.0 tables//", "-//microsoft//dtd internet explorer 3.0 html strict//",
            "-//microsoft//dtd internet explorer 3.0 html//", "-//microsoft//dtd internet explorer 3.0 tables//",
            "-//netscape comm. corp.//dtd html//", "-//netscape comm. corp.//dtd strict html//",
            "-//o'reilly and associates//dtd html 2.0//", "-//o'reilly and associates//dtd html extended 1.0//",
            "-//o'reilly and associates//dtd html extended relaxed 1.0//",
            "-//sq//dtd html 2.0 hotmetal + extensions//",
            "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
            "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
            "-//spyglass//dtd html 2.0 extended//", "-//sun microsystems corp.//dtd hotjava html//",
            "-//sun microsystems corp.//dtd hotjava strict html//", "-//w3c//dtd html 3 1995-03-24//",
            "-//w3c//dtd html 3.2 draft//", "-//w3c//dtd html 3.2 final//", "-//w3c//dtd html 3.2//",
            "-//w3c//dtd html 3.2s draft//", "-//w3c//dtd html 4.0 frameset//", "-//w3c//dtd html 4.0 transitional//",
            "-//w3c//dtd html experimental 19960712//", "-//w3c//dtd html experimental 970421//",
            "-//w3c//dtd w3 html//", "-//w3o//dtd w3 html 3.0//", "-//webtechs//dtd mozilla html 2.0//",
            "-//webtechs//dtd mozilla html//",
        ]
    }
}
