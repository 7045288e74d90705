import GalleyTesting
import PluginKit

func randomDocument(_ seed: Int) -> Document {
    var shape = RandomDocument.Shape()
    shape.controlCharacters = true
    return RandomDocument.make(seed: UInt64(seed), shape: shape)
}
