import PluginKit

@testable import HTMLReader

/// The metadata of a page with this head and body.
func metadata(head: String = "", body: String = "", lang: String = "", url: String? = nil) throws -> Metadata {
    let root = lang.isEmpty ? "<html>" : "<html lang='\(lang)'>"
    return try read("<!doctype html>\(root)<head>\(head)</head><body>\(body)</body></html>") { $0.url = url }.metadata
}

/// The metadata of a page with this JSON-LD.
func metadata(jsonLD: String, head: String = "", body: String = "") throws -> Metadata {
    try metadata(head: head + "<script type='application/ld+json'>\(jsonLD)</script>", body: body)
}

/// The metadata of a page whose article stands under this headline and byline.
func article(_ top: String, end: String = "", after: String = "", title: String = "", lang: String = "") throws
    -> Metadata
{
    let prose = (1...8).map { number in
        "<p>\(String(repeating: "Plain words of paragraph \(number) of an article that goes on. ", count: 8))</p>"
    }.joined()
    let root = lang.isEmpty ? "<html>" : "<html lang='\(lang)'>"
    let html =
        "<!doctype html>\(root)<head><title>\(title)</title></head>"
        + "<body><article>\(top)\(prose)\(end)</article>\(after)</body></html>"
    return try read(html) { $0.content = .main }.metadata
}

extension Metadata {
    var names: [String] { author.map(\.name) }
}
