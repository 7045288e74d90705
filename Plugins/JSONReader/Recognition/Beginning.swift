import JSON
import PluginKit

/// The first value of a sample, which may be cut off anywhere.
struct Beginning {
    /// The value; where it was cut off, without what was cut and as if it ended there. `nil` when nothing of it can be
    /// told.
    let mended: JSONDocument?
    /// Whether another value follows.
    let holdsMore: Bool

    /// - Returns: `nil` when the sample is no JSON, or a lone number or word, as other text begins with too.
    init?(_ sample: Sample) {
        let bytes = sample.bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = bytes[start...].first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        else { return nil }
        do throws(JSONError) {
            mended = try JSONDocument(parsing: bytes)
            holdsMore = false
        } catch {
            switch error.code {
            case .trailingContent:
                // A second value stands by itself or begins with a brace; anything else is other text.
                let next = bytes[error.byteOffset]
                guard next == UInt8(ascii: "{") || next == UInt8(ascii: "[") else { return nil }
                mended = try? JSONDocument(parsing: Array(bytes[..<error.byteOffset]))
                holdsMore = true
            case .unexpectedEnd, .unterminatedString:
                mended = bytes.withUnsafeBufferPointer { Self.mend($0) }
                holdsMore = false
            case .loneSurrogate:
                mended = try? JSONDocument(
                    parsing: bytes, options: JSONReadingOptions(loneSurrogates: .replace))
                holdsMore = false
            case .invalidUTF8, .invalidLiteral, .invalidNumber, .invalidEscape:
                // What the sample's end has cut looks like a mistake.
                guard !sample.isWhole, error.byteOffset > bytes.count - 16 else { return nil }
                mended = bytes.withUnsafeBufferPointer { Self.mend($0) }
                holdsMore = false
            case .tooDeep, .empty, .tooLarge, .outOfMemory, .notUTF8, .unexpectedCharacter, .controlCharacter:
                return nil
            }
        }
    }

    /// Ends a value after the last member or element that is whole.
    private static func mend(_ bytes: UnsafeBufferPointer<UInt8>) -> JSONDocument? {
        var closers: [UInt8] = []
        /// Where the value can be ended, and with what.
        var end: (at: Int, closers: [UInt8])?
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                var scan = ValueScan()
                guard scan.run(in: bytes, from: &at, isTop: false, isWhole: false) == .complete else {
                    at = bytes.count
                    continue
                }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard closers.count < 512 else { return nil }
                closers.append(bytes[at] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
                end = (at + 1, closers)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                _ = closers.popLast()
                end = (at + 1, closers)
            case UInt8(ascii: ","): end = (at, closers)
            default: break
            }
            at += 1
        }
        guard let end else { return nil }
        return try? JSONDocument(parsing: Array(bytes[..<end.at]) + end.closers.reversed())
    }
}
