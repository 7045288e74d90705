import PluginKit
import Runner
import Storage

/// What an archive holds, for `galley inspect`: each item with its size and what it would be read as.
struct ContainerListing {
    /// Items beyond these are counted, not shown.
    private static let shown = 1_000

    private(set) var text = ""
    /// Why not all of the archive could be read.
    private(set) var error: ItemError?

    init(_ container: any ItemContainer, path: String, choice: ReadStep.Choice) {
        var lines = ""
        var count = 0
        var failures = 0
        var notes = ""
        do {
            while let event = try container.next() {
                switch event {
                case .skipped(let remark):
                    notes +=
                        "\(remark.severity.rawValue) \(remark.code): \(DiagnosticPrinter.visible(remark.message))\n"
                case .failure(let name, let error):
                    failures += 1
                    if failures <= Self.shown {
                        lines += "  error: \(DiagnosticPrinter.visible("\(name): \(error.message)"))\n"
                    }
                case .item(let contained):
                    count += 1
                    guard count <= Self.shown else { continue }
                    lines += Self.line(contained, choice)
                }
            }
        } catch {
            self.error = ItemError(wrapping: error)
        }
        text =
            "\(DiagnosticPrinter.visible(path)): an archive of \(count) item\(count == 1 ? "" : "s")\n" + notes + lines
        if count > Self.shown { text += "  and \(count - Self.shown) more\n" }
        if count > 0 { text += "to see one: galley inspect 'ARCHIVE#ITEM'\n" }
    }

    private static func line(_ contained: ContainedItem, _ choice: ReadStep.Choice) -> String {
        let name = DiagnosticPrinter.visible(contained.item.path)
        let address = contained.url.isEmpty ? "" : " \(DiagnosticPrinter.visible(contained.url))"
        let input = Input(
            name: contained.item.name, source: contained.source, mediaType: contained.mediaType,
            limit: RunOptions.defaultItemSize)
        do {
            let reader = try FormatDetector().reader(choice, for: input)
            var rest: [UInt8] = []
            while try input.read(into: &rest, atMost: 1 << 16) > 0 { rest.removeAll(keepingCapacity: true) }
            return "  \(name)\(address): \(input.total) bytes, read as \(type(of: reader).info.name)\n"
        } catch {
            return "  \(name)\(address): \(DiagnosticPrinter.visible(ItemError(wrapping: error).message))\n"
        }
    }
}
