import PluginKit

/// The answers of servers in a WARC file (ISO 28500, versions 1.0 and 1.1), and other records of pages: each is an item,
/// with what the server said of it.
///
/// A record that is damaged fails alone; reading goes on with the next that can be found.
final class WARCFile: ItemContainer {
    private let item: StoredItem
    private let stream: WARCStream
    private let limits: ArchiveLimits
    /// The most bytes of a record's header.
    private static let headerBytes = 1 << 20
    /// How many records were left out, by the reason.
    private var leftOut: [String: Int] = [:]
    private var isOver = false

    init(_ item: StoredItem, _ source: any ByteSource, _ limits: ArchiveLimits = ArchiveLimits()) {
        self.item = item
        self.limits = limits
        stream = WARCStream(source)
    }

    func next() throws -> ContainedEvent? {
        while !isOver {
            let start = stream.offset
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
                if error.isLost { isOver = try !stream.goToRecord(behind: error.offset) }
                return .failure(name: "\(item.path)#\(error.offset)", error.itemError)
            } catch {
                isOver = true
                var error = ItemError(wrapping: error)
                if error.offset == nil { error.offset = start }
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
        var offset: Int
        /// Whether where it ends is not known.
        var isLost = false

        var itemError: ItemError { ItemError(code, message, offset: offset) }
    }

    /// The next record; `nil` when it is left out by its type.
    private func record() throws -> WARCRecord? {
        let offset = stream.offset
        guard try stream.isNext("WARC/") else {
            throw RecordError(code: "no-record", message: "no record begins here", offset: offset, isLost: true)
        }
        guard let bytes = try stream.takeHeader(atMost: Self.headerBytes) else {
            throw RecordError(
                code: "damaged-record", message: "the header of this record does not end", offset: offset, isLost: true)
        }
        let header = HeaderBlock(bytes[...])
        guard let length = WARCRecord.length(header) else {
            throw RecordError(
                code: "damaged-record", message: "this record does not say how long it is", offset: offset, isLost: true
            )
        }
        let type = header["warc-type"]?.lowercased() ?? ""
        let isWanted = ["response", "resource", "conversion"].contains(type)
        if !isWanted || length > limits.recordBytes {
            guard try stream.skip(length) else { throw cutOff(offset) }
            guard !isWanted else {
                throw RecordError(
                    code: "record-too-large",
                    message: "this record has \(length) bytes; the most that one may have is \(limits.recordBytes)",
                    offset: offset)
            }
            leftOut["'\(type)'", default: 0] += 1
            return nil
        }
        let block = try stream.take(length)
        guard block.count == length else { throw cutOff(offset) }
        return WARCRecord(header, offset: offset, block: block)
    }

    private func cutOff(_ offset: Int) -> RecordError {
        RecordError(code: "cut-off", message: "the file ends within this record", offset: offset)
    }

    /// The item of a record; `nil` when it is left out.
    private func contained(_ record: WARCRecord) throws -> ContainedItem? {
        var (mediaType, charset) = HTTPMessage.type(record.contentType)
        var body = record.block
        if record.type == "response", mediaType == "application/http" || mediaType.isEmpty {
            let message: HTTPMessage
            do throws(ItemError) {
                message = try HTTPMessage(record.block, limit: limits.recordBytes)
            } catch {
                throw RecordError(
                    code: error.code, message: "\(record.url): \(error.message)", offset: record.offset)
            }
            guard 200..<300 ~= message.status else {
                leftOut["answers with the status \(message.status)", default: 0] += 1
                return nil
            }
            (body, mediaType, charset) = (message.body, message.mediaType, message.charset)
        } else if record.type == "response" {
            leftOut["answers over another protocol than HTTP", default: 0] += 1
            return nil
        }
        let stored = StoredItem(
            path: "\(item.path)#\(record.offset)", name: "\(item.name)#\(record.url)",
            relativePath: WebPath.path(of: record.url, offset: record.offset))
        return ContainedItem(
            item: stored, source: BytesSource(body), mediaType: mediaType, charset: charset, url: record.url)
    }
}
