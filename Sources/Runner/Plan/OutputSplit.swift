import PluginKit
import Storage

/// How a collected output is parted into files: `articles.csv` becomes `articles-0001.csv` and so on.
public enum OutputSplit: Sendable, Hashable {
    /// The most documents of a part.
    case documents(Int)
    /// The most bytes of a part before it is compressed; a document that has more is a part of its own.
    case bytes(Int)

    /// - Parameter text: a number of documents, such as `10000`, or a size, such as `100MB`.
    public init?(_ text: String) {
        if let count = Int(text) {
            guard count > 0 else { return nil }
            self = .documents(count)
        } else {
            guard let bytes = ByteCount.parse(text) else { return nil }
            self = .bytes(bytes)
        }
    }

    func takes(_ documents: Int, _ bytes: Int) -> Bool {
        switch self {
        case .documents(let most): documents <= most
        case .bytes(let most): bytes <= most
        }
    }

    func name(of output: String, part: Int) -> String {
        let digits = String(part)
        let number = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        let plain = OutputForm.uncompressed(output)
        let compression = output.utf8.dropFirst(plain.utf8.count)
        let ending = PathName.fileExtension(plain)
        let stem = plain.utf8.dropLast(ending.isEmpty ? 0 : ending.utf8.count + 1)
        return "\(Substring(stem))-\(number)\(ending.isEmpty ? "" : "." + ending)\(Substring(compression))"
    }
}
