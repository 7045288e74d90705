public import PluginKit

/// A file that holds items one after another, such as an archive: they are come upon in the order in which they stand
/// in it, by one thread.
public protocol ItemContainer: AnyObject {
    /// - Returns: what comes next; `nil` at the end.
    /// - Throws: ``ItemError`` when nothing more of the container can be read.
    func next() throws -> ContainedEvent?
}

/// What comes next in an ``ItemContainer``.
public enum ContainedEvent {
    case item(ContainedItem)
    /// Something in the container that is no item, and is left out.
    case skipped(Remark)
    /// An item that cannot be read; others may come.
    case failure(name: String, ItemError)

    /// Whether it is an item, readable or not.
    public var isItem: Bool { if case .skipped = self { false } else { true } }
}

/// An item in an ``ItemContainer``.
public struct ContainedItem {
    /// Its path is the container's, and behind it where it is in there.
    public var item: StoredItem
    /// Valid until the container is asked for what comes next.
    public var source: any ByteSource
    /// As ``Input`` has them; empty where the container does not say.
    public var mediaType: String
    public var charset: String
    public var url: String
    public var retrieved: String

    public init(
        item: StoredItem, source: any ByteSource, mediaType: String = "", charset: String = "", url: String = "",
        retrieved: String = ""
    ) {
        self.item = item
        self.source = source
        self.mediaType = mediaType
        self.charset = charset
        self.url = url
        self.retrieved = retrieved
    }
}
