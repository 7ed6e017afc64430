/// Whether a link is an address of the web that a reader could open.
///
/// Links of other schemes are not, nor addresses that are made up on purpose or exist on one
/// machine or network alone: `localhost`, `api.example.com`, `192.168.0.1`, `https://{host}/`.
///
/// - Parameter url: the link as it is written, with or without a fragment.
/// - Returns: `true` if ``ExternalLinkChecker`` has a verdict on the link.
package func isCheckable(_ url: String) -> Bool {
    if case .foreign = readLink(url, allowsLocalHosts: false) { false } else { true }
}
