/// Names of members and headers by what they hold, as ``looseKey(_:)`` spells them.
enum FieldKeys {
    /// What holds a code and nothing else.
    static let code: Set<String> = [
        "code", "errorcode", "errcode", "errorkey", "errortype", "errorname", "subcode",
        "errorsubcode", "faultcode", "xerrorcode", "xamznerrortype", "exceptionname",
    ]
    /// What may hold a code, a title or a sentence.
    static let codeLike: Set<String> = code.union([
        "error", "type", "reason", "status", "name", "title", "kind", "exception", "key", "fault",
        "problem", "slug", "grpcstatus", "xerror", "xerrorreason", "messageid", "messagekey",
        "detailcode", "id",
    ])
    /// What holds an HTTP status.
    static let status: Set<String> = [
        "status", "statuscode", "httpstatus", "httpstatuscode", "httpcode", "responsecode", "code",
        "responsestatus",
    ]
    /// What leads to documentation.
    static let link: Set<String> = [
        "link", "type", "documentationurl", "documentation", "docurl", "docsurl", "docs", "help",
        "helpurl", "helplink", "helpuri", "href", "url", "moreinfo", "infourl", "about", "instance",
        "errorurl", "erroruri", "xerrorurl",
    ]
    /// What holds a title for people.
    static let title: Set<String> = ["title", "error", "message", "reason", "errordescription"]
    /// What holds the id of a request.
    static let requestID: Set<String> = [
        "xrequestid", "requestid", "xcorrelationid", "correlationid", "xamznrequestid",
        "xamzrequestid", "xamzid2", "traceid", "xtraceid", "xb3traceid", "traceparent", "cfray",
        "xmsrequestid", "xgoogrequestid", "operationid",
    ]
}
