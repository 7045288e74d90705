import DocumentModel
import GalleyTesting
import JSON
import Testing

@testable import DocumentJSON

/// The published schema says of every kind what the decoder says.
@Suite struct SchemaShapeTests {
    private let schema: JSONView

    init() throws {
        schema = try JSONDocument(parsing: Array(#require(GoldenFile.read(schemaPath)).utf8)).root
    }

    private func definition(_ name: String) throws -> JSONView {
        try #require(schema["$defs"]?[name], "the schema has no \(name)")
    }

    private func expectShape(_ shape: NodeShape, _ definition: JSONView, type: String) throws {
        let properties = try #require(definition["properties"])
        #expect(Set(properties.members.compactMap(\.key.string)) == Set(shape.allowed.names), "\(type)")
        #expect(
            Set(definition["required"]?.elements.compactMap(\.string) ?? []) == Set(shape.required.names), "\(type)")
        #expect(properties["type"]?["const"]?.string == type)
        #expect(definition["additionalProperties"]?.bool == false)
        #expect((properties["children"]?["minItems"]?.int == 1) == shape.needsChildren, "\(type)")
    }

    @Test func blocks() throws {
        for kind in BlockKind.allCases where kind != .root {
            let isShared = InlineKind.allCases.contains { $0.jsonName == kind.jsonName }
            let definition = try definition(isShared ? "block" + capitalized(kind.jsonName) : kind.jsonName)
            try expectShape(NodeShape.of(kind), definition, type: kind.jsonName)
            if let items = definition["properties"]?["children"]?["items"] {
                #expect(try types(items) == allowedChildren(of: kind), "\(kind)")
            }
        }
        #expect(try types(#require(schema["properties"]?["body"]?["items"])) == allowedChildren(of: .root))
    }

    @Test func inlines() throws {
        for kind in InlineKind.allCases {
            let isShared = BlockKind.allCases.contains { $0.jsonName == kind.jsonName }
            let definition = try definition(isShared ? "inline" + capitalized(kind.jsonName) : kind.jsonName)
            try expectShape(NodeShape.of(kind), definition, type: kind.jsonName)
        }
    }

    @Test func otherObjects() throws {
        func names(_ view: JSONView?) -> [String] { view?.members.compactMap(\.key.string) ?? [] }
        #expect(names(schema["properties"]) == TopMember.allCases.map(\.rawValue))
        #expect(schema["properties"]?["galley"]?["const"]?.int == DocumentJSON.version)
        #expect(names(try definition("source")["properties"]) == SourceMember.allCases.map(\.rawValue))
        #expect(names(try definition("remark")["properties"]) == RemarkMember.allCases.map(\.rawValue))
        #expect(names(try definition("agent")["properties"]) == AgentMember.allCases.map(\.rawValue))
        #expect(names(try definition("origin")["properties"]) == OriginMember.allCases.map(\.rawValue))
        #expect(
            names(try definition("metadata")["properties"])
                == MetadataField.allCases.map(\.rawValue) + MetadataMember.allCases.map(\.rawValue))
    }

    /// The values of `type` that a schema of an element admits.
    private func types(_ schema: JSONView) throws -> Set<String> {
        if let reference = schema["$ref"]?.string {
            return try types(definition(String(reference.dropFirst("#/$defs/".count))))
        }
        if let choices = schema["allOf"] {
            let named = Set(schema["properties"]?["type"]?["enum"]?.elements.compactMap(\.string) ?? [])
            let known = try choices.elements.reduce(into: Set<String>()) { result, choice in
                let types = try types(#require(choice["then"]))
                #expect(types == [try #require(choice["if"]?["properties"]?["type"]?["const"]?.string)])
                result.formUnion(types)
            }
            #expect(named == known)
            return known
        }
        if schema["if"] != nil {
            return try types(#require(schema["then"])).union(types(#require(schema["else"])))
        }
        return [try #require(schema["properties"]?["type"]?["const"]?.string)]
    }

    private func allowedChildren(of kind: BlockKind) -> Set<String> {
        if ContentModel.of(kind) == .phrasing { return Set(InlineKind.allCases.map(\.jsonName)) }
        return Set(BlockKind.allCases.filter { ContentModel.of(kind).allows($0) }.map(\.jsonName))
    }

    private func capitalized(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}

func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
}

let schemaPath = folder(of: folder(of: folder(of: #filePath))) + "/Documentation/document.schema.json"
