/// Appends path, query and fragment to an address: dots resolved, what has to be percent-encoded (URL Standard,
/// section 4.4, from "path start state" on).
struct AddressPath {
    /// Where the path begins in the output.
    let start: Int
    let isSpecial: Bool

    /// - Parameter rest: from the path on; without a slash at its beginning it continues the folder in the output.
    func append(_ rest: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var index = 0
        let isFragmentOrQuery = rest.first == AddressByte.query || rest.first == AddressByte.hash
        if !rest.isEmpty, !isFragmentOrQuery {
            if isSlash(rest[0]) { index = 1 }
            index = appendSegments(rest, from: index, to: &output)
        }
        if isSpecial, output.count == start { output.append(AddressByte.slash) }
        if index < rest.count, rest[index] == AddressByte.query {
            output.append(AddressByte.query)
            index += 1
            while index < rest.count, rest[index] != AddressByte.hash {
                AddressByte.append(rest[index], in: .query, to: &output)
                index += 1
            }
        }
        if index < rest.count {
            output.append(AddressByte.hash)
            for byte in rest[(index + 1)...] { AddressByte.append(byte, in: .fragment, to: &output) }
        }
    }

    private func isSlash(_ byte: UInt8) -> Bool {
        byte == AddressByte.slash || (isSpecial && byte == AddressByte.backslash)
    }

    /// - Returns: where the path ends in `rest`.
    private func appendSegments(_ rest: UnsafeBufferPointer<UInt8>, from first: Int, to output: inout [UInt8]) -> Int {
        var index = first
        while true {
            var end = index
            while end < rest.count, !isSlash(rest[end]), rest[end] != AddressByte.query, rest[end] != AddressByte.hash {
                end += 1
            }
            let isLast = end == rest.count || !isSlash(rest[end])
            switch Self.dots(rest[index..<end]) {
            case 1: if isLast { output.append(AddressByte.slash) }
            case 2:
                if let slash = output[start...].lastIndex(of: AddressByte.slash) { output.removeSubrange(slash...) }
                if isLast { output.append(AddressByte.slash) }
            default:
                output.append(AddressByte.slash)
                for byte in rest[index..<end] { AddressByte.append(byte, in: .path, to: &output) }
            }
            if isLast { return end }
            index = end + 1
        }
    }

    /// How many dots a segment is made of, each perhaps written as `%2e`; 0 when it is anything else, or more than two.
    private static func dots(_ segment: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        guard let first = segment.first, first == AddressByte.point || first == AddressByte.percent else { return 0 }
        var count = 0
        var rest = segment
        while let byte = rest.first {
            if byte == AddressByte.point {
                rest = rest.dropFirst()
            } else if rest.prefix(3).map(AddressByte.lowercased).elementsEqual("%2e".utf8) {
                rest = rest.dropFirst(3)
            } else {
                return 0
            }
            count += 1
            if count > 2 { return 0 }
        }
        return count
    }
}
