import PluginKit
import Storage

/// A container whose things are given.
final class Box: ItemContainer {
    enum Thing {
        case item(String, String)
        case skipped(String)
        case failure(String)
        /// Nothing more can be read.
        case end
    }

    private let item: StoredItem
    private var things: ArraySlice<Thing>

    init(_ item: StoredItem, _ things: [Thing]) {
        self.item = item
        self.things = things[...]
    }

    func next() throws -> ContainedEvent? {
        switch things.popFirst() {
        case nil: return nil
        case .item(let name, let text):
            let inner = StoredItem(path: "\(item.path)/\(name)", relativePath: "\(item.relativePath)/\(name)")
            return .item(
                ContainedItem(
                    item: inner, source: BytesSource(Array(text.utf8)), mediaType: "text/x-box", charset: "koi8-r",
                    url: "https://box.example/", retrieved: "2024-01-31T23:59:59Z"))
        case .skipped(let name): return .skipped(.note("skipped", "\(name) is left out"))
        case .failure(let name): return .failure(name: name, ItemError("damaged", "it is damaged"))
        case .end: throw ItemError("cut-off", "the box is cut off")
        }
    }
}
