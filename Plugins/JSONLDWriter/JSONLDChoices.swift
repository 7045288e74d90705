public import PluginKit

/// The schema.org type of the documents.
public enum JSONLDType: String, OptionChoice {
    case auto
    case newsArticle = "NewsArticle"
    case article = "Article"
    case blogPosting = "BlogPosting"
    case webPage = "WebPage"

    public var help: String {
        switch self {
        case .auto:
            "the document's own; else NewsArticle when headline, day of publication and an address or publisher are "
                + "known, and Article when not"
        case .newsArticle, .article, .blogPosting, .webPage: ""
        }
    }
}

/// How documents stand in an output.
public enum JSONLDShape: String, OptionChoice {
    case auto
    case single
    case graph
    case lines

    public var help: String {
        switch self {
        case .auto:
            "lines where the output's name ends in .jsonl or .ndjson; else single for one file a document, and graph"
        case .single: "one object"
        case .graph: "one object with all documents in its @graph"
        case .lines: "an object a line, each complete in itself"
        }
    }
}

/// How names of properties become addresses of schema.org.
public enum JSONLDContext: String, OptionChoice {
    case inline
    case url

    public var help: String {
        switch self {
        case .inline: "{\"@vocab\": \"https://schema.org/\"}: every JSON-LD 1.1 processor reads it without a network"
        case .url: "\"https://schema.org\", as search engines' guides write it; processors fetch it"
        }
    }
}

/// Whose recommendations to check documents against.
public enum JSONLDProfile: String, OptionChoice {
    case none
    case googleArticle = "google-article"

    public var help: String {
        switch self {
        case .none: ""
        case .googleArticle: "notes what Google's Article page recommends and a document does not have"
        }
    }
}

/// What of the body is written.
public enum JSONLDBody: String, OptionChoice {
    case text
    case none

    public var help: String {
        switch self {
        case .text: "its text, as articleBody; as text where the type is no article"
        case .none: "nothing but its word count"
        }
    }
}
