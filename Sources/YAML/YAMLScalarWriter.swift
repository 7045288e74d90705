/// Appends a string as a YAML scalar on one line that every parser of YAML 1.1 or 1.2 reads back as the same string.
///
/// The scalar is plain where that is safe; in single quotes where that spares the escapes of `"` and `\`; else in
/// double quotes, whose escapes are those of JSON (and `\U` for noncharacters above U+FFFF). As a key, a scalar of
/// more than 1,024 characters needs a `? ` before it, which is up to the caller.
/// - Parameters:
///   - bytes: the string in UTF-8; what is not well-formed is written as U+FFFD.
///   - output: what to append to.
///   - context: where the scalar stands.
public func appendYAMLString(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], context: YAMLScalarContext = .block
) {
    switch YAMLScalarStyleChoice.choose(bytes, context) {
    case .plain: output.append(contentsOf: bytes)
    case .singleQuoted: append(bytes, between: UInt8(ascii: "'"), to: &output)
    case .doubleQuoted: append(bytes, between: UInt8(ascii: "\""), to: &output)
    case .escaped: YAMLEscapes.append(bytes, to: &output)
    }
}

/// Appends a string, as ``appendYAMLString(_:to:context:)`` does for a buffer.
public func appendYAMLString(_ text: String, to output: inout [UInt8], context: YAMLScalarContext = .block) {
    var text = text
    text.withUTF8 { appendYAMLString($0, to: &output, context: context) }
}

/// Appends a string in UTF-8, as ``appendYAMLString(_:to:context:)`` does for a buffer.
public func appendYAMLString(
    _ bytes: some Collection<UInt8>, to output: inout [UInt8], context: YAMLScalarContext = .block
) {
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { buffer in
        appendYAMLString(buffer, to: &output, context: context)
    }
    if isContiguous != nil { return }
    Array(bytes).withUnsafeBufferPointer { appendYAMLString($0, to: &output, context: context) }
}

private func append(_ bytes: UnsafeBufferPointer<UInt8>, between quote: UInt8, to output: inout [UInt8]) {
    output.append(quote)
    output.append(contentsOf: bytes)
    output.append(quote)
}
