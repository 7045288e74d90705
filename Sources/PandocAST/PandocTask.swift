/// The characters that stand for the box of a task at the beginning of a list item.
public enum PandocTask {
    public static let open = "\u{2610}"
    public static let checked = "\u{2612}"
}
