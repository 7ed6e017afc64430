extension ExternalLinkChecker {
    /// How politely and how long links are checked.
    package struct Options: Sendable {
        /// How many requests run at once.
        package var requests = 8
        /// How many of them go to the same host.
        package var requestsPerHost = 2
        /// The time between the starts of two requests to the same host.
        package var pause: Duration = .milliseconds(250)
        /// How long one request may take.
        package var requestLimit: Duration = .seconds(10)
        /// How long everything may take together.
        package var totalLimit: Duration = .seconds(300)
        /// How long a server may ask us to wait before it is asked once more.
        package var longestRetry: Duration = .seconds(10)
        /// How many redirects are followed.
        package var redirects = 5
        /// What the servers are told about who asks.
        package var userAgent = "docs-link-checker (checks the links of a documentation site)"
        /// Whether servers on this machine are asked; for tests.
        package var allowsLocalHosts = false

        /// The options that are right for the web.
        package init() {}
    }
}
