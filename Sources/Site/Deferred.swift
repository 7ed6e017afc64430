import Synchronization

/// A value that is made when it is first asked for, and only once.
///
/// Who asks while it is being made waits for it.
package final class Deferred<Value: Sendable>: Sendable {
    private enum State {
        case waiting(@Sendable () -> Value)
        case made(Value)
    }

    private let state: Mutex<State>

    /// - Parameter make: makes the value; a pure function.
    package init(_ make: @escaping @Sendable () -> Value) {
        state = Mutex(.waiting(make))
    }

    /// The value; made now, if nobody has asked for it before.
    package var value: Value {
        state.withLock { state in
            switch state {
            case .made(let value): return value
            case .waiting(let make):
                let value = make()
                state = .made(value)
                return value
            }
        }
    }
}
