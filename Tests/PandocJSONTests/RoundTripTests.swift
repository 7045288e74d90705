import JSON
import Testing

/// What pandoc makes of documents in five formats goes through Galley's documents and comes back equal, or the
/// difference is a noted loss.
@Suite struct RoundTripTests {
    @Test func thereAreEnough() {
        #expect(Trees.all.count >= 200)
        for format in ["markdown", "html", "rst", "org", "latex"] {
            #expect(Trees.all.count { $0.name.hasPrefix(format + "/") } >= 40)
        }
    }

    private static func difference(_ sample: Trees.Sample, _ passing: Passing) throws -> String? {
        let output = PandocTree(try JSONDocument(parsing: passing.output).root)
        guard case .object(var expected) = sample.tree, case .object(var found) = output else { return "no object" }
        expected["pandoc-api-version"] = nil
        found["pandoc-api-version"] = nil
        return PandocTree.object(expected).difference(to: .object(found))
    }

    @Test func equalOrNoted() throws {
        var equal = 0
        for sample in Trees.all {
            let passing = try Passing(sample.bytes)
            let difference = try Self.difference(sample, passing)
            if difference == nil { equal += 1 }
            #expect(difference == nil || !passing.losses.isEmpty, "\(sample.name): \(difference ?? "")")
        }
        print("\(equal) of \(Trees.all.count) documents come back equal, the others with noted losses")
        #expect(equal >= Trees.all.count / 3)
    }

    @Test func exactlyEqualOrNoted() throws {
        var equal = 0
        for sample in Trees.all {
            let passing = try Passing(sample.bytes, exact: true)
            let difference = try Self.difference(sample, passing)
            if difference == nil {
                equal += 1
            } else {
                print(sample.name, difference ?? "", passing.losses.map(\.code.rawValue))
            }
            #expect(difference == nil || !passing.losses.isEmpty, "\(sample.name): \(difference ?? "")")
        }
        print("\(equal) of \(Trees.all.count) documents come back equal with 'exact'")
        #expect(equal >= Trees.all.count * 19 / 20)
    }
}
