import Escaping

/// Appends a link destination as an attribute value: bytes that may not stand in a URL are
/// percent-encoded (RFC 3986 §2.1), existing percent signs are kept, `&` and `'` become character
/// references.
///
/// The same as libcmark's own `houdini_escape_href`.
func appendHref(_ url: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    for byte in url {
        switch byte {
        case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "'"): output.append(contentsOf: "&#x27;".utf8)
        case _ where isSafeInHref[Int(byte)]: output.append(byte)
        default:
            output.append(UInt8(ascii: "%"))
            output.append(hexDigit(byte >> 4))
            output.append(hexDigit(byte & 0xF))
        }
    }
}

private let isSafeInHref: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    let safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+!*(),%#@?=;:/$~"
    for byte in safe.utf8 { table[Int(byte)] = true }
    return table
}()
