import PluginKit
import Storage

/// The steps of a plan as one document goes through them: pure work, done by any thread.
struct DocumentChain: Sendable {
    let plan: Plan
    /// Whether checksums of files are wanted.
    var makesChecksums = false
    /// Whether digests of files are wanted.
    var makesDigests = false

    /// Takes a document from just after a read through the rest of the chain.
    ///
    /// - Parameters:
    ///   - isOnly: whether it is known to be the only document of the run.
    ///   - shared: memory for what goes to collected outputs, only to be appended to; the outcomes are to be settled in
    ///     it when it is whole.
    ///   - done: takes what it came to, one outcome for each document that it became.
    func run(
        _ document: consuming Document, after step: Int, item: StoredItem, isOnly: Bool = false,
        shared: inout [UInt8], into done: inout [Outcome]
    ) {
        var renderings: [Rendering] = []
        run(document, from: step + 1, item, isOnly, &shared, &renderings, &done)
    }

    /// `renderings` holds what writes above made of the document before it was split.
    private func run(
        _ document: consuming Document, from first: Int, _ item: StoredItem, _ isOnly: Bool,
        _ shared: inout [UInt8], _ renderings: inout [Rendering], _ done: inout [Outcome]
    ) {
        var remarks: [Remark] = []
        for index in first..<plan.steps.count {
            do {
                switch plan.steps[index] {
                case .read: continue
                case .transform(let step):
                    switch try step.transform.apply(copy document) {
                    case .keep(let changed): document = changed
                    case .drop(let reason):
                        // What writes above the transform have written stays written.
                        if renderings.isEmpty {
                            done.append(Outcome(of: document, .dropped(by: step.name, reason: reason), remarks))
                        } else {
                            done.append(Outcome(of: document, .written(renderings), remarks))
                        }
                        return
                    case .split(let parts):
                        var kept = renderings
                        for (number, part) in parts.enumerated() {
                            var part = part
                            if number > 0 { part.remarks = [] }
                            run(part, from: index + 1, item, isOnly && parts.count == 1, &shared, &kept, &done)
                            kept = []
                        }
                        return
                    }
                case .write(let step):
                    renderings.append(
                        try render(document, step, plan.writesBefore[index], item, isOnly, &shared, &remarks))
                }
            } catch {
                done.append(Outcome(of: document, .failed(ItemError(wrapping: error)), remarks))
                return
            }
        }
        done.append(Outcome(of: document, .written(renderings), remarks))
    }

    private func render(
        _ document: Document, _ step: WriteStep, _ write: Int, _ item: StoredItem, _ isOnly: Bool,
        _ shared: inout [UInt8], _ remarks: inout [Remark]
    ) throws -> Rendering {
        if step.template != nil {
        } else if !isOnly || step.soloWriter == nil {
            var rendering = Rendering(write: write)
            let start = shared.count
            do {
                try step.writer.write(document, to: &shared, remarks: &remarks)
            } catch {
                shared.removeSubrange(start...)
                throw error
            }
            rendering.sharedRange = start..<shared.count
            return rendering
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(document.body.text.count + document.body.text.count / 8 + 512)
        var rendering = Rendering(write: write)
        if let template = step.template {
            rendering.name = template.resolve(document, item: item)
            step.writer.begin(&bytes)
            try step.writer.write(document, to: &bytes, remarks: &remarks)
            step.writer.end(&bytes)
            for field in rendering.name?.missing ?? [] {
                remarks.append(.note("name-field-missing", "the output's name wants '\(field)', which is not set"))
            }
        } else if let solo = step.soloWriter {
            solo.begin(&bytes)
            try solo.write(document, to: &bytes, remarks: &remarks)
            solo.end(&bytes)
            rendering.isWhole = true
        }
        if makesDigests, rendering.name != nil { rendering.sha256 = SHA256.hex(bytes) }
        if makesChecksums, rendering.name != nil { rendering.checksum = Checksum.of(bytes) }
        rendering.bytes = Stretch(bytes)
        return rendering
    }
}
