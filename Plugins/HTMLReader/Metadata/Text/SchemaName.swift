/// Names of schema.org, by whatever prefix they are written with.
enum SchemaName {
    /// The name without `https://schema.org/`, `schema:` and the like.
    static func local(_ name: String) -> String {
        guard
            let mark = name.utf8.lastIndex(where: {
                $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#")
            })
        else { return name }
        return String(name[name.utf8.index(after: mark)...])
    }

    /// Whether a type is `Organization` or one of those below it that publish.
    static func isOrganization(_ type: String) -> Bool {
        type.hasSuffix("Organization") || organizations.contains(type)
    }

    private static let organizations: Set<String> = [
        "Corporation", "LocalBusiness", "NGO", "CollegeOrUniversity", "EducationalOrganization", "School", "Library",
        "OnlineBusiness", "OnlineStore", "Brand", "Project", "Consortium", "GovernmentOffice", "Periodical",
        "Newspaper",
    ]
}
