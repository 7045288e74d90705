import PluginKit
import Runner
import Storage

/// What `galley run --dry-run` prints: each step of the chain, with what it would read and write.
struct PlanListing {
    private let plan: Plan

    init(_ plan: Plan) {
        self.plan = plan
    }

    var text: String {
        var text = "\(plan.title): nothing is done\n"
        for step in plan.steps {
            switch step {
            case .read(let read): text += self.text(of: read)
            case .transform(let transform): text += "transform \(transform.name)\n"
            case .write(let write): text += "write \(write.name) to \(self.text(of: write.target))\n"
            }
        }
        return text
    }

    private func text(of read: ReadStep) -> String {
        let name =
            switch read.choice {
            case .named(let reader): type(of: reader).info.name
            case .detected: "each item by its format"
            }
        var text = ""
        for source in read.sources {
            switch source {
            case .paths(let paths): text += "read \(name) from \(paths.joined(separator: ", "))\n"
            case .list(let path, _): text += "read \(name) from what \(path) lists\n"
            case .pattern(let glob, let folder):
                let pattern = PathName.join(folder, glob.pattern)
                let walk = ItemWalk(glob, in: folder, read.walk)
                var items: [String] = []
                var count = 0
                while let event = walk.next() {
                    count += 1
                    guard items.count < 10 else { continue }
                    switch event {
                    case .item(let item): items.append("  \(DiagnosticPrinter.visible(item.path))\n")
                    case .failure(_, let error): items.append("  error: \(DiagnosticPrinter.visible(error.message))\n")
                    }
                }
                text += "read \(name) from \(pattern): \(count) item\(count == 1 ? "" : "s")\n"
                text += items.joined()
                if count > items.count { text += "  and \(count - items.count) more\n" }
            }
        }
        return text
    }

    private func text(of target: WriteStep.Target) -> String {
        switch target {
        case .standardOutput: "standard output"
        case .file(let folder, let name): PathName.join(folder, name)
        case .archive(let folder, let name, let template):
            "\(PathName.join(folder, name)), one file a document in it, named by '\(template.text)'"
        case .fileEach(let folder, let template):
            "\(folder.isEmpty ? "." : folder), one file a document, named by '\(template.text)'"
        }
    }
}
