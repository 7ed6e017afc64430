/// A text between double quotes, in which a backslash escapes, as nginx and Apache read their
/// configuration.
///
/// A `$` stays as it is: in some places it starts a variable, and nothing escapes it there.
package func serverQuoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
