import PluginKit

/// The answers of servers in a WARC file (ISO 28500, versions 1.0 and 1.1), and other records of pages: each is an
/// item, with what the server said of it.
///
/// A record that is damaged fails alone; reading goes on with the next that can be found.
final class WARCFile: ItemContainer {
    private let item: StoredItem
    private let stream: WARCStream
    private let limits: ArchiveLimits
    private let selection: WARCSelection
    /// The most bytes of a record's header.
    private static let headerBytes = 1 << 20
    /// How many records were left out, by the reason.
    private var leftOut: [String: Int] = [:]
    private var isOver = false

    /// - Parameter source: the file unpacked; by ``GzipMembers`` where it has members.
    init(
        _ item: StoredItem, _ source: any ByteSource, _ limits: ArchiveLimits = ArchiveLimits(),
        _ selection: WARCSelection = WARCSelection()
    ) {
        self.item = item
        self.limits = limits
        self.selection = selection
        stream = WARCStream(source)
    }

    func next() throws -> ContainedEvent? {
        while !isOver {
            let start = stream.place
            do {
                guard try stream.passLineEnds() else {
                    isOver = true
                    guard stream.offset > 0 else {
                        throw ItemError(
                            "empty", "\(item.name) is empty, and no WARC file",
                            help: "it may not have been fetched whole")
                    }
                    break
                }
                guard let record = try record() else { continue }
                if let contained = try contained(record) { return .item(contained) }
            } catch let error as RecordError {
                if error.isLost { try goOn(behind: error.place) }
                return .failure(name: "\(item.path)#\(error.place.name)", error.itemError)
            } catch {
                var error = ItemError(wrapping: error)
                if error.code != "archive-limit", try stream.goToMember() {
                    return .failure(name: "\(item.path)#\(start.name)", error)
                }
                isOver = true
                if error.offset == nil { error.offset = start.file }
                throw error
            }
        }
        guard let (reason, count) = leftOut.min(by: { $0.key < $1.key }) else { return nil }
        leftOut[reason] = nil
        return .skipped(
            .note("records-left-out", "\(count) record\(count == 1 ? " is" : "s are") left out: \(reason)"))
    }

    /// Why a record cannot be read.
    private struct RecordError: Error {
        var code: String
        var message: String
        var place: RecordPlace
        var help = ""
        /// Whether where it ends is not known.
        var isLost = false

        var itemError: ItemError { ItemError(code, message, offset: place.file, help: help) }
    }

    /// Goes to the next record that can be found.
    private func goOn(behind place: RecordPlace) throws {
        do {
            isOver = try !stream.goToRecord(behind: place.unpacked)
        } catch let error as ItemError where error.code == "archive-limit" {
            isOver = true
            throw error
        } catch {
            isOver = try !stream.goToMember()
        }
    }

    /// The next record; `nil` when it is left out by its type.
    private func record() throws -> WARCRecord? {
        let place = stream.place
        guard try stream.isNext("WARC/") else {
            throw RecordError(code: "no-record", message: "no record begins here", place: place, isLost: true)
        }
        guard let bytes = try stream.takeHeader(atMost: Self.headerBytes) else {
            throw RecordError(
                code: "damaged-record", message: "the header of this record does not end", place: place, isLost: true)
        }
        let header = HeaderBlock(bytes)
        guard let length = WARCRecord.length(header) else {
            throw RecordError(
                code: "damaged-record", message: "this record does not say how long it is", place: place, isLost: true)
        }
        let type = header["warc-type"]?.lowercased() ?? ""
        let isWanted = selection.takes(type: type)
        if !isWanted || length > limits.recordBytes {
            guard try stream.skip(length) else { throw cutOff(place) }
            guard !isWanted else {
                throw RecordError(
                    code: "record-too-large",
                    message: "this record has \(length) bytes; the most that one may have is \(limits.recordBytes)",
                    place: place, help: "raise the limit with --limit record-bytes=\(length)")
            }
            if type == "revisit", selection.revisits == .failures {
                throw RecordError(
                    code: "revisit",
                    message:
                        "\(WARCRecord.url(header)): the answer was the same as one before, which is in another record",
                    place: place)
            }
            leftOut["'\(type)'", default: 0] += 1
            return nil
        }
        let block = try stream.take(length)
        guard block.count == length else { throw cutOff(place) }
        return WARCRecord(header, at: place, block: block)
    }

    private func cutOff(_ place: RecordPlace) -> RecordError {
        RecordError(code: "cut-off", message: "the file ends within this record", place: place)
    }

    /// The item of a record; `nil` when it is left out.
    private func contained(_ record: WARCRecord) throws -> ContainedItem? {
        var (mediaType, charset) = HTTPMessage.type(record.contentType)
        var body = record.block
        if record.type == "response" {
            guard mediaType == "application/http" || mediaType.isEmpty else {
                return leaveOut("answers over another protocol than HTTP")
            }
            do throws(ItemError) {
                let message = try HTTPMessage(record.block)
                guard selection.takes(status: message.status) else {
                    return leaveOut("answers with the status \(message.status)")
                }
                (mediaType, charset) = (message.mediaType, message.charset)
                if mediaType.isEmpty { mediaType = HTTPMessage.type(record.identifiedType).mediaType }
                if selection.takes(mediaType: mediaType) == false { return leaveOut("'\(mediaType)'") }
                body = try message.body(limit: limits.recordBytes)
            } catch {
                throw RecordError(
                    code: error.code, message: "\(record.url): \(error.message)", place: record.place, help: error.help)
            }
        }
        switch selection.takes(mediaType: mediaType) {
        case false: return leaveOut("'\(mediaType)'")
        case nil where BinaryBytes.areIn(body): return leaveOut("bytes of no known type that are no text")
        default: break
        }
        let stored = StoredItem(
            path: "\(item.path)#\(record.place.name)", name: "\(item.name)#\(record.url)",
            relativePath: WebPath.path(of: record.url, record: record.place.name))
        return ContainedItem(
            item: stored, source: BytesSource(body), mediaType: mediaType, charset: charset, url: record.url,
            retrieved: record.date)
    }

    private func leaveOut(_ reason: String) -> ContainedItem? {
        leftOut[reason, default: 0] += 1
        return nil
    }
}
