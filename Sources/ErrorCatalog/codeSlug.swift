/// The part of a page's URL that stands for a code.
///
/// Lower-case letters, digits, `_`, `-` and inner `.` of ASCII stay; anything else becomes `-`. So
/// a slug is the same on file systems that fold case, and it is no reserved name of Windows.
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
    if slug.isEmpty { return "code" }
    let stem = String(slug.prefix { $0 != "." })
    return reservedNames.contains(stem) ? "code-\(slug)" : slug
}

/// The names that Windows gives to devices, with any extension, and `index`, which would be the
/// folder's own page.
private let reservedNames: Set<String> = Set(
    ["con", "prn", "aux", "nul", "index"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
