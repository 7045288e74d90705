import PluginKit

/// What is to be said of entries of an archive: how many there are of each kind, and the first.
struct ArchiveFindings {
    enum Kind: String, CaseIterable {
        case links
        case devices
        case outside
        case guessed
        case shortened
        case strange
        case odd
        case miscounted
        case endless
        case none

        fileprivate var code: RemarkCode {
            switch self {
            case .links, .devices: "entries-left-out"
            case .outside: "names-lead-outside"
            case .guessed: "names-not-text"
            case .shortened: "names-shortened"
            case .strange: "names-strange"
            case .odd: "odd-header"
            case .miscounted: "entries-miscounted"
            case .endless: "no-end-mark"
            case .none: "no-entries"
            }
        }

        /// - Parameter name: of the first, or what is to be said of it.
        fileprivate func text(_ count: Int, _ name: String) -> String {
            let one = count == 1
            let which = "\(one ? "" : "the first is ")\(name)"
            switch self {
            case .links: return "\(count) link\(one ? " is" : "s are") left out: \(which)"
            case .devices:
                return
                    "\(count) \(one ? "device, pipe or socket is" : "devices, pipes and sockets are") left out: \(which)"
            case .outside:
                let what =
                    one
                    ? "name leads outside, and is taken as if it did"
                    : "names lead outside, and are taken as if they did"
                return "\(count) \(what) not: \(which)"
            case .guessed:
                return "\(count) name\(one ? " is" : "s are") not in UTF-8, and may not be made out rightly: \(which)"
            case .shortened:
                return
                    "\(count) name\(one ? " is" : "s are") too long, and folders are left out of \(one ? "it" : "them"): \(which)"
            case .strange:
                return "\(count) name\(one ? " is" : "s are") empty or with characters that are not shown: \(which)"
            case .miscounted: return "there are not as many entries as its directory says: \(name)"
            case .odd: return "\(count) header\(one ? " is" : "s are") odd: \(which)"
            case .endless: return "there is no mark of its end, so that it may be cut off"
            case .none: return "there are no entries"
            }
        }
    }

    private var found: [Kind: (count: Int, first: String)] = [:]

    mutating func add(_ kind: Kind, _ name: String = "") {
        found[kind, default: (0, name)].count += 1
    }

    /// One after another, in a fixed order.
    ///
    /// - Parameter archive: the name of one that lies in another.
    mutating func popFirst(of archive: String?) -> Remark? {
        for kind in Kind.allCases {
            guard let (count, first) = found.removeValue(forKey: kind) else { continue }
            return .note(kind.code, (archive.map { "in \($0), " } ?? "") + kind.text(count, Self.shown(first)))
        }
        return nil
    }

    /// Enough of a name to know it by.
    private static func shown(_ name: String) -> String {
        name.unicodeScalars.count <= 200 ? name : String(name.unicodeScalars.prefix(200)) + "…"
    }
}
