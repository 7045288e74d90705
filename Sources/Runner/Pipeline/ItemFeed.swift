import PluginKit
import Storage

/// The items of all reads of a plan, in order.
struct ItemFeed {
    /// An item, with where its documents enter the chain.
    struct Entry {
        var event: WalkEvent
        /// Index of the read's step.
        var step: Int

        /// What the journal knows an item by: its name, and the read, as several reads may take the same items.
        func identity(of item: StoredItem) -> String {
            step == 0 ? item.name : "\(item.name)\u{0}\(step)"
        }
    }

    private var pending: [(source: ReadStep.Source, options: WalkOptions, step: Int)]
    private var walk: ItemWalk?
    private var list: FileList?
    private var listFolder = ""
    private var step = 0
    private var paths: [String] = []
    /// Whether the source at hand has given nothing so far.
    private var isBarren = true
    private var pattern = ""

    init(_ plan: Plan) {
        pending = []
        for (index, step) in plan.steps.enumerated() {
            if case .read(let read) = step { pending += read.sources.map { ($0, read.walk, index) } }
        }
        pending.reverse()
    }

    mutating func next() -> Entry? {
        while true {
            if let path = paths.popLast() {
                return entry(.item(StoredItem(path: path, relativePath: PathName.base(path))))
            }
            if let list {
                do throws(ItemError) {
                    if let path = try list.next() {
                        let whole = PathName.join(listFolder, path)
                        return entry(.item(StoredItem(path: whole, name: path, relativePath: PathName.inside(path))))
                    }
                    self.list = nil
                } catch {
                    self.list = nil
                    return entry(.failure(path: pattern, error))
                }
            }
            if let walk {
                if let event = walk.next() { return entry(event) }
                self.walk = nil
                if isBarren {
                    let error = ItemError(
                        "no-match", "no file matches '\(pattern)'", help: "check the folder and the pattern")
                    return entry(.failure(path: pattern, error))
                }
            }
            guard let (source, options, index) = pending.popLast() else { return nil }
            step = index
            isBarren = true
            switch source {
            case .paths(let list): paths = list.reversed()
            case .pattern(let glob, let folder):
                pattern = PathName.join(folder, glob.pattern)
                walk = ItemWalk(glob, in: folder, options)
            case .list(let path, let folder):
                pattern = path
                listFolder = folder
                do throws(ItemError) {
                    list = try FileList(path)
                } catch {
                    return entry(.failure(path: path, error))
                }
            }
        }
    }

    private mutating func entry(_ event: WalkEvent) -> Entry {
        isBarren = false
        return Entry(event: event, step: step)
    }
}
