import ErrorCatalog

/// What a status of an error means, in a sentence, where a document does not say it.
///
/// After RFC 9110 §15.5 and §15.6, RFC 6585 and the documents that the registry names.
func statusMeaning(_ status: Int) -> String {
    meanings[status]
        ?? (status < 500
            ? "The server does not accept the request as it is."
            : "The server could not answer a request that may be right.")
}

private let meanings: [Int: String] = [
    400: "The server can't read the request, or a value in it is wrong.",
    401: "The request has no valid credentials.",
    402: "The request needs a payment first.",
    403: "The caller may not do this, whoever they are.",
    404: "There is nothing at this address, or nothing that the caller may see.",
    405: "The address exists, but not with this method.",
    406: "The server has no form of the answer that the request accepts.",
    407: "The proxy in between asks for credentials.",
    408: "The request took too long to arrive.",
    409: "The request contradicts the state that the resource is in.",
    410: "What was at this address is gone for good.",
    411: "The request has to tell the length of its body.",
    412: "A condition in the headers of the request does not hold.",
    413: "The body of the request is larger than the server accepts.",
    414: "The address is longer than the server accepts.",
    415: "The server does not accept a body of this media type.",
    416: "The range that the request asks for does not exist.",
    417: "The server can't do what the header `Expect` asks for.",
    421: "The request came to a server that does not answer for this host.",
    422: "The request can be read, but what it says can't be done.",
    423: "The resource is locked.",
    424: "The request failed because one that it depends on failed.",
    425: "The server does not risk to process a request that may be a repetition.",
    426: "The server asks for another protocol.",
    428: "The server wants the request to have a condition, such as `If-Match`.",
    429: "The caller sent too many requests in a given time.",
    431: "The headers of the request are larger than the server accepts.",
    451: "The resource is not available for legal reasons.",
    500: "Something went wrong inside the server.",
    501: "The server does not know how to do what the request asks for.",
    502: "A server behind this one gave no valid answer.",
    503: "The server can't answer now, because of load or maintenance.",
    504: "A server behind this one did not answer in time.",
    505: "The server does not speak this version of HTTP.",
    507: "The server has no room to store what the request needs.",
    508: "The server found a loop while it processed the request.",
    511: "The network asks the caller to sign in first.",
]
