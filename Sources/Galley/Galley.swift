/// All of Galley for a program that uses it as a library: the document, the plugin kit, recipes, the runner, and
/// the built-in plugins.
@_exported public import DocumentModel
@_exported public import PluginKit
@_exported public import RecipeLanguage
@_exported public import Runner
