#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Lets the process have as many open files as the system allows it to ask for: each open page of a
/// browser keeps a connection.
func raiseFileLimit() {
    #if canImport(Glibc)
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        let kind = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(kind, &limit)
}
