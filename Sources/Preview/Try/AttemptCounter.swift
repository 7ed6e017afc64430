import Escaping
import Synchronization

/// Counts requests by keys, and forgets the oldest keys, so that it never grows large.
package final class AttemptCounter: Sendable {
    private struct State {
        var counts: [String: Int] = [:]
        /// The keys as they came; the oldest one is at ``oldest`` once there are as many as fit.
        var keys: [String] = []
        var oldest = 0
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// - Parameter capacity: the most keys, at least 1.
    package init(capacity: Int = 1000) {
        self.capacity = max(1, capacity)
    }

    /// How many keys there are.
    package var keyCount: Int { state.withLock { $0.counts.count } }

    /// Counts a request.
    ///
    /// - Parameter key: any text; only a hash of it is kept.
    /// - Returns: the number of the request, from 1.
    package func next(_ key: String) -> Int {
        let key = contentHash(Array(key.utf8))
        return state.withLock { state in
            if let count = state.counts[key] {
                state.counts[key] = count + 1
                return count + 1
            }
            if state.keys.count < capacity {
                state.keys.append(key)
            } else {
                state.counts[state.keys[state.oldest]] = nil
                state.keys[state.oldest] = key
                state.oldest = (state.oldest + 1) % capacity
            }
            state.counts[key] = 1
            return 1
        }
    }
}
