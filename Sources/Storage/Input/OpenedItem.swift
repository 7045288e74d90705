public import PluginKit

/// What opening a file has shown it to be.
public enum OpenedItem {
    case item(Input)
    /// It holds items, such as those of an archive.
    case container(any ItemContainer)

    /// Opens a file, or standard input.
    ///
    /// - Parameter limit: the most bytes of one item.
    public static func open(_ item: StoredItem, limit: Int) throws(ItemError) -> OpenedItem {
        let name = CompressedName.uncompressed(item.path)
        guard PathName.fileExtension(name ?? item.path) == "warc" else {
            return .item(try Input.open(item, limit: limit))
        }
        let file = try FileSource(path: item.path, rawPath: item.rawPath)
        let source: any ByteSource = name == nil ? file : try DecompressingSource(file, name: item.name)
        return .container(WARCFile(item, source))
    }
}
