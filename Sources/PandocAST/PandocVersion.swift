/// The version of pandoc's document type (pandoc-types) that is spoken.
public enum PandocVersion {
    /// What is written: 1.23, as pandoc 3 has it.
    public static let current = [1, 23, 1]
    /// The oldest that can be read: tables have heads, bodies and spans from here on.
    public static let oldest = [1, 22]
    /// The first that is not known: pandoc raises the second number when the type changes.
    public static let next = [1, 24]

    /// Whether documents of a version can be read.
    public static func isReadable(_ version: [Int]) -> Bool {
        !version.lexicographicallyPrecedes(oldest) && version.lexicographicallyPrecedes(next)
    }
}
