import PluginKit
import Storage

/// A template filled in for a document, but for its number, which is known only when its turn comes.
struct ResolvedName: Sendable {
    enum Piece: Sendable {
        case text(String)
        case number(width: Int)
    }

    var pieces: [Piece]
    /// Fields that the document does not have, and that the template gives no text for.
    var missing: [String]

    /// The path below the output folder; always made of ordinary names.
    func path(number: Int) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .number(let width):
                let digits = String(number)
                text += String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
            }
        }
        return SafeName.path(text)
    }
}

extension NameTemplate {
    /// Fills the template in.
    func resolve(_ document: Document, item: StoredItem) -> ResolvedName {
        var name = ResolvedName(pieces: [], missing: [])
        for piece in pieces {
            switch piece {
            case .text(let text): name.pieces.append(.text(text))
            case .field(.number(let width), _): name.pieces.append(.number(width: width))
            case .field(let field, let fallback):
                if let text = Self.text(of: field, document, item), !text.isEmpty {
                    name.pieces.append(.text(text))
                } else {
                    if fallback == nil { name.missing.append(Self.title(of: field)) }
                    name.pieces.append(.text(fallback ?? Self.standIn(for: field)))
                }
            }
        }
        return name
    }

    private static func text(of field: Field, _ document: Document, _ item: StoredItem) -> String? {
        switch field {
        case .stem: return SafeName.component(stem(of: item))
        case .path where item.path == "-": return "stdin"
        case .path:
            return PathName.withoutEndings(item.relativePath).utf8.split(separator: UInt8(ascii: "/"))
                .map { SafeName.component(String(Substring($0))) }.joined(separator: "/")
        case .slug:
            if case .string(let slug)? = document.metadata.other["slug"] {
                return SafeName.component(slug)
            }
            let slug = document.metadata.headline.map { Slug.make($0) } ?? ""
            return slug.isEmpty ? SafeName.component(stem(of: item)) : slug
        case .hash(let digits):
            let identity = item.relativePath + "#" + String(document.source.ordinal)
            return String(StableHash.hex(identity).prefix(digits))
        case .metadata(let name):
            return document.metadata[name]?.plainText.map { $0.isEmpty ? "" : SafeName.component($0) }
        case .number: return nil
        }
    }

    private static func stem(of item: StoredItem) -> String {
        item.path == "-" ? "stdin" : PathName.stem(item.relativePath)
    }

    private static func title(of field: Field) -> String {
        switch field {
        case .metadata(let name): name
        case .stem: "stem"
        case .path: "path"
        case .slug: "slug"
        case .number: "n"
        case .hash: "hash"
        }
    }

    private static func standIn(for field: Field) -> String {
        switch field {
        case .metadata("datePublished"), .metadata("dateModified"): "undated"
        case .metadata("headline"), .slug: "untitled"
        default: "unknown"
        }
    }
}
