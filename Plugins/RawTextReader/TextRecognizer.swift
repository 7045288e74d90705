import PluginKit

/// Tells whether an item is text, from its beginning.
enum TextRecognizer {
    static func recognize(_ sample: Sample) -> Recognition? {
        let said = sample.recognition(by: RawTextReader.info)
        func named(_ reason: String) -> Recognition { said ?? Recognition(.fallback, reason) }
        // Empty items come here too, so that they get the message that fits them.
        guard !sample.bytes.isEmpty else { return named("the item is empty") }
        guard let item = try? ItemDecoder(encoding: nil, charset: "").decode(wholeCharacters(sample)) else {
            return isBlank(sample.bytes) ? named("the item is blank") : nil
        }
        let looksRight = item.bytes.withUnsafeBufferPointer { bytes in
            let text = ItemText(bytes: bytes, range: item.start..<bytes.count, map: item.map)
            var scanner = LineScanner(bytes, text.range)
            let first = [scanner.nextText(), scanner.nextText(), scanner.nextText()].compactMap(\.self)
            let header = first.isEmpty ? nil : HeadlineDateURLHeader(first, in: bytes)
            return header?.headline != nil && header?.date != nil && header?.url != nil
        }
        if looksRight, said?.confidence != .declared {
            return Recognition(.likely, "a headline, a date and an address begin it")
        }
        if !item.assumed.runs.isEmpty { return named("it is text, though not UTF-8") }
        return named("it is \(item.encodingName) text")
    }

    private static func isBlank(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { TextLine.isSpace($0) || $0 == 0x0A || $0 == 0x0D }
    }

    /// The sample without the UTF-8 sequence that its end may have cut.
    private static func wholeCharacters(_ sample: Sample) -> [UInt8] {
        guard !sample.isWhole else { return sample.bytes }
        var bytes = sample.bytes
        for back in 1...3 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            if byte < 0x80 { break }
            if byte >= 0xC0 {
                bytes.removeLast(back)
                break
            }
        }
        return bytes.isEmpty ? sample.bytes : bytes
    }
}
