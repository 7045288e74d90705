import PluginKit
import Storage

/// An item of a container, with its bytes.
struct HeldItem: Sendable {
    var item: StoredItem
    var bytes: [UInt8]
    var mediaType: String
    var charset: String
    var url: String
    var retrieved: String
}

extension Pipeline {
    /// Items of up to so many bytes are held while they wait for a thread; larger ones are read where they stand.
    private static let heldBytes = 4 << 20
    /// Small items are handed on together, up to so many bytes or items.
    private static let bytesAtOnce = 1 << 18
    private static let itemsAtOnce = 64

    /// Reads what a container holds: small items by whichever thread is free, large ones here.
    func readContainer(_ container: any ItemContainer, _ origin: Origin, _ choice: ReadStep.Choice) -> Slot.End {
        var end = Slot.End(bytes: 0)
        end.isContainer = true
        var held: [HeldItem] = []
        var weight = 0
        func handOn() throws {
            guard !held.isEmpty else { return }
            let items = held
            (held, weight) = ([], 0)
            try submit(.items(items), origin)
        }
        do {
            var skipped = 0
            while let event = try container.next() {
                if skipped < origin.skippedItems, event.isItem {
                    skipped += 1
                    continue
                }
                switch event {
                case .skipped(let remark): end.findings.note(remark)
                case .failure(let name, let error):
                    try handOn()
                    let item = StoredItem(path: name, relativePath: name)
                    try addPiece(Slot.Piece(item: item, end: Slot.End(bytes: 0, error: error)), origin)
                case .item(let contained):
                    let (bytes, isWhole, error) = Self.beginning(of: contained)
                    if isWhole || error != nil {
                        if let error {
                            try handOn()
                            try addPiece(
                                Slot.Piece(item: contained.item, end: Slot.End(bytes: bytes.count, error: error)),
                                origin)
                            continue
                        }
                        held.append(
                            HeldItem(
                                item: contained.item, bytes: bytes, mediaType: contained.mediaType,
                                charset: contained.charset, url: contained.url, retrieved: contained.retrieved))
                        weight += bytes.count
                        if weight >= Self.bytesAtOnce || held.count >= Self.itemsAtOnce { try handOn() }
                    } else {
                        try handOn()
                        try readLarge(contained, bytes, origin, choice)
                    }
                }
            }
            try handOn()
        } catch is Cancelled {
        } catch {
            // What was come upon before the failure stays valid.
            try? handOn()
            end.error = ItemError(wrapping: error)
        }
        return end
    }

    /// The first bytes of an item, and whether they are all of them.
    private static func beginning(of contained: ContainedItem) -> (bytes: [UInt8], isWhole: Bool, error: ItemError?) {
        var bytes: [UInt8] = []
        do {
            while bytes.count <= heldBytes {
                var count = 0
                let block = min(max(bytes.count, 1 << 14), 1 << 20)
                let more = try [UInt8](unsafeUninitializedCapacity: block) { buffer, filled in
                    count = try contained.source.read(into: UnsafeMutableRawBufferPointer(buffer))
                    filled = count
                }
                if count == 0 { return (bytes, true, nil) }
                if bytes.isEmpty { bytes = more } else { bytes += more }
            }
            return (bytes, false, nil)
        } catch {
            return (bytes, false, ItemError(wrapping: error))
        }
    }

    private func readLarge(
        _ contained: ContainedItem, _ beginning: [UInt8], _ origin: Origin, _ choice: ReadStep.Choice
    ) throws {
        let input = Input(
            name: contained.item.name, source: PrefixedSource(beginning, contained.source),
            mediaType: contained.mediaType, charset: contained.charset, url: contained.url,
            retrieved: contained.retrieved, limit: options.maximumItemSize ?? options.defaultItemSize)
        var inner = origin
        inner.item = contained.item
        inner.skippedDocuments = 0
        let start = ContinuousClock.now
        var end = read(input, by: choice, inner, mayBeOnly: false)
        end.milliseconds = start.milliseconds
        try addPiece(Slot.Piece(item: contained.item, end: end), origin)
    }

    /// Reads an item of a container whose bytes are at hand.
    func read(_ held: HeldItem, step index: Int) -> Slot.Piece {
        let start = ContinuousClock.now
        var piece = Slot.Piece(item: held.item)
        guard case .read(let step) = plan.steps[index] else { return piece }
        let input = Input(
            name: held.item.name, source: BytesSource(held.bytes), mediaType: held.mediaType, charset: held.charset,
            url: held.url, retrieved: held.retrieved, limit: options.maximumItemSize ?? options.defaultItemSize)
        var error: ItemError?
        do {
            try reader(step.choice, for: input).read(input) { document in
                try input.checkTime()
                piece.outcomes += run(document, held.item, step: index)
            }
        } catch let failure {
            error = ItemError(wrapping: failure)
        }
        piece.end = Slot.End(bytes: input.total, error: error, findings: input.findings)
        piece.end?.milliseconds = start.milliseconds
        return piece
    }

    /// Adds to a slot what is done already.
    private func addPiece(_ piece: Slot.Piece, _ origin: Origin) throws {
        try state.change { state in
            guard !state.isCancelled, let number = state.slots[origin.slot]?.addPart() else { throw Cancelled() }
            state.slots[origin.slot]?.change(number) {
                $0.pieces = [piece]
                $0.isDone = true
            }
        }
        sequence()
    }
}
