import Synchronization

/// A value that arrives once, whoever brings it first.
final class OneShot<Value: Sendable>: Sendable {
    private enum State {
        case empty
        case awaited(CheckedContinuation<Value, Never>)
        case filled(Value)
    }

    private let state = Mutex(State.empty)

    /// Brings the value; later values are dropped.
    func fill(_ value: Value) {
        let waiter: CheckedContinuation<Value, Never>? = state.withLock { state in
            switch state {
            case .filled: return nil
            case .empty:
                state = .filled(value)
                return nil
            case .awaited(let waiter):
                state = .filled(value)
                return waiter
            }
        }
        waiter?.resume(returning: value)
    }

    /// Waits for the value; one task alone may do so.
    func value() async -> Value {
        await withCheckedContinuation { continuation in
            let value: Value? = state.withLock { state in
                if case .filled(let value) = state { return value }
                state = .awaited(continuation)
                return nil
            }
            if let value { continuation.resume(returning: value) }
        }
    }
}
