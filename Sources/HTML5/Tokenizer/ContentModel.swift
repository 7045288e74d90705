/// What the tokenizer reads: the states of the standard that text is read in (HTML Standard, section 13.2.5).
enum ContentModel: UInt8 {
    case data
    case rcdata
    case rawText
    case scriptData
    case plaintext
    case cdata
}
