import ErrorCatalog

/// A status code with the reason phrase that the registry gives it.
///
/// The phrase that a server sends with the code is never shown: it could be anything.
func statusText(_ status: Int) -> String {
    registeredReasonPhrase(of: status).map { "\(status) \($0)" } ?? "\(status)"
}
