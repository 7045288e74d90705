import JSON

/// Finds the records of a large value by what is still open where its beginning ends.
enum OpenPath {
    private struct Frame {
        var isObject: Bool
        /// The name of the member at hand, with its quotes.
        var name = 0..<0
        /// The element at hand, from 0.
        var index = 0
    }

    /// Where the outermost array stands that has gone on for more than one element; `nil` when there is none.
    ///
    /// - Parameter bytes: the beginning of a value.
    static func records(in bytes: UnsafeBufferPointer<UInt8>) -> JSONPointer? {
        guard let frames = open(in: bytes), let place = frames.firstIndex(where: { !$0.isObject && $0.index > 0 })
        else { return nil }
        var tokens: [String] = []
        for frame in frames[..<place] {
            guard frame.isObject else {
                tokens.append(String(frame.index))
                continue
            }
            guard let name = (try? JSONDocument(parsing: Array(bytes[frame.name])))?.root.string else { return nil }
            tokens.append(name)
        }
        return JSONPointer(tokens: tokens)
    }

    /// The containers that are open at the end, outermost first.
    private static func open(in bytes: UnsafeBufferPointer<UInt8>) -> [Frame]? {
        var frames: [Frame] = []
        var isName = false
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                let start = at
                var scan = ValueScan()
                guard scan.run(in: bytes, from: &at, isTop: false, isWhole: false) == .complete else { return frames }
                if isName, !frames.isEmpty { frames[frames.count - 1].name = start..<at }
                isName = false
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard frames.count < 1024 else { return nil }
                isName = bytes[at] == UInt8(ascii: "{")
                frames.append(Frame(isObject: isName))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard frames.popLast() != nil else { return nil }
                isName = false
            case UInt8(ascii: ","):
                guard !frames.isEmpty else { return nil }
                frames[frames.count - 1].index += 1
                isName = frames[frames.count - 1].isObject
            default: break
            }
            at += 1
        }
        return frames
    }
}
