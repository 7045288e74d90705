/// What the parser keeps to fill a `selectedcontent` (HTML Standard, section 4.10.10, "maybe clone an option into
/// selectedcontent"): the select that last had one, and which of its options is chosen.
struct OpenSelects: BitwiseCopyable {
    /// Whether the page has a `selectedcontent` in a `select`; without one there is nothing to do.
    var hasSelectedContent = false
    /// Nodes; 0 for none.
    var select: UInt32 = 0
    var content: UInt32 = 0
    var chosen: UInt32 = 0
    /// Whether an option with the attribute `selected` was chosen, and not the first one.
    var isExplicit = false
    /// Whether the first option is chosen where none is selected.
    var hasDefault = true
}
