/// A request as code that sends it and prints the status of the answer, the header that names the
/// wait, and the problem document.
///
/// The code runs as it stands: it is a whole script or program.
///
/// - Parameters:
///   - request: the request.
///   - language: the client to use.
/// - Returns: the code without a line end behind it; `nil` where the client can't send the request.
package func requestSample(_ request: SampleRequest, in language: SampleLanguage) -> String? {
    let lines =
        switch language {
        case .curl: curlSample(request)
        case .python: pythonSample(request)
        case .javascript: javaScriptSample(request)
        case .go: goSample(request)
        case .swift: swiftSample(request)
        }
    return lines?.joined(separator: "\n")
}
