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
        .item(try Input.open(item, limit: limit))
    }
}
