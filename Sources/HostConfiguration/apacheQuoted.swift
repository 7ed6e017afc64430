/// A text between double quotes, as Apache reads its configuration.
///
/// `${` is where Apache puts in values of its own, whatever stands around it.
func apacheQuoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
