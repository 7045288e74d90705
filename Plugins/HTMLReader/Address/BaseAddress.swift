/// The address that relative ones are seen from, and their resolution (URL Standard, section 4.4).
///
/// It does what pages need: addresses with an authority. An absolute reference stays as the page has it; hosts are not
/// converted to ASCII, and `file` knows no drive letters.
struct BaseAddress: Sendable {
    /// Longer ones are not used: each relative address of a page would repeat them.
    static let longest = 2048

    /// Scheme, authority, path and query; no fragment.
    private(set) var bytes: [UInt8]
    /// Just past the scheme's colon.
    private let schemeEnd: Int
    /// Where the path begins.
    private let pathStart: Int
    /// Where the query begins, with its question mark; or the end.
    private let queryStart: Int
    /// Whether the scheme is one of those that browsers have (section 4.2).
    private let isSpecial: Bool

    /// - Parameter address: absolute, or relative to `base`.
    /// - Returns: `nil` when it is neither, has no authority (as `about:blank`), or is too long.
    init?(_ address: UnsafeBufferPointer<UInt8>, seenFrom base: BaseAddress? = nil) {
        guard address.count <= Self.longest else { return nil }
        let absolute = AddressReference.withCleaned(address) { reference -> [UInt8]? in
            guard AddressReference.schemeEnd(reference) == nil else { return Array(reference) }
            guard let base else { return nil }
            var output: [UInt8] = []
            base.append(reference, to: &output)
            return output
        }
        guard let absolute, absolute.count <= Self.longest else { return nil }
        self.init(absolute: absolute)
    }

    /// - Parameter address: absolute.
    init?(_ address: String) {
        var address = address
        let base = address.withUTF8 { BaseAddress($0) }
        guard let base else { return nil }
        self = base
    }

    private init?(absolute: [UInt8]) {
        guard let schemeEnd = absolute.withUnsafeBufferPointer({ AddressReference.schemeEnd($0) }) else { return nil }
        var bytes = absolute[..<schemeEnd].map(AddressByte.lowercased)
        let isSpecial = Self.isSpecial(scheme: bytes)
        var index = schemeEnd
        func isSlash(_ index: Int) -> Bool {
            index < absolute.count
                && (absolute[index] == AddressByte.slash || (isSpecial && absolute[index] == AddressByte.backslash))
        }
        guard isSlash(index), isSlash(index + 1) else { return nil }
        index += 2
        if isSpecial, !bytes.elementsEqual("file:".utf8) { while isSlash(index) { index += 1 } }
        bytes += [AddressByte.slash, AddressByte.slash]
        let authority = index
        while index < absolute.count, !isSlash(index), absolute[index] != AddressByte.query,
            absolute[index] != AddressByte.hash
        {
            index += 1
        }
        guard index > authority || bytes.elementsEqual("file://".utf8) else { return nil }
        Self.append(authority: absolute[authority..<index], scheme: schemeEnd, to: &bytes)
        self.schemeEnd = schemeEnd
        self.isSpecial = isSpecial
        pathStart = bytes.count
        absolute.withUnsafeBufferPointer { all in
            let rest = UnsafeBufferPointer(rebasing: all[index...])
            AddressPath(start: bytes.count, isSpecial: isSpecial).append(rest, to: &bytes)
        }
        if let fragment = bytes[pathStart...].firstIndex(of: AddressByte.hash) { bytes.removeSubrange(fragment...) }
        queryStart = bytes[pathStart...].firstIndex(of: AddressByte.query) ?? bytes.count
        self.bytes = bytes
    }

    /// The schemes whose addresses have a host and a path, and take a backslash for a slash.
    private static func isSpecial(scheme: [UInt8]) -> Bool {
        ["http:", "https:", "ftp:", "ws:", "wss:", "file:"].contains { scheme.elementsEqual($0.utf8) }
    }

    /// Appends user, host and port: the host in lower case, a port that is the scheme's own left out.
    private static func append(authority: ArraySlice<UInt8>, scheme: Int, to bytes: inout [UInt8]) {
        let host = authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex
        bytes += authority[..<host]
        bytes += authority[host...].map(AddressByte.lowercased)
        for (name, port) in [("http:", ":80"), ("https:", ":443"), ("ftp:", ":21"), ("ws:", ":80"), ("wss:", ":443")]
        where bytes[..<scheme].elementsEqual(name.utf8)
            && authority[host...].reversed().starts(with: port.utf8.reversed())
        {
            bytes.removeLast(port.utf8.count)
        }
    }

    /// Appends an absolute address for a reference.
    ///
    /// - Parameter reference: cleaned (see ``AddressReference``).
    func append(_ reference: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var reference = reference
        if let end = AddressReference.schemeEnd(reference) {
            // An old habit of browsers: `http:page` means `page` where the scheme is the base's own.
            let isOwn = reference[..<end].map(AddressByte.lowercased).elementsEqual(bytes[..<schemeEnd])
            guard isSpecial, isOwn, !(end < reference.count && isSlash(reference[end])) else {
                output.append(contentsOf: reference)
                return
            }
            reference = UnsafeBufferPointer(rebasing: reference[end...])
        }
        guard let first = reference.first else {
            output.append(contentsOf: bytes)
            return
        }
        if isSlash(first) {
            if reference.count > 1, isSlash(reference[1]) {
                appendRelativeToScheme(UnsafeBufferPointer(rebasing: reference[2...]), to: &output)
            } else {
                output.append(contentsOf: bytes[..<pathStart])
                appendPath(reference, base: pathStart, to: &output)
            }
            return
        }
        switch first {
        case AddressByte.hash:
            output.append(contentsOf: bytes)
            appendPath(reference, base: bytes.count, to: &output)
        case AddressByte.query:
            output.append(contentsOf: bytes[..<queryStart])
            appendPath(reference, base: queryStart, to: &output)
        default:
            let folder = bytes[pathStart..<queryStart].lastIndex(of: AddressByte.slash) ?? pathStart
            output.append(contentsOf: bytes[..<folder])
            appendPath(reference, base: folder, to: &output)
        }
    }

    private func isSlash(_ byte: UInt8) -> Bool {
        byte == AddressByte.slash || (isSpecial && byte == AddressByte.backslash)
    }

    private func appendPath(_ rest: UnsafeBufferPointer<UInt8>, base: Int, to output: inout [UInt8]) {
        // Segments may be taken back as far as to where the path begins.
        let start = output.count - (base - pathStart)
        AddressPath(start: start, isSpecial: isSpecial).append(rest, to: &output)
    }

    /// Appends the address of another host under the same scheme: `//host/path`.
    private func appendRelativeToScheme(_ rest: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        let end =
            rest.firstIndex { isSlash($0) || $0 == AddressByte.query || $0 == AddressByte.hash } ?? rest.count
        output.append(contentsOf: bytes[..<schemeEnd])
        output += [AddressByte.slash, AddressByte.slash]
        for byte in rest[..<end] { output.append(AddressByte.lowercased(byte)) }
        AddressPath(start: output.count, isSpecial: isSpecial)
            .append(UnsafeBufferPointer(rebasing: rest[end...]), to: &output)
    }
}
