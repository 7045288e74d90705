import JSON
import PluginKit

/// The JSON Schema (2020-12) of recipes, drawn from the plugins' own declarations: what an editor completes and
/// checks recipes by.
public enum RecipeSchema {
    /// The schema, indented, ended by a line feed.
    public static func json(for registry: PluginRegistry) -> [UInt8] {
        var writer = SchemaWriter()
        writer.object { root in
            root.string("$schema", "https://json-schema.org/draft/2020-12/schema")
            root.string("title", "Galley recipe")
            root.string("type", "object")
            root.strings("required", ["galley", "chain"])
            root.flag("additionalProperties", false)
            root.object("properties") { properties in
                properties.object("galley") {
                    $0.string("description", "The version of the recipe language.")
                    $0.number("const", RecipeLoader.version)
                }
                properties.object("about") {
                    $0.string("description", "What the recipe is for.")
                    $0.string("type", "string")
                }
                properties.object("vars") { vars in
                    vars.string("description", "Variables; write ${name} to use one.")
                    vars.string("type", "object")
                    vars.object("propertyNames") { $0.string("pattern", "^[A-Za-z0-9_-]+$") }
                    vars.object("additionalProperties") { $0.strings("type", ["string", "number", "boolean"]) }
                }
                properties.object("tests") { tests in
                    tests.string("description", "Tests of the recipe, for 'galley test'.")
                    tests.string("type", "array")
                    tests.object("items") { test(&$0) }
                }
                properties.object("chain") { chain in
                    chain.string("description", "What is done to each document, from top to bottom.")
                    chain.string("type", "array")
                    chain.number("minItems", 1)
                    chain.object("items") { items in
                        items.string("type", "object")
                        items.array("oneOf") { links in
                            for kind in PluginKind.allCases {
                                for plugin in registry.plugins(kind) { link(kind, plugin, &links) }
                            }
                        }
                    }
                }
            }
        }
        return writer.finish()
    }

    private static func test(_ test: inout SchemaWriter) {
        test.string("type", "object")
        test.strings("required", ["name", "out", "expect"])
        test.flag("additionalProperties", false)
        test.object("properties") { properties in
            let texts = [
                ("name", "What the test shows."), ("out", "The variable that says where outputs go."),
                ("expect", "The folder that the outputs must equal."),
            ]
            for (key, help) in texts {
                properties.object(key) {
                    $0.string("description", help)
                    $0.string("type", "string")
                }
            }
            properties.object("set") { set in
                set.string("description", "Values for variables, such as the folder of the test's inputs.")
                set.string("type", "object")
                set.object("additionalProperties") { $0.strings("type", ["string", "number", "boolean"]) }
            }
        }
    }

    private static func link(_ kind: PluginKind, _ plugin: any Plugin.Type, _ links: inout SchemaWriter) {
        let options = plugin.optionDescriptions
        links.object { link in
            link.string("title", "\(kind.verb) \(plugin.info.name)")
            var required = [kind.verb]
            if kind == .reader { required.append("from") }
            if kind == .writer { required.append("to") }
            link.strings("required", required + options.filter(\.isRequired).map(\.name))
            link.flag("additionalProperties", false)
            link.object("properties") { properties in
                func texts(_ key: String, _ help: String) {
                    properties.object(key) { texts in
                        texts.string("description", help)
                        texts.array("oneOf") { either in
                            either.object { $0.string("type", "string") }
                            either.object {
                                $0.string("type", "array")
                                $0.object("items") { $0.string("type", "string") }
                            }
                        }
                    }
                }
                properties.object(kind.verb) {
                    $0.string("description", plugin.info.summary)
                    $0.string("const", plugin.info.name)
                }
                if kind == .reader {
                    texts(
                        "from", "Which files to read: a path or pattern, @FILE for those that a file lists, or several."
                    )
                    texts("except", "What is left out of them: a pattern, or several.")
                    properties.object("hidden") {
                        $0.string("description", "Whether wildcards match names that begin with a point.")
                        $0.string("type", "boolean")
                    }
                    properties.object("links") {
                        $0.string("description", "What becomes of symbolic links in folders.")
                        $0.strings("enum", ["follow", "skip"])
                    }
                }
                if kind == .writer {
                    properties.object("to") {
                        $0.string(
                            "description",
                            "Where the output goes; with a {field}, one file a document, in a folder or an archive.")
                        $0.string("type", "string")
                    }
                    properties.object("split") {
                        $0.string(
                            "description",
                            "Part the output into files of at most so many documents (10000) or bytes (100MB).")
                        $0.strings("type", ["string", "integer"])
                    }
                }
                for option in options {
                    properties.object(option.name) { property in
                        var help = option.help
                        if !option.defaultText.isEmpty { help += " Default: \(option.defaultText)" }
                        property.string("description", help)
                        type(option.type, &property)
                    }
                }
            }
        }
    }

    private static func type(_ type: OptionType, _ schema: inout SchemaWriter) {
        switch type {
        case .boolean: schema.string("type", "boolean")
        case .integer(let range):
            schema.string("type", "integer")
            if range.lowerBound != .min { schema.number("minimum", range.lowerBound) }
            if range.upperBound != .max { schema.number("maximum", range.upperBound) }
        // An unquoted 2024 or true is text where text is wanted.
        case .string: schema.strings("type", ["string", "number", "boolean"])
        case .choice(let choices): schema.strings("enum", choices.map(\.name))
        case .list(let element):
            schema.string("type", "array")
            schema.object("items") { self.type(element, &$0) }
        case .map(let element):
            schema.string("type", "object")
            schema.object("additionalProperties") { self.type(element, &$0) }
        case .either(let types):
            schema.array("anyOf") { either in
                for type in types { either.object { self.type(type, &$0) } }
            }
        }
    }
}

/// Writes JSON objects whose braces cannot be forgotten.
struct SchemaWriter {
    private var json = JSON.JSONWriter(options: .init(isPretty: true))

    mutating func object(_ body: (inout SchemaWriter) -> Void) {
        json.beginObject()
        body(&self)
        json.endObject()
    }

    mutating func object(_ key: String, _ body: (inout SchemaWriter) -> Void) {
        json.key(key)
        object(body)
    }

    mutating func array(_ key: String, _ body: (inout SchemaWriter) -> Void) {
        json.key(key)
        json.beginArray()
        body(&self)
        json.endArray()
    }

    mutating func string(_ key: String, _ value: String) {
        json.key(key)
        json.string(value)
    }

    mutating func strings(_ key: String, _ values: [String]) {
        json.key(key)
        json.beginArray()
        for value in values { json.string(value) }
        json.endArray()
    }

    mutating func number(_ key: String, _ value: Int) {
        json.key(key)
        json.number(value)
    }

    mutating func flag(_ key: String, _ value: Bool) {
        json.key(key)
        json.bool(value)
    }

    mutating func finish() -> [UInt8] {
        json.endLine()
        return json.finish()
    }
}
