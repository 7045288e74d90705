import DocumentModel

/// The words for the state of a task box.
enum TaskWord: String, CaseIterable {
    case open
    case checked

    init(isChecked: Bool) {
        self = isChecked ? .checked : .open
    }

    var state: TaskState {
        switch self {
        case .open: .open
        case .checked: .checked
        }
    }
}

/// The words for the alignment of a cell.
enum AlignmentWord: String, CaseIterable {
    case none
    case left
    case center
    case right

    /// - Returns: `nil` for the default.
    init?(_ alignment: Alignment) {
        switch alignment {
        case .none: return nil
        case .left: self = .left
        case .center: self = .center
        case .right: self = .right
        }
    }

    var alignment: Alignment {
        switch self {
        case .none: .none
        case .left: .left
        case .center: .center
        case .right: .right
        }
    }
}
