import PluginKit

/// Tells files that hold items from those that are one.
public enum Containers {
    /// The items in a file; `nil` when it is an item itself.
    public static func open(_ item: StoredItem) throws(ItemError) -> (any ItemContainer)? { nil }
}
