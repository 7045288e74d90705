import CLibYAML

/// libyaml's parser over a buffer, which must outlive it.
struct YAMLEventReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// `nil` when there is no memory.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Hands the next event to `body`; `nil` when there is an error instead.
    func next<Result>(_ body: (borrowing yaml_event_t) -> Result) -> Result? {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { return nil }
        defer { yaml_event_delete(&event) }
        return body(event)
    }

    /// The error for which there is no next event.
    func problem(_ positions: YAMLPositionIndex) -> YAMLProblem {
        let error = parser.pointee
        let what = error.problem.map { String(cString: $0) } ?? ""
        switch error.error {
        case YAML_MEMORY_ERROR:
            return YAMLProblem(
                .outOfMemory, "there is no memory for the parser", help: "free some, and try again",
                start: positions.mark(0))
        case YAML_READER_ERROR:
            let start = positions.mark(atByte: Int(error.problem_offset))
            guard what.contains("control characters") else {
                return YAMLProblem(
                    .invalidEncoding, "these bytes are no text in \(positions.encoding.name): \(what)",
                    help: "convert the source from its encoding to UTF-8", start: start)
            }
            let digits = String(UInt32(truncatingIfNeeded: error.problem_value), radix: 16, uppercase: true)
            let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
            return YAMLProblem(
                .controlCharacter, "the character \(name) may not stand in YAML text",
                help: "remove it, or write it as an escape in double quotes", start: start)
        default:
            let advice = YAMLSyntaxAdvice(what)
            let start = positions.mark(Int(error.problem_mark.index))
            var message = advice.message
            var related: YAMLMark?
            if let context = error.context.map({ String(cString: $0) }) {
                let mark = positions.mark(Int(error.context_mark.index))
                // Without a mark of its own the context's is zero.
                if mark.line != start.line, error.context_mark.index > 0 || context.contains("block") {
                    related = mark
                    message += " (\(context) that begins on line \(mark.line))"
                } else {
                    message += " (\(context))"
                }
            }
            return YAMLProblem(.syntax, message, help: advice.help, start: start, related: related)
        }
    }
}
