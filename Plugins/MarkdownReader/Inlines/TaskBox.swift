import CMarkGFM
import PluginKit

/// The box of a task at the beginning of an item (GFM 0.29, section 5.3).
///
/// It is read here and not by the library's extension, which sees none in quotes, and takes any `[x]` in the line for
/// a checked one.
enum TaskBox {
    /// How many bytes of the paragraph's first text it takes up.
    static let length = 4

    /// - Parameters:
    ///   - item: a list item.
    ///   - source: the text from where the item's first paragraph begins.
    static func read(_ item: MarkdownNode, source: (MarkdownNode) -> Bytes) -> TaskState? {
        guard let paragraph = item.firstChild, paragraph.type == CMARK_NODE_PARAGRAPH,
            let text = paragraph.firstChild, text.type == CMARK_NODE_TEXT
        else { return nil }
        // An escaped bracket looks the same in the tree, and a link otherwise than in the source.
        guard let state = state(text.literal), self.state(source(paragraph)) == state else { return nil }
        let isFollowed = text.literal.count > length || text.next != nil
        return isFollowed ? state : nil
    }

    private static func state(_ text: Bytes) -> TaskState? {
        guard text.count >= length, text[0] == Byte.bracket, text[2] == Byte.closingBracket, Byte.isBlank(text[3])
        else { return nil }
        switch text[1] {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return .checked
        case Byte.space: return .open
        default: return nil
        }
    }
}
