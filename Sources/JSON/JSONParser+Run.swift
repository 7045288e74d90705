import CSimdJSON

extension JSONParser {
    /// Reads the values that a piece of `bytes` begins with, up to the first thing that is no whole value: its end, a
    /// mistake, or what the kind of run ends at. Lone surrogates count as mistakes here. Offsets are those in `bytes`,
    /// which the run keeps without copying them; a byte order mark is a mistake.
    ///
    /// The piece must not end inside a string; it may end inside a value.
    ///
    /// - Returns: `nil` when there is no value, and when there is a mistake in the piece that keeps it from being
    ///   parted into tokens, wherever it stands, such as a control character in a string.
    public func parseRun(_ bytes: [UInt8], in range: Range<Int>, as kind: JSONRun.Kind) -> JSONRun? {
        guard let parser, range.lowerBound >= 0, range.upperBound <= bytes.count, range.count <= options.byteLimit,
            range.upperBound <= JSONReadingOptions.addressableBytes
        else { return nil }
        var tape = CSimdJSONTape()
        var end = 0
        let status = bytes.withUnsafeBufferPointer { bytes in
            guard let text = bytes.baseAddress else { return CSIMDJSON_REJECTED }
            var settings = CSimdJSONOptions(
                base_offset: UInt32(range.lowerBound), maximum_depth: options.depthLimit, replace_lone_surrogates: 0)
            return csimdjson_parse_run(
                parser, text + range.lowerBound, range.count, &settings, kind.shimKind, &tape, &end)
        }
        guard status == CSIMDJSON_OK, let nodes = tape.nodes else { return nil }
        return JSONRun(
            storage: JSONStorage(source: bytes, tape: tape, nodes: nodes), end: range.lowerBound + end)
    }
}

extension JSONRun.Kind {
    fileprivate var shimKind: CSimdJSONRunKind {
        switch self {
        case .values: CSIMDJSON_VALUES
        case .valuesButArrays: CSIMDJSON_VALUES_BUT_ARRAYS
        case .elements: CSIMDJSON_ELEMENTS
        case .moreElements: CSIMDJSON_MORE_ELEMENTS
        }
    }
}
