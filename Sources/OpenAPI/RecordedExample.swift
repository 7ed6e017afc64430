import Escaping

/// An example of a catalog as an Example Object of the components (OpenAPI 3.1 §4.8.19): the body of
/// the response is its value, and all else stands in the extension `x-error-example`.
enum RecordedExample {
    /// The object for an example.
    ///
    /// - Parameters:
    ///   - exchange: the example, in the catalog's format.
    ///   - code: the code that it belongs to.
    /// - Returns: `nil` for one that the object can't carry, such as one without a body.
    static func object(of exchange: JSON, code: String) -> JSON? {
        guard let response = exchange["response"], let body = response["body"] else { return nil }
        let object = JSON.members([
            "summary": exchange["title"],
            "value": body,
            SpecExtensions.example: .members([
                "code": .string(code),
                "request": exchange["request"],
                "headers": response["headers"],
            ]),
        ])
        return RecordedExample.exchange(of: object)?.exchange == exchange ? object : nil
    }

    /// The example that an object carries, and its code; `nil` for an object without the extension.
    static func exchange(of object: JSON) -> (code: String, exchange: JSON)? {
        guard let extra = object[SpecExtensions.example], let code = extra["code"]?.scalarText,
            let body = object["value"]
        else { return nil }
        let exchange = JSON.members([
            "title": object["summary"],
            "request": extra["request"],
            "response": .members(["headers": extra["headers"], "body": body]),
        ])
        return (code, exchange)
    }
}
