import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix

/// Sends the requests of one run, without cookies, credentials, a cache or a proxy.
///
/// It must be closed in the end.
struct WebClient: Sendable {
    private let options: ExternalLinkChecker.Options
    private let client: HTTPClient

    init(options: ExternalLinkChecker.Options) {
        self.options = options
        // The loops of the platform would have errors of their own.
        client = HTTPClient(
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            configuration: Self.configuration(options))
    }

    /// Closes all connections.
    ///
    /// Nobody waits for those that are still being made; their time is limited.
    func close() {
        client.shutdown { _ in }
    }

    /// The answer to a question, at the latest when its time is over or the task is cancelled.
    func answer(to question: Question) async -> Answer {
        await withTaskGroup(of: Answer.self) { group in
            group.addTask { await send(question) }
            group.addTask {
                let problem: ConnectionProblem
                do {
                    try await Task.sleep(for: options.requestLimit)
                    problem = .timeOut
                } catch {
                    problem = .cancelled
                }
                return .failure(problem)
            }
            let first = await group.next()
            group.cancelAll()
            return first ?? .failure(.cancelled)
        }
    }

    private func send(_ question: Question) async -> Answer {
        let host = question.address.host
        // The client looks up one name after the other: one without an answer would hold up all.
        if ipv4Address(host) == nil, ipv6Address(host) == nil,
            let problem = await nameProblem(host)
        {
            return .failure(problem)
        }
        do {
            // The body is never read: without a reader, the connection is closed after the head.
            return Answer(try await client.execute(request(question), deadline: .distantFuture))
        } catch {
            return .failure(ConnectionProblem(error))
        }
    }

    private func request(_ question: Question) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: question.address.text)
        request.method = HTTPMethod(rawValue: question.method.rawValue)
        request.headers.add(name: "User-Agent", value: options.userAgent)
        request.headers.add(name: "Accept", value: "text/html, */*;q=0.8")
        if question.method == .get { request.headers.add(name: "Range", value: "bytes=0-0") }
        return request
    }

    private static func configuration(
        _ options: ExternalLinkChecker.Options
    ) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: TimeAmount(options.requestLimit)))
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit =
            max(1, options.requests)
        // Some servers send a body after the head they were asked for: it is no next answer.
        configuration.maximumUsesPerConnection = 1
        configuration.http1_1ConnectionDebugInitializer = StatusFilter.add
        return configuration
    }
}
