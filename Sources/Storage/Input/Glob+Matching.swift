extension Glob {
    /// Whether the pattern is one name, without folders.
    var isOneName: Bool { !pattern.utf8.contains(UInt8(ascii: "/")) && pattern != "**" }

    /// Whether the whole of a path is what the pattern describes; names that begin with a point are like others.
    public func matches(_ path: String) -> Bool {
        let names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        let fixed = base.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        guard names.starts(with: fixed),
            (path.utf8.first == UInt8(ascii: "/")) == (base.utf8.first == UInt8(ascii: "/"))
        else { return false }
        let rest = Array(names[fixed.count...])
        return alternatives.contains { Self.matches($0, rest) }
    }

    /// In time proportional to the product of the lengths: which places of the pattern can be reached, name by name.
    private static func matches(_ components: [GlobComponent], _ names: [String]) -> Bool {
        var reached = Set(closure([0], components))
        for name in names {
            var next: [Int] = []
            for place in reached where place < components.count {
                switch components[place] {
                case .anyFolders: next.append(place)
                case .name(let tokens):
                    if GlobToken.match(tokens, Array(name.unicodeScalars)) { next.append(place + 1) }
                }
            }
            reached = Set(closure(next, components))
            if reached.isEmpty { return false }
        }
        return reached.contains(components.count)
    }

    /// With `**` standing for no folder at all, too.
    private static func closure(_ places: [Int], _ components: [GlobComponent]) -> [Int] {
        var all = places
        var index = 0
        while index < all.count {
            let place = all[index]
            if place < components.count, components[place] == .anyFolders { all.append(place + 1) }
            index += 1
        }
        return all
    }
}
