import Storage

/// Whether an output of a template could be matched by a pattern of inputs.
///
/// Such a recipe would read its own outputs: in the next run, or even while it writes them, so that what it makes
/// depends on timing.
struct OutputPattern {
    private enum Piece {
        case scalar(Unicode.Scalar)
        /// Any text without a `/`.
        case name
        /// Any text.
        case path
    }

    private let pieces: [Piece]

    /// - Parameter folder: of the outputs, as `PathName.resolved` gives it.
    init(folder: String, _ template: NameTemplate) {
        var pieces = folder.unicodeScalars.map(Piece.scalar)
        if folder.utf8.last != UInt8(ascii: "/") { pieces.append(.scalar("/")) }
        for piece in template.pieces {
            switch piece {
            case .text(let text): pieces += text.unicodeScalars.map(Piece.scalar)
            case .field(.path, _): pieces.append(.path)
            case .field: pieces.append(.name)
            }
        }
        self.pieces = pieces
    }

    /// One path.
    init(path: String) {
        pieces = path.unicodeScalars.map(Piece.scalar)
    }

    /// Whether there is a path that both stand for.
    ///
    /// - Parameter base: the glob's base, as `PathName.resolved` gives it.
    func meets(_ glob: Glob, base: String) -> Bool {
        glob.flattened(base: base).contains { meets($0) }
    }

    private struct Place: Hashable {
        var glob: Int
        var piece: Int
        /// Whether a name begins here: wildcards take no point there.
        var isStart: Bool
    }

    /// Walks both at once; every pair of places is looked at once.
    private func meets(_ tokens: [FlatToken]) -> Bool {
        var seen: Set<Place> = []
        var pending = [Place(glob: 0, piece: 0, isStart: true)]
        while let place = pending.popLast() {
            guard seen.insert(place).inserted else { continue }
            if place.glob == tokens.count, place.piece == pieces.count { return true }
            if place.glob < tokens.count, tokens[place.glob].mayBeEmpty {
                pending.append(Place(glob: place.glob + 1, piece: place.piece, isStart: place.isStart))
            }
            guard place.piece < pieces.count else { continue }
            let piece = pieces[place.piece]
            var nextPiece = place.piece
            if case .scalar = piece {
                nextPiece += 1
            } else {
                pending.append(Place(glob: place.glob, piece: place.piece + 1, isStart: place.isStart))
            }
            guard place.glob < tokens.count else { continue }
            let token = tokens[place.glob]
            let nextGlob = token.mayBeEmpty ? place.glob : place.glob + 1
            // What a wildcard and a field could both be: a separator, or anything else.
            for isSeparator in [false, true] {
                switch piece {
                case .scalar(let scalar):
                    guard (scalar == "/") == isSeparator, token.takes(scalar) else { continue }
                    if scalar == ".", place.isStart, !token.isLiteral { continue }
                case .name, .path:
                    if isSeparator {
                        guard case .path = piece, token.takes("/") else { continue }
                    } else if case .one(.scalar(let scalar)) = token, scalar == "/" {
                        continue
                    }
                }
                pending.append(Place(glob: nextGlob, piece: nextPiece, isStart: isSeparator))
            }
        }
        return false
    }
}

extension Plan {
    /// The outputs that the plan's own patterns could match, as indices of steps.
    public var outputsReadAgain: [(read: Int, write: Int)] {
        var found: [(read: Int, write: Int)] = []
        for (writeIndex, step) in steps.enumerated() {
            guard case .write(let write) = step else { continue }
            let pattern: OutputPattern
            switch write.target {
            case .standardOutput: continue
            case .file(let folder, let name), .archive(let folder, let name, _):
                pattern = OutputPattern(path: PathName.resolved(PathName.join(folder, name)))
            case .fileEach(let folder, let template):
                pattern = OutputPattern(folder: PathName.resolved(folder.isEmpty ? "." : folder), template)
            }
            for (readIndex, step) in steps.enumerated() {
                guard case .read(let read) = step else { continue }
                let isMet = read.sources.contains { source in
                    guard case .pattern(let glob, let folder) = source, !glob.isLiteral else { return false }
                    let base = PathName.join(folder, glob.base)
                    return pattern.meets(glob, base: PathName.resolved(base.isEmpty ? "." : base))
                }
                if isMet { found.append((readIndex, writeIndex)) }
            }
        }
        return found
    }
}
