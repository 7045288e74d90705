/// Where the containers of a page part from the way to one of them, which holds the article or much of it.
struct ContainerBranches {
    /// The container; -1 for none.
    let main: Int
    /// Of each container the innermost one that holds both it and the main one.
    private(set) var shared: [Int32] = []
    /// Of each container the outermost one that it is in and the main one is not; itself where the main one is in it.
    private(set) var branch: [Int32] = []

    init(_ page: PageBlocks, main: Int) {
        self.main = main
        guard main >= 0 else { return }
        shared.reserveCapacity(page.containers.count)
        branch.reserveCapacity(page.containers.count)
        for (index, container) in page.containers.enumerated() {
            let parent = Int(container.parent)
            let isOnWay = (index..<Int(container.end)).contains(main)
            shared.append(isOnWay || parent < 0 ? Int32(index) : shared[parent])
            branch.append(isOnWay || parent < 0 || shared[parent] == container.parent ? Int32(index) : branch[parent])
        }
    }
}
