#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A selector made ready for one tree: names are numbers, and all that is compared is in two flat arrays.
struct SelectorMatcher {
    /// A condition on one element.
    private struct Condition: BitwiseCopyable {
        /// `nil` for a type.
        var test: Test?
        var ignoresCase = false
        /// Numbers of tag names that fit, or of attribute names: in HTML, and in two forms elsewhere; 0 for none.
        var names: (first: UInt32, second: UInt32, third: UInt32)
        /// What an attribute's value is compared with, in `bytes`.
        var start = 0
        var count = 0
    }

    private enum Test: BitwiseCopyable {
        case exists, equals, hasWord, isLanguage, begins, ends, contains
    }

    /// A compound: a range of `conditions`, and how it is led to from the one before.
    private struct Step: BitwiseCopyable {
        var first: Int
        var end: Int
        var isChild: Bool
    }

    private let tree: HTMLTree
    private var conditions: [Condition] = []
    private var bytes: [UInt8] = []
    /// For each alternative its compounds, from the subject to the farthest ancestor.
    private var alternatives: [[Step]] = []

    init(_ selector: Selector, tree: HTMLTree) {
        self.tree = tree
        for complex in selector.alternatives {
            var steps = [step(complex.subject, isChild: false)]
            for (combinator, compound) in complex.ancestors {
                steps.append(step(compound, isChild: combinator == .child))
            }
            alternatives.append(steps)
        }
    }

    private mutating func step(_ compound: Selector.Compound, isChild: Bool) -> Step {
        let first = conditions.count
        for condition in compound.conditions {
            switch condition {
            case .type(let name):
                let names = tree.tagNames(ignoringCase: name)
                conditions.append(Condition(names: (names.first, names.second, 0)))
            case .id(let id): append("id", .equals(id), false)
            case .hasClass(let name): append("class", .hasWord(name), false)
            case .attribute(let name, let test, let ignoresCase): append(name, test, ignoresCase)
            }
        }
        return Step(first: first, end: conditions.count, isChild: isChild)
    }

    private mutating func append(_ name: String, _ test: Selector.AttributeTest, _ ignoresCase: Bool) {
        let (kind, wanted): (Test, String) =
            switch test {
            case .exists: (.exists, "")
            case .equals(let text): (.equals, text)
            case .hasWord(let text): (.hasWord, text)
            case .isLanguage(let text): (.isLanguage, text)
            case .begins(let text): (.begins, text)
            case .ends(let text): (.ends, text)
            case .contains(let text): (.contains, text)
            }
        let elsewhere = tree.attributeNames(name)
        conditions.append(
            Condition(
                test: kind, ignoresCase: ignoresCase,
                names: (tree.attributeNames(name.lowercased()).first, elsewhere.first, elsewhere.second),
                start: bytes.count, count: wanted.utf8.count))
        bytes += wanted.utf8
    }

    func matches(_ id: NodeID) -> Bool {
        tree.kind(of: id) == .element && alternatives.contains { matches(id, $0[0]) && leads(id, $0) }
    }

    /// Whether the ancestors are there, from the nearest on.
    ///
    /// For descendants the nearest that fits is taken; only a child combinator after it makes one go back, to the last
    /// place where another choice is left, so the work is bounded by depth times length.
    private func leads(_ id: NodeID, _ steps: [Step]) -> Bool {
        var at = id
        var index = 1
        var retry: (at: NodeID, index: Int)?
        while index < steps.count {
            guard let parent = tree.parent(of: at), tree.kind(of: parent) == .element else { return false }
            if matches(parent, steps[index]) {
                if !steps[index].isChild { retry = (parent, index) }
                at = parent
                index += 1
            } else if !steps[index].isChild {
                at = parent
            } else if let last = retry {
                (at, index) = last
            } else {
                return false
            }
        }
        return true
    }

    private func matches(_ id: NodeID, _ step: Step) -> Bool {
        let node = tree.node(id)
        for index in step.first..<step.end where !holds(conditions[index], node, id) { return false }
        return true
    }

    private func holds(_ condition: Condition, _ node: HTMLNode, _ id: NodeID) -> Bool {
        guard let test = condition.test else {
            let name = UInt32(node.name.rawValue)
            return name == condition.names.first || name == condition.names.second
        }
        let names = condition.names
        let isHTML = node.namespace == .html
        for attribute in tree.attributes(of: id) {
            let name = attribute.name.rawValue
            if isHTML ? name == names.first : name == names.second || name == names.third {
                return test == .exists || holds(condition, test, attribute.value)
            }
        }
        return false
    }

    private func holds(_ condition: Condition, _ test: Test, _ value: HTMLText) -> Bool {
        let count = condition.count
        return tree.withBytes(of: value) { value in
            bytes.withUnsafeBufferPointer { wanted in
                let wanted = UnsafeBufferPointer(rebasing: wanted[condition.start..<(condition.start + count)])
                func isSame(_ start: Int) -> Bool {
                    Self.isSame(value, start, wanted, condition.ignoresCase)
                }
                switch test {
                case .exists: return true
                case .equals: return value.count == count && isSame(0)
                case .isLanguage: return isSame(0) && (value.count == count || value[count] == 0x2D)
                case .begins: return count > 0 && isSame(0)
                case .ends: return count > 0 && isSame(value.count - count)
                case .contains: return count > 0 && (0..<max(0, value.count - count + 1)).contains { isSame($0) }
                case .hasWord:
                    var start = 0
                    for index in 0...value.count where index == value.count || HTMLByte.isSpace(value[index]) {
                        if count > 0, index - start == count, isSame(start) { return true }
                        start = index + 1
                    }
                    return false
                }
            }
        }
    }

    /// Whether a text stands at a place of another.
    private static func isSame(
        _ value: UnsafeBufferPointer<UInt8>, _ start: Int, _ wanted: UnsafeBufferPointer<UInt8>, _ ignoresCase: Bool
    ) -> Bool {
        guard start >= 0, value.count - start >= wanted.count else { return false }
        guard let text = value.baseAddress, let other = wanted.baseAddress else { return wanted.isEmpty }
        if !ignoresCase { return memcmp(text + start, other, wanted.count) == 0 }
        return wanted.indices.allSatisfy {
            HTMLByte.lowercased(value[start + $0]) == HTMLByte.lowercased(wanted[$0])
        }
    }
}
