import JSON
public import PluginKit

/// A JSON Pointer (RFC 6901) as the type of an option.
public struct RecordsPointer: OptionValue {
    let pointer: JSONPointer

    public static var optionType: OptionType { .string(named: "JSON Pointer") }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        // Nothing at all is the pointer to the whole value.
        guard case .scalar(let text, let isPlain) = node.value, !node.isNull || (text.isEmpty && !isPlain) else {
            throw OptionMistakes(node, wanted: "a JSON Pointer")
        }
        pointer = try JSONPointer(option: text, in: node)
    }

    public var optionText: String { "\(pointer)" }
}

extension JSONPointer {
    /// - Parameter start: where the pointer begins in the option's text, in Unicode scalars.
    init(option text: String, in node: ConfigNode, from start: Int = 0) throws(OptionMistakes) {
        do throws(JSONPointer.Mistake) {
            try self.init(text)
        } catch {
            throw OptionMistakes([
                Diagnostic(
                    .error, "bad-pointer", error.message,
                    at: node.place(ofScalars: error.scalars.lowerBound + start..<error.scalars.upperBound + start),
                    help: error.help)
            ])
        }
    }
}
