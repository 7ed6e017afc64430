import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

extension ConnectionProblem {
    /// The problem behind an error of the client or of a layer below it.
    init(_ error: any Error) {
        switch error {
        case let error as HTTPClientError: self.init(error)
        case let error as NIOConnectionError: self.init(error)
        case let error as IOError: self.init(errorNumber: error.errnoCode)
        case is HTTPParserError: self = .unreadable
        case ChannelError.connectTimeout: self = .timeOut
        case is ChannelError: self = .lost
        case is CancellationError: self = .cancelled
        default: self = Self.isAboutTLS(error) ? .untrusted : .other(0)
        }
    }

    private init(_ error: HTTPClientError) {
        switch error {
        case .invalidURL, .emptyHost, .emptyScheme: self = .badAddress
        case .connectTimeout, .tlsHandshakeTimeout, .readTimeout, .writeTimeout,
            .getConnectionFromPoolTimeout, .deadlineExceeded:
            self = .timeOut
        case .remoteConnectionClosed: self = .lost
        case .cancelled, .alreadyShutdown: self = .cancelled
        default: self = .other(0)
        }
    }

    /// A host may have several addresses: a refusal is the plainest answer of all.
    private init(_ error: NIOConnectionError) {
        let problems = error.connectionErrors.map { ConnectionProblem($0.error) }
        let refusal = problems.first { if case .refused = $0 { true } else { false } }
        self = refusal ?? problems.first ?? .unknownHost
    }

    private init(errorNumber: Int32) {
        switch errorNumber {
        case ECONNREFUSED: self = .refused
        case ETIMEDOUT: self = .timeOut
        case ECONNRESET, ECONNABORTED, EPIPE, ENOTCONN: self = .lost
        case ENETUNREACH, ENETDOWN, EHOSTUNREACH, EHOSTDOWN: self = .offline
        default: self = .other(Int(errorNumber))
        }
    }

    /// The errors of TLS have many types; all are of one module.
    private static func isAboutTLS(_ error: any Error) -> Bool {
        String(reflecting: type(of: error)).hasPrefix("NIOSSL.")
    }
}
