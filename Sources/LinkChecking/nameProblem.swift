import Foundation

/// Why a host has no address, or `nil` if it has one.
///
/// A name that could not be looked up is no unknown one: no network, for instance, makes no link
/// dead.
func nameProblem(_ host: String) async -> ConnectionProblem? {
    let shot = OneShot<ConnectionProblem?>()
    // The call blocks, and there is no way to end it early; its thread is left behind then.
    Thread {
        var result: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, nil, &result)
        if let result { freeaddrinfo(result) }
        switch status {
        case 0: shot.fill(nil)
        case EAI_NONAME: shot.fill(.unknownHost)
        default: shot.fill(.noNameService)
        }
    }.start()
    return await withTaskCancellationHandler {
        await shot.value()
    } onCancel: {
        shot.fill(.cancelled)
    }
}
