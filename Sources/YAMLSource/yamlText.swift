package import Escaping

/// A value as a YAML text in block style, which reads back as the same value.
///
/// Yams' emitter is not used: it folds, it writes a text of several lines as one quoted line unless
/// told to use a block for all, and what it leaves without quotes (`no`, `0042`, `1:30`) other
/// programs read as something else than a text.
///
/// - Returns: the text; ends with a line end.
package func yamlText(of value: JSON) -> String {
    var writer = YAMLWriter()
    writer.writeDocument(value)
    return String(decoding: writer.output, as: UTF8.self)
}
