import HTTPTypes
import Hummingbird
import ProblemDetails

/// Who may call the API, how often, and which formats they get.
struct Access: RouterMiddleware {
    private let limit: CallLimit
    private let scopes = [
        "Bearer demo-token-7f3a": ["orders:read", "orders:write"],
        "Bearer demo-token-2b90": ["orders:read"],
    ]

    init(callsPerMinute: Int) {
        limit = CallLimit(most: callsPerMinute)
    }

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        guard let token = request.headers[.authorization], let scopes = scopes[token] else {
            throw Problem(
                "401", headers: [ProblemHeader("WWW-Authenticate", "Bearer realm=\"orders\"")])
        }
        try await limit.count(token)
        let scope = [.get, .head].contains(request.method) ? "orders:read" : "orders:write"
        guard scopes.contains(scope) else {
            throw Problem("403", detail: "This needs the scope \(scope), which the token lacks.")
        }
        let formats = request.headers[.accept] ?? "*/*"
        guard ["*/*", "application/*", "application/json"].contains(where: formats.contains) else {
            throw Problem("406", detail: "Orders are available as application/json only.")
        }
        return try await next(request, context)
    }
}

/// Lets each token send so many requests a minute.
actor CallLimit {
    private let most: Int
    private var calls: [String: [ContinuousClock.Instant]] = [:]

    init(most: Int) {
        self.most = most
    }

    func count(_ token: String) throws {
        let now = ContinuousClock.now
        let recent = calls[token, default: []].filter { now - $0 < .seconds(60) }
        if recent.count >= most, let first = recent.first {
            let wait = 60 - Int((now - first).components.seconds)
            throw Problem(
                "429", detail: "This token may send \(most) requests per minute.",
                retryAfter: wait)
        }
        calls[token] = recent + [now]
    }
}

extension Request {
    /// The body, which has to be JSON.
    func json<Value: Decodable>(
        _ type: Value.Type, _ context: some RequestContext
    ) async throws -> Value {
        let format = headers[.contentType]?.prefix { $0 != ";" } ?? "nothing"
        guard ["application/json", "application/merge-patch+json"].contains(format) else {
            throw Problem(
                "415", detail: "The body was sent as \(format). Send it as application/json.",
                headers: [ProblemHeader("Accept", "application/json")])
        }
        do {
            return try await decode(as: type, context: context)
        } catch let error as HTTPError where error.status == .badRequest {
            // What the decoder says is for those who know its types.
            throw Problem("400", detail: "The body is not the JSON object that belongs here.")
        }
    }
}

struct Order: ResponseEncodable {
    var id: String
    var version: Int
    var customer: String
    var currency: String
    var note: String?
}

struct NewOrder: Decodable {
    var customer: String
    var currency: String
}

struct OrderChange: Decodable {
    var version: Int
    var note: String
}

/// The orders, in memory.
actor Orders {
    private var orders = [
        "ord_1042": Order(id: "ord_1042", version: 7, customer: "cus_308", currency: "EUR")
    ]

    func order(_ id: String) throws -> Order {
        guard let order = orders[id] else {
            throw Problem(
                "404", detail: "There is no order \(id), or your account cannot see it.")
        }
        return order
    }

    func add(_ new: NewOrder) -> Order {
        let order = Order(
            id: "ord_\(1042 + orders.count)", version: 1, customer: new.customer,
            currency: new.currency)
        orders[order.id] = order
        return order
    }

    func change(_ id: String, _ change: OrderChange) throws -> Order {
        var order = try order(id)
        guard change.version == order.version else {
            throw Problem(
                "409",
                detail: "Order \(id) is at version \(order.version), but your change is based on "
                    + "version \(change.version). Read the order and apply your change again.")
        }
        order.version += 1
        order.note = change.note
        orders[id] = order
        return order
    }
}

struct Payment: Decodable {
    /// In cents.
    var amount: Int
}

/// A bank that is not there.
///
/// As with the test amounts of real ones, some amounts make it fail.
struct Bank {
    enum Failure: Error {
        case unreadableAnswer
        case closed(seconds: Int)
        case noAnswer
    }

    /// An error that no client should hear of.
    struct LedgerDamaged: Error {
        let host: String
    }

    struct Receipt: ResponseEncodable {
        var paid: Int
    }

    func charge(_ payment: Payment) throws -> Receipt {
        switch payment.amount {
        case 50_000: throw LedgerDamaged(host: "ledger-3.internal")
        case 50_200: throw Failure.unreadableAnswer
        case 50_300: throw Failure.closed(seconds: 120)
        case 50_400: throw Failure.noAnswer
        default: return Receipt(paid: payment.amount)
        }
    }
}
