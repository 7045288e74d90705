public import PluginKit

extension Input {
    /// The item's bytes from disk, or from standard input; what is compressed comes out as what it holds.
    ///
    /// A file is taken for compressed by its name's ending, and is read as it is where its bytes are not; what comes
    /// through a pipe has no name, and is looked at. An archive is read as the bytes that it is.
    ///
    /// - Parameter limit: the most bytes that come out.
    public static func open(_ item: StoredItem, limit: Int) throws(ItemError) -> Input {
        let file = try FileSource(path: item.path, rawPath: item.rawPath)
        if file.isFile { return try open(item, file, limit: limit) }
        let ahead = PeekingSource(file)
        guard CompressionMark.begins(try ahead.peek(CompressionMark.length)) else {
            return Input(name: item.name, source: ahead, limit: limit)
        }
        return Input(name: item.name, source: try DecompressingSource(ahead, name: item.name), limit: limit)
    }

    static func open(_ item: StoredItem, _ file: FileSource, limit: Int) throws(ItemError) -> Input {
        guard CompressedName.uncompressed(item.path) != nil else {
            return Input(name: item.name, source: file, limit: limit)
        }
        return Input(name: item.name, source: try DecompressingSource(file, name: item.name), limit: limit)
    }
}
