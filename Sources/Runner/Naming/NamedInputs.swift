import Storage

/// The inputs that a plan names outright, so that no output takes the place of one that is still to be read.
struct NamedInputs {
    /// Hashes, as a command line may name very many.
    private var paths: Set<UInt64> = []

    init(_ plan: Plan) {
        // Neighbours mostly share a folder; resolving it once spares most of the work.
        var folder = (asked: "", resolved: "")
        func add(_ path: String) {
            guard path != "-" else { return }
            let asked = PathName.folder(path)
            if folder.asked != asked { folder = (asked, PathName.resolved(asked)) }
            paths.insert(StableHash.hash(PathName.join(folder.resolved, PathName.base(path)).utf8))
        }
        for read in plan.reads {
            for source in read.sources {
                switch source {
                case .paths(let list): list.forEach(add)
                // Long lists are not read twice; an output never takes the place of the item that it is of.
                case .list(let path, _): add(path)
                case .pattern(let glob, let base):
                    if glob.isLiteral { add(PathName.join(base, glob.base)) }
                }
            }
        }
    }

    var isEmpty: Bool { paths.isEmpty }

    /// - Parameter path: as `PathName.resolved` gives it.
    func contains(_ path: String) -> Bool {
        paths.contains(StableHash.hash(path.utf8))
    }
}
