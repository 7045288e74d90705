import PluginKit

/// What a name says of how an output is packed.
public struct OutputForm: Sendable, Hashable {
    public enum Archive: String, Sendable, Hashable {
        case zip
        case tar
    }

    /// The archive that documents' files lie in; `nil` for one file.
    public var archive: Archive?
    /// How it is compressed, by libarchive's name; `nil` for not at all.
    public var filter: String?

    /// Neither packed nor compressed.
    public static let plain = OutputForm(archive: nil, filter: nil)

    private static let filters = [
        "gz": "gzip", "zst": "zstd", "xz": "xz", "bz2": "bzip2", "lz4": "lz4", "tgz": "gzip", "tzst": "zstd",
        "txz": "xz", "tbz2": "bzip2", "tbz": "bzip2",
    ]

    /// Of a file's name: `site.zip`, `site.tar.zst`, `articles.csv.gz`.
    public static func of(_ name: String) -> OutputForm {
        let ending = PathName.fileExtension(name)
        switch ending {
        case "zip": return OutputForm(archive: .zip, filter: nil)
        case "tar": return OutputForm(archive: .tar, filter: nil)
        case "tgz", "tzst", "txz", "tbz2", "tbz": return OutputForm(archive: .tar, filter: filters[ending])
        default: break
        }
        guard let filter = filters[ending] else { return .plain }
        let inner = PathName.fileExtension(String(decoding: name.utf8.dropLast(ending.utf8.count + 1), as: UTF8.self))
        return OutputForm(archive: inner == "tar" ? .tar : nil, filter: filter)
    }

    /// The name without the ending of a compression.
    public static func uncompressed(_ name: String) -> String {
        let form = of(name)
        guard form.archive == nil, form.filter != nil else { return name }
        return String(decoding: name.utf8.dropLast(PathName.fileExtension(name).utf8.count + 1), as: UTF8.self)
    }
}
