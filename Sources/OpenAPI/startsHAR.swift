/// Whether a text starts as an HTTP archive: an object `log` with the members of HAR 1.2.
///
/// Lines of collectors may have an object of that name, too, with other members.
///
/// - Parameter head: the first bytes of the file; a few hundred are enough.
/// - Returns: whether the file is to be read as an archive.
package func startsHAR(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    let start = /\u{FEFF}?\s*\{\s*"log"\s*:\s*\{\s*"(?:version|creator|browser|pages|entries)"\s*:/
    return text.prefixMatch(of: start) != nil
}
