/// How far a run is.
public struct RunProgress: Sendable {
    /// That are done, those in archives among them.
    public var items = 0
    /// Of the run's patterns, that are done: archives count as one.
    public var entries = 0
    public var documents = 0
    /// Items and documents that failed.
    public var failures = 0
    /// That were read.
    public var bytes = 0
}
