package import Diagnostics
import Escaping

/// The most bytes of a slug: file systems take names of up to 255, and the page's own name and the
/// name of a temporary file come on top.
let slugSizeLimit = 100

/// The part of a page's URL that stands for a code.
///
/// Lower-case letters, digits, `_`, `-` and inner `.` of ASCII stay; anything else becomes `-`. So
/// a slug is the same on file systems that fold case, and it is no reserved name of Windows. Where
/// little or too much would be left, a hash of the code stands in.
package func codeSlug(_ code: String) -> String {
    var slug = ""
    for scalar in code.unicodeScalars {
        switch scalar {
        case "a"..."z", "0"..."9", "_", "-", ".": slug.unicodeScalars.append(scalar)
        case "A"..."Z": slug.append(String(scalar).lowercased())
        default: slug.append("-")
        }
    }
    while slug.hasPrefix(".") { slug.removeFirst() }
    while slug.hasSuffix(".") { slug.removeLast() }
    // What is left of a name in another script tells nothing apart.
    if !slug.utf8.contains(where: isLetterOrDigit) { return "code-\(shortHash(of: code))" }
    if slug.utf8.count > slugSizeLimit {
        return "\(slug.prefix(slugSizeLimit - 10))-\(shortHash(of: code))"
    }
    // `index` would be the folder's own page.
    let isReserved = slug.prefix { $0 != "." } == "index" || isWindowsDevice(slug)
    return isReserved ? "code-\(slug)" : slug
}

/// Why a text can't be the slug that an entry asks for.
package func problem(ofSlug slug: Located<String>) -> Diagnostic? {
    guard codeSlug(slug.value) != slug.value || slug.value.utf8.count > slugSizeLimit else {
        return nil
    }
    return Diagnostic(
        .invalidValue, "'\(slug.value)' can't be a part of an address", at: slug.range,
        help: "use small letters, digits, '-', '_' and '.': '\(codeSlug(slug.value))'")
}

/// Eight letters and digits that depend on a code alone.
package func shortHash(of code: String) -> String {
    String(contentHash(Array(code.utf8)).suffix(8))
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
}
