import Galley
import GalleyCommand

GalleyCommand.main(registry: BuiltinPlugins.registry)
