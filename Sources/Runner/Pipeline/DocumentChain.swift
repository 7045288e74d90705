import PluginKit
import Storage

/// The steps of a plan as one document goes through them: pure work, done by any thread.
struct DocumentChain: Sendable {
    let plan: Plan

    /// Takes a document from just after a read through the rest of the chain.
    ///
    /// - Parameter isOnly: whether it is known to be the only document of the run.
    func run(_ document: Document, after step: Int, item: StoredItem, isOnly: Bool = false) -> [Outcome] {
        var done: [Outcome] = []
        var renderings: [Rendering] = []
        run(document, from: step + 1, item, isOnly, &renderings, &done)
        return done
    }

    /// `renderings` holds what writes above made of the document before it was split.
    private func run(
        _ document: Document, from first: Int, _ item: StoredItem, _ isOnly: Bool, _ renderings: inout [Rendering],
        _ done: inout [Outcome]
    ) {
        var document = document
        var remarks: [Remark] = []
        func outcome(_ status: Outcome.Status) -> Outcome {
            Outcome(
                ordinal: document.source.ordinal, headline: document.metadata.headline ?? "", source: document.source,
                status: status, remarks: document.remarks + remarks)
        }
        for index in first..<plan.steps.count {
            do {
                switch plan.steps[index] {
                case .read: continue
                case .transform(let step):
                    switch try step.transform.apply(document) {
                    case .keep(let changed): document = changed
                    case .drop(let reason):
                        // What writes above the transform have written stays written.
                        if renderings.isEmpty {
                            done.append(outcome(.dropped(by: step.name, reason: reason)))
                        } else {
                            done.append(outcome(.written(renderings)))
                        }
                        return
                    case .split(let parts):
                        var kept = renderings
                        for (number, part) in parts.enumerated() {
                            var part = part
                            if number > 0 { part.remarks = [] }
                            run(part, from: index + 1, item, isOnly && parts.count == 1, &kept, &done)
                            kept = []
                        }
                        return
                    }
                case .write(let step):
                    renderings.append(try render(document, step, index, item, isOnly, &remarks))
                }
            } catch {
                done.append(outcome(.failed(ItemError(wrapping: error))))
                return
            }
        }
        done.append(outcome(.written(renderings)))
    }

    private func render(
        _ document: Document, _ step: WriteStep, _ index: Int, _ item: StoredItem, _ isOnly: Bool,
        _ remarks: inout [Remark]
    ) throws -> Rendering {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(document.body.text.count + document.body.text.count / 8 + 512)
        var rendering = Rendering(write: index, bytes: [])
        if case .fileEach(_, let template) = step.target {
            rendering.name = template.resolve(document, item: item)
            step.writer.begin(&bytes)
            try step.writer.write(document, to: &bytes, remarks: &remarks)
            step.writer.end(&bytes)
            for field in rendering.name?.missing ?? [] {
                remarks.append(.note("name-field-missing", "the output's name wants '\(field)', which is not set"))
            }
        } else if isOnly, let solo = step.soloWriter {
            solo.begin(&bytes)
            try solo.write(document, to: &bytes, remarks: &remarks)
            solo.end(&bytes)
            rendering.isWhole = true
        } else {
            try step.writer.write(document, to: &bytes, remarks: &remarks)
        }
        rendering.bytes = bytes
        return rendering
    }
}
