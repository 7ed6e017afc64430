import Diagnostics
import Testing

@testable import OpenAPI

struct PathTableTests {
    private static let table = PathTable(
        [
            ("GET", "/orders"), ("POST", "/orders"), ("GET", "/orders/{id}"),
            ("GET", "/orders/mine"), ("DELETE", "/orders/{id}"), ("GET", "/files/{name}.json"),
            ("GET", "/files/{name}"), ("POST", "/orders/{id}:cancel"), ("GET", "/{a}/{b}/end"),
            ("GET", "/orders/{id}/end"), ("GET", "/a b"), ("GET", "/"),
        ].map { method, path in
            APIOperation(
                method: method, path: path, tags: [], basePaths: ["/v1", "/beta/v2"],
                range: .start(of: SourceFile(path: "", bytes: [])))
        })

    @Test(
        "requests belong to their operation",
        arguments: [
            ("GET", "/v1/orders", 0), ("get", "https://api.example.com/v1/orders?limit=3", 0),
            ("POST", "/v1/orders/", 1), ("GET", "/v1/orders/42", 2),
            // Literals before parameters, but a parameter where the literal lacks the method.
            ("GET", "/v1/orders/mine", 3), ("DELETE", "/v1/orders/mine", 4),
            ("GET", "/v1/files/a.json", 5), ("GET", "/v1/files/.json", 6),
            ("GET", "/v1/files/a.b.json", 5), ("GET", "/v1/files/a.txt", 6),
            ("POST", "/v1/orders/42:cancel", 7), ("GET", "/v1/x/y/end", 8),
            ("GET", "/v1/orders/7/end", 9), ("GET", "/v1/a%20b", 10), ("GET", "/v1", 11),
            ("GET", "/beta/v2/orders#top", 0), ("GET", "/orders/42", 2),
            ("GET", "//api.example.com/orders", 0), ("GET", "/v1/orders/{id}", 2),
        ])
    func found(method: String, target: String, number: Int) {
        #expect(Self.table.operation(method, target) == number)
    }

    @Test(
        "other requests belong to none",
        arguments: [
            ("PUT", "/v1/orders"), ("GET", "/v3/orders"), ("GET", "/v1/orders/1/2"),
            ("POST", "/v1/orders/42:stop"), ("GET", String(repeating: "/x", count: 5_000)),
        ])
    func missing(method: String, target: String) {
        #expect(Self.table.operation(method, target) == nil)
    }

    @Test("a tree of many ways is searched in bounded time")
    func manyWays() {
        var operations: [APIOperation] = []
        for bits in 0..<4_096 {
            let path = (0..<12).map { bits >> $0 & 1 == 0 ? "/a" : "/{p}" }.joined()
            operations.append(
                APIOperation(
                    method: "GET", path: path, tags: [], basePaths: [""],
                    range: .start(of: SourceFile(path: "", bytes: []))))
        }
        let table = PathTable(operations)
        #expect(table.operation("GET", String(repeating: "/a", count: 12)) == 0)
        #expect(table.operation("PUT", String(repeating: "/a", count: 12)) == nil)
    }
}
