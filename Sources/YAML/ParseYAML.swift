/// Parses a YAML source that holds one document.
///
/// The source is UTF-8, or UTF-16 with a byte order mark. A mistake in the syntax or a limit ends parsing; every
/// other problem is collected, and the document is in the result as well as it could be read.
/// - Parameters:
///   - bytes: the source, such as a file or the front matter of one.
///   - limits: how much the source may ask for.
///   - origin: where the source begins in the file that its marks should speak of.
public func parseYAML(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: YAMLLimits = YAMLLimits(), origin: YAMLMark = YAMLMark()
) -> YAMLResult {
    guard bytes.count <= limits.bytes else {
        let problem = YAMLProblem(
            .tooLarge, "the source has \(bytes.count) bytes, more than the limit 'bytes' of \(limits.bytes)",
            help: "split it, or raise the limit", start: origin)
        return YAMLResult(root: nil, problems: [problem])
    }
    let positions = YAMLPositionIndex(bytes, origin: origin)
    if let problem = positions.problem(limits) { return YAMLResult(root: nil, problems: [problem]) }
    guard let events = YAMLEventReader(bytes) else {
        let problem = YAMLProblem(
            .outOfMemory, "there is no memory for the parser", help: "free some, and try again", start: origin)
        return YAMLResult(root: nil, problems: [problem])
    }
    var builder = YAMLTreeBuilder(positions: positions, limits: limits)
    return builder.build(from: events)
}

/// Parses a YAML source that holds one document, as ``parseYAML(_:limits:origin:)`` does for a buffer.
public func parseYAML(
    _ bytes: [UInt8], limits: YAMLLimits = YAMLLimits(), origin: YAMLMark = YAMLMark()
) -> YAMLResult {
    bytes.withUnsafeBufferPointer { parseYAML($0, limits: limits, origin: origin) }
}

/// Parses a YAML source that holds one document, as ``parseYAML(_:limits:origin:)`` does for a buffer.
public func parseYAML(
    _ text: String, limits: YAMLLimits = YAMLLimits(), origin: YAMLMark = YAMLMark()
) -> YAMLResult {
    var text = text
    return text.withUTF8 { parseYAML($0, limits: limits, origin: origin) }
}
