import Foundation

/// How many tasks work at once unless told otherwise.
package var defaultWorkerCount: Int { ProcessInfo.processInfo.activeProcessorCount }

/// Calls a pure function for each number below `count` on several cores.
///
/// The one place where the pipeline is parallel: each task takes one block of neighbouring numbers
/// after the other, and the results are in the order of the numbers whatever the number of workers.
func concurrentMap<Result: Sendable>(
    _ count: Int, workers: Int, _ transform: @escaping @Sendable (Int) throws -> Result
) async throws -> [Result] {
    let blockSize = max(1, min(64, count / max(1, workers * 4)))
    let blocks = stride(from: 0, to: count, by: blockSize).map { $0..<min($0 + blockSize, count) }
    var results = [[Result]](repeating: [], count: blocks.count)
    try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
        var next = 0
        func startNext() {
            guard next < blocks.count else { return }
            let (number, block) = (next, blocks[next])
            next += 1
            group.addTask { (number, try block.map(transform)) }
        }
        for _ in 0..<max(1, workers) { startNext() }
        while let (number, values) = try await group.next() {
            results[number] = values
            startNext()
        }
    }
    return results.flatMap(\.self)
}
