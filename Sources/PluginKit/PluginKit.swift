/// What a plugin author imports; the document model comes with it.
@_exported public import DocumentModel
