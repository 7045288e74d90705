import JSON
import PluginKit

/// Metadata as JSON in a cell, without white space.
enum JSONCell {
    static func append(_ value: MetadataValue, to cell: inout [UInt8]) {
        var writer = JSONWriter()
        write(value, to: &writer)
        cell += writer.finish()
    }

    private static func write(_ value: MetadataValue, to writer: inout JSONWriter) {
        switch value {
        case .null: writer.null()
        case .bool(let flag): writer.bool(flag)
        case .number(let digits):
            do throws(JSONError) {
                try writer.number(literal: digits)
            } catch {
                writer.string(digits)
            }
        case .string(let text): writer.string(text)
        case .array(let values):
            writer.beginArray()
            for value in values { write(value, to: &writer) }
            writer.endArray()
        case .object(let object):
            writer.beginObject()
            for member in object.members {
                writer.key(member.key)
                write(member.value, to: &writer)
            }
            writer.endObject()
        }
    }
}
