import PluginKit

extension Metadata {
    /// Makes the host of the address the publisher, when none is known.
    mutating func derivePublisher() {
        guard publisher == nil, let url, let host = URLHost.name(of: url) else { return }
        publisher = Agent(.organization, name: host)
        origins = origins.isEmpty ? Self.publisherOrigin : origins.merging(Self.publisherOrigin) { $1 }
    }

    /// Shared, so that no document has to make its own.
    private static let publisherOrigin = [
        MetadataField.publisher.rawValue: Origin(.derived, from: MetadataField.url.rawValue)
    ]
}
