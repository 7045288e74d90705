/// The version of Galley, as `galley --version` prints it. Outputs of another version are made anew.
public enum GalleyVersion {
    public static let current = "0.1.0"
}
