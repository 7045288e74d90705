import PluginKit
import Runner
import Synchronization

/// Shows a run on standard error: failures as they come, progress on a terminal, figures at the end.
final class RunReporter: Sendable {
    private let environment: CommandEnvironment
    private let printer: DiagnosticPrinter
    private let isVerbose: Bool
    private let gate: RunOptions.LossGate
    private let isProgressShown = Mutex(false)
    private let start = ContinuousClock.now
    /// When the next line is due, in seconds from the start.
    private let nextLine = Mutex(RunReporter.lineInterval)
    private static let lineInterval = 5.0

    init(_ environment: CommandEnvironment, isVerbose: Bool, gate: RunOptions.LossGate) {
        self.environment = environment
        self.isVerbose = isVerbose
        self.gate = gate
        printer = DiagnosticPrinter(isColored: environment.isErrorTerminal)
    }

    func observe(_ event: RunEvent) {
        switch event {
        case .failed(let failure): say(failure.diagnostic)
        case .dropped(let item, let ordinal, let by, let reason):
            guard isVerbose else { return }
            say(Diagnostic(.note, "dropped", "\(item)\(Self.number(ordinal)): dropped by \(by): \(reason)"))
        case .remarked(let item, let ordinal, let remark):
            let isFailure = remark.severity == .loss && gate.matches(remark.code.rawValue)
            guard isVerbose || isFailure else { return }
            let severity: Diagnostic.Severity = isFailure ? .error : remark.severity == .loss ? .warning : .note
            var message = "\(item)\(Self.number(ordinal ?? 0)): \(remark.message) [\(remark.code.rawValue)]"
            if !remark.span.isNone {
                message += " (bytes \(remark.span.start) to \(remark.span.start &+ remark.span.count))"
            }
            say(Diagnostic(severity, remark.code.rawValue, message))
        }
    }

    /// Shows how far things are: on a terminal as a bar that moves, else as a line every few seconds.
    ///
    /// - Parameter total: how many items the run's patterns give, when that is known.
    func showProgress(_ progress: RunProgress, total: Int?) {
        let seconds = Self.seconds(since: start)
        let line = text(of: progress, total, seconds)
        if environment.isErrorTerminal {
            isProgressShown.withLock { $0 = true }
            environment.writeError("\r\u{1B}[2K" + line)
        } else if nextLine.withLock({ next in
            guard seconds >= next else { return false }
            next = seconds + Self.lineInterval
            return true
        }) {
            environment.writeError("galley: \(line)\n")
        }
    }

    private func text(of progress: RunProgress, _ total: Int?, _ seconds: Double) -> String {
        let rate = Double(progress.bytes) / 1e6 / max(seconds, 0.001)
        var line = ""
        if let total, total > 1 {
            let share = min(Double(progress.entries) / Double(total), 1)
            if environment.isErrorTerminal {
                let filled = Int(share * 24)
                line += "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: 24 - filled) + "] "
            }
            line += "\(Int(share * 100))%  \(progress.entries) of \(Self.count(total, "item"))"
            if share > 0.01 { line += ", \(Self.fixed(seconds / share - seconds, 0)) s left" }
        } else {
            line += Self.count(progress.items, "item")
        }
        line += ", \(Self.count(progress.documents, "document")), \(Self.fixed(rate, 1)) MB/s"
        if progress.failures > 0 { line += ", \(progress.failures) failed" }
        if let memory = Machine.memory { line += ", \(memory >> 20) MiB" }
        return line
    }

    /// The figures at the end.
    func summarize(_ summary: RunSummary) {
        clearProgress()
        let seconds = Self.seconds(since: start)
        let rate = Double(summary.bytesRead) / 1e6 / max(seconds, 0.000_001)
        var text = "\(Self.count(summary.documents, "document")) in from \(Self.count(summary.items, "item")), "
        text += "\(summary.writtenDocuments) written, \(summary.droppedDocuments) dropped, "
        text += "\(summary.failedDocuments + summary.failedItems) failed; "
        text += "\(Self.count(summary.outputs, "file")); "
        text += "\(Self.fixed(seconds, 2)) s, \(Self.fixed(rate, 1)) MB/s\n"
        for (title, tallies) in [("loss", summary.losses), ("note", summary.notes)] {
            for (code, tally) in tallies.sorted(by: { $0.key < $1.key }) {
                let example = DiagnosticPrinter.visible(tally.example)
                text += "  \(tally.count) \(title) \(code): \(tally.count > 1 ? "first, " : "")\(example)\n"
            }
        }
        if let path = summary.failuresPath {
            text += "  what failed, and how to see each alone: \(DiagnosticPrinter.visible(path))\n"
        }
        if summary.unchangedItems > 0 {
            text += "  \(Self.count(summary.unchangedItems, "item")) unchanged, not read again\n"
        }
        if summary.removedOutputs > 0 {
            text += "  \(Self.count(summary.removedOutputs, "file")) removed, of documents that are gone\n"
        }
        if summary.orphans > 0 {
            text += "  \(Self.count(summary.orphans, "file")) of documents that are gone; --prune removes them\n"
        }
        if summary.isResumable {
            text += "the run did not come to its end; run it again, and it goes on from here\n"
        } else if summary.wasCancelled {
            text += "interrupted: collected outputs were not written; run again for all of them\n"
        }
        if summary.wasStopped, !summary.isResumable {
            text += "stopped at the first failure: collected outputs were not written\n"
        }
        environment.writeError(text)
    }

    private func say(_ diagnostic: Diagnostic) {
        clearProgress()
        environment.writeError(printer.render(diagnostic))
    }

    private func clearProgress() {
        let wasShown = isProgressShown.withLock { shown in
            defer { shown = false }
            return shown
        }
        if wasShown { environment.writeError("\r\u{1B}[2K") }
    }

    private static func number(_ ordinal: Int) -> String {
        ordinal > 0 ? " (document \(ordinal + 1))" : ""
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private static func seconds(since start: ContinuousClock.Instant) -> Double {
        let elapsed = start.duration(to: .now).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }

    private static func fixed(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite, value < 1e12 else { return "?" }
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((value * Double(scale)).rounded())
        guard digits > 0 else { return String(scaled) }
        let fraction = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.utf8.count) + fraction
    }
}
