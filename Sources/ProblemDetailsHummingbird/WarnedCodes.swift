import Synchronization

/// The codes of which the log says already that their responses lack something.
final class WarnedCodes: Sendable {
    private let codes = Mutex<Set<String>>([])

    /// Adds a code.
    ///
    /// - Returns: whether it is new.
    func insert(_ code: String) -> Bool {
        codes.withLock { $0.insert(code).inserted }
    }
}
