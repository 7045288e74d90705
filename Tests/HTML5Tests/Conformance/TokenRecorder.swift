@testable import HTML5

/// A token as the html5lib tests have it; texts are bytes, as they may have what no `String` can hold.
enum RecordedToken: Equatable {
    case doctype(name: [UInt8]?, publicID: [UInt8]?, systemID: [UInt8]?, isCorrect: Bool)
    case startTag(name: [UInt8], attributes: [[UInt8]: [UInt8]], isSelfClosing: Bool)
    case endTag(name: [UInt8])
    case comment([UInt8])
    case characters([UInt8])
}

/// Keeps the tokens that it is given.
struct TokenRecorder: TokenSink {
    /// The result outlives the tokenizer, which keeps the recorder.
    final class Log {
        var tokens: [RecordedToken] = []
        var isEnded = false
    }

    let store: UnsafeMutablePointer<TreeStore>
    let log: Log

    var allowsCDATA: Bool { false }

    func doctype(_ token: DoctypeToken) {
        log.tokens.append(
            .doctype(
                name: token.name.map(bytes), publicID: token.publicID.map(bytes), systemID: token.systemID.map(bytes),
                isCorrect: !token.forcesQuirks))
    }

    func startTag(_ tag: TagToken) -> ContentModel {
        var attributes: [[UInt8]: [UInt8]] = [:]
        for index in 0..<tag.attributeCount {
            let attribute = store.pointee.attributes[tag.firstAttribute + index]
            attributes[name(attribute.name)] = bytes(attribute.value)
        }
        log.tokens.append(
            .startTag(name: name(tag.name), attributes: attributes, isSelfClosing: tag.isSelfClosing))
        return .data
    }

    func endTag(_ tag: TagToken) {
        log.tokens.append(.endTag(name: name(tag.name)))
    }

    func comment(_ token: CommentToken) {
        log.tokens.append(.comment(bytes(token.text)))
    }

    func characters(_ token: CharacterToken) {
        if token.isDecoded {
            append((0..<token.decoded.count).map { UInt8(truncatingIfNeeded: token.decoded.bytes >> (8 * $0)) })
        } else {
            append(
                Array(UnsafeBufferPointer(start: store.pointee.source + token.start, count: token.end - token.start)))
        }
    }

    func null(at place: Int) {
        append([0])
    }

    func endOfFile(at place: Int) {
        log.isEnded = true
    }

    /// Characters that stand together make one token.
    private func append(_ text: [UInt8]) {
        if case .characters(let before)? = log.tokens.last {
            log.tokens[log.tokens.count - 1] = .characters(before + text)
        } else {
            log.tokens.append(.characters(text))
        }
    }

    private func bytes(_ text: HTMLText) -> [UInt8] {
        Array(UnsafeBufferPointer(start: store.pointee.address(text.start), count: text.count))
    }

    private func name(_ name: TagName) -> [UInt8] {
        Array(store.pointee.tagNames.string(Int(name.rawValue)).utf8)
    }

    private func name(_ name: AttributeName) -> [UInt8] {
        Array(store.pointee.attributeNames.string(Int(name.rawValue)).utf8)
    }
}
