/// Which of the files that a pattern matches are meant.
public struct WalkOptions: Sendable, Hashable {
    /// What becomes of links in folders; files that are named outright are read whatever they are.
    public enum Links: String, Sendable, Hashable, CaseIterable {
        /// Links are what they lead to.
        case follow
        /// They are passed over.
        case skip
    }

    /// Whether wildcards match names that begin with a point.
    public var includesHidden = false
    public var links = Links.follow
    /// What is left out: files, and folders with all in them.
    public var except: [Glob] = []

    public init() {}

    /// Whether a path is left out.
    ///
    /// - Parameters:
    ///   - path: as seen from where the pattern is.
    ///   - relative: below the pattern's fixed part.
    func leavesOut(_ path: String, _ relative: String) -> Bool {
        except.contains { glob in
            // A pattern of one name is meant anywhere.
            if glob.isOneName { return glob.matches(PathName.base(path)) }
            return glob.matches(path) || glob.matches(relative)
        }
    }
}
