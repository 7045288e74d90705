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
            guard case .fileEach(_, let template) = write.target else { return false }
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
    }

    public var choice: Choice
    public var sources: [Source]
    /// The reader and its options, as far as they tell what comes of an item.
    public var identity: String

    public init(choice: Choice, sources: [Source], identity: String = "") {
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

        /// The folder that outputs lie in.
        var folder: String {
            switch self {
            case .standardOutput: ""
            case .file(let folder, _), .fileEach(let folder, _): folder
            }
        }

        /// What the output is called in reports; `-` is standard output.
        var path: String {
            switch self {
            case .standardOutput: "-"
            case .file(let folder, let name): PathName.join(folder, name)
            case .fileEach(let folder, _): folder
            }
        }
    }

    public let name: String
    public let writer: any Writer
    /// What writes the output when it turns out to hold one document only; for collected outputs.
    public let soloWriter: (any Writer)?
    public let target: Target
    /// The writer and its options.
    public let identity: String

    public init(
        name: String, writer: any Writer, soloWriter: (any Writer)? = nil, target: Target, identity: String = ""
    ) {
        self.identity = identity
        self.name = name
        self.writer = writer
        self.soloWriter = soloWriter
        self.target = target
    }
}
