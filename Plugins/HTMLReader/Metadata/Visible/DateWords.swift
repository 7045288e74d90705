/// Words beside a date that tell what it is the date of.
enum DateWords {
    private static let published = Phrases([
        "publi", "posted", "post date", "created", "veröffentlicht", "erstellt", "erschienen", "posté", "escrito",
        "geplaatst", "gepubliceerd", "udgivet", "lagt ut", "dodano", "опубликовано", "first", "date:", "released",
        "written",
    ])
    private static let modified = Phrases([
        "updated", "update", "modified", "last edit", "revised", "aktualisiert", "geändert", "mis à jour", "modifié",
        "actualizado", "aggiorna", "atualizado", "bijgewerkt", "uppdatera", "opdatere", "oppdatert", "обновлено",
        "changed", "aktualizacja",
    ])
    /// What has a date of its own that is not the page's.
    private static let strangers = Phrases([
        "©", "copyright", "(c)", "all rights", "last visited", "expires", "deadline", "born", "member since", "joined",
        "registered", "since", "until",
    ])

    enum Kind {
        case published
        case modified
        case stranger
        case unknown
    }

    /// - Parameter text: what stands before a date, as far as the date before it.
    static func kind(before text: Slice<UnsafeBufferPointer<UInt8>>) -> Kind {
        let small = SmallLetters.bytes(text.suffix(60))
        if strangers.isFound(in: small) { return .stranger }
        let isPublished = published.isFound(in: small)
        let isModified = modified.isFound(in: small)
        if isModified { return isPublished ? .unknown : .modified }
        return isPublished ? .published : .unknown
    }
}
