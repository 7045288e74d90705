import PluginKit
import Storage

/// What a run does: plugins made, patterns and names parsed, every check passed.
public struct Plan: Sendable {
    public enum Step: Sendable {
        case read(ReadStep)
        case transform(TransformStep)
        case write(WriteStep)
    }

    /// In the order of the chain.
    public let steps: [Step]
    /// The recipe's path, or the command, for reports.
    public var title: String
    /// The writes among the steps, in order; what a run says of outputs names them by their place here.
    public let writes: [WriteStep]
    /// For each step, how many writes come before it.
    let writesBefore: [Int]

    public init(title: String, steps: [Step]) {
        self.title = title
        self.steps = steps
        var writes: [WriteStep] = []
        var writesBefore: [Int] = []
        for step in steps {
            writesBefore.append(writes.count)
            if case .write(let write) = step { writes.append(write) }
        }
        self.writes = writes
        self.writesBefore = writesBefore
    }

    /// Whether a writer wants to know that a document is the only one; such a plan reads one item.
    var asksForOnlyDocument: Bool {
        writes.contains { $0.soloWriter != nil }
    }

    /// Whether documents' numbers are in the names of their files.
    var numbersOutputs: Bool {
        writes.contains { write in
            guard let template = write.template else { return false }
            return template.pieces.contains { if case .field(.number, _) = $0 { true } else { false } }
        }
    }

    public var reads: [ReadStep] {
        steps.compactMap { if case .read(let step) = $0 { step } else { nil } }
    }
}

/// Items and what reads them.
public struct ReadStep: Sendable {
    /// Which reader takes an item.
    public enum Choice: Sendable {
        case named(any Reader)
        /// The one that recognizes the item best.
        case detected([any Reader])
    }

    public enum Source: Sendable {
        case pattern(Glob, folder: String)
        case paths([String])
        /// The paths that a file lists, one a line.
        ///
        /// - Parameter folder: where relative ones are seen from.
        case list(String, folder: String)
    }

    public var choice: Choice
    public var sources: [Source]
    /// Which of the files that patterns match are meant.
    public var walk: WalkOptions
    /// The reader and its options, as far as they tell what comes of an item.
    public var identity: String

    public init(choice: Choice, sources: [Source], walk: WalkOptions = WalkOptions(), identity: String = "") {
        self.walk = walk
        self.choice = choice
        self.sources = sources
        self.identity = identity
    }
}

/// A transform by its name; a class, so that threads share it at no cost.
public final class TransformStep: Sendable {
    public let name: String
    public let transform: any Transform
    /// The transform and its options.
    public let identity: String

    public init(name: String, transform: any Transform, identity: String = "") {
        self.name = name
        self.transform = transform
        self.identity = identity
    }
}

/// A writer and where its output goes; a class, so that threads share it at no cost.
public final class WriteStep: Sendable {
    public enum Target: Sendable {
        /// All documents on standard output.
        case standardOutput
        /// All documents in one file.
        case file(folder: String, name: String)
        /// One file a document.
        case fileEach(folder: String, NameTemplate)
        /// One file a document in an archive; the template names them in it.
        case archive(folder: String, name: String, NameTemplate)

        /// One file a document, in a folder; or in an archive, where the folder has the name of one and is none.
        public static func each(in folder: String, _ template: NameTemplate) -> Target {
            guard OutputForm.of(PathName.base(folder)).archive != nil, FileKind.of(folder) != .folder else {
                return .fileEach(folder: folder, template)
            }
            return .archive(folder: PathName.folder(folder), name: PathName.base(folder), template)
        }

        /// The folder that outputs lie in.
        var folder: String {
            switch self {
            case .standardOutput: ""
            case .file(let folder, _), .fileEach(let folder, _), .archive(let folder, _, _): folder
            }
        }

        /// What the output is called in reports; `-` is standard output.
        var path: String {
            switch self {
            case .standardOutput: "-"
            case .file(let folder, let name), .archive(let folder, let name, _): PathName.join(folder, name)
            case .fileEach(let folder, _): folder
            }
        }
    }

    public let name: String
    public let writer: any Writer
    /// What writes the output when it turns out to hold one document only; for collected outputs.
    public let soloWriter: (any Writer)?
    public let target: Target
    /// How a collected output is parted; `nil` for one file.
    public let split: OutputSplit?
    /// The writer and its options.
    public let identity: String

    public init(
        name: String, writer: any Writer, soloWriter: (any Writer)? = nil, target: Target, split: OutputSplit? = nil,
        identity: String = ""
    ) {
        self.split = split
        self.identity = identity
        self.name = name
        self.writer = writer
        self.soloWriter = soloWriter
        self.target = target
    }
}

extension WriteStep {
    /// What names the file that each document gets; `nil` where all share one.
    var template: NameTemplate? {
        switch target {
        case .fileEach(_, let template), .archive(_, _, let template): template
        default: nil
        }
    }

    /// The file that all documents go to, alone or packed; `nil` where there is none.
    var file: (folder: String, name: String)? {
        switch target {
        case .file(let folder, let name), .archive(let folder, let name, _): (folder, name)
        default: nil
        }
    }

    /// Whether documents are kept apart until all are there.
    var isFramed: Bool {
        if case .archive = target { return true }
        return split != nil
    }

    /// Whether the output is made when all documents are there, of what was spooled.
    var isSpooled: Bool {
        guard let file else { return false }
        return isFramed || OutputForm.of(file.name) != .plain
    }
}
