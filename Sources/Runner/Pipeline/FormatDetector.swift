import PluginKit

/// Chooses the reader of an item by its beginning, by what the transport said of it, then by its name.
public struct FormatDetector: Sendable {
    public init() {}

    /// How much of an item is looked at.
    public static let sampleSize = 1 << 16

    /// - Throws: ``ItemError`` when no reader takes the item.
    public func reader(_ choice: ReadStep.Choice, for input: Input) throws -> any Reader {
        switch choice {
        case .named(let reader): return reader
        case .detected(let readers):
            if let best = try rank(readers, for: input, untilCertain: true).first { return best.reader }
            let names = readers.map { type(of: $0).info.name }.joined(separator: ", ")
            if try input.peek(1).isEmpty { throw ItemError("empty-item", "the item is empty: 0 bytes") }
            throw ItemError(
                "not-recognized", "no reader recognizes the item", help: "name its format with --from: \(names)")
        }
    }

    /// The readers that take the item, the surest first; of equals, the first by name.
    ///
    /// - Parameter isEnough: whether to ask no more once one is certain, as none can be surer.
    public func rank(
        _ readers: [any Reader], for input: Input, untilCertain isEnough: Bool = false
    ) throws -> [(reader: any Reader, recognition: Recognition)] {
        let bytes = try input.peek(Self.sampleSize + 1)
        let isWhole = bytes.count <= Self.sampleSize
        let sample = Sample(
            name: input.name, bytes: Array(bytes.prefix(Self.sampleSize)), isWhole: isWhole, mediaType: input.mediaType)
        var ranked: [(reader: any Reader, recognition: Recognition)] = []
        for reader in readers {
            guard let recognition = type(of: reader).recognize(sample) else { continue }
            let place = ranked.firstIndex { $0.recognition.confidence < recognition.confidence } ?? ranked.endIndex
            ranked.insert((reader, recognition), at: place)
            if isEnough, recognition.confidence == .certain { break }
        }
        return ranked
    }
}
