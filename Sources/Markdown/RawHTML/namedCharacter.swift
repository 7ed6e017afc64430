/// The text that `&name;` stands for; `nil` for a name that HTML doesn't know.
///
/// libcmark has the long table; the names of ASCII characters, which a URL's scheme could be made
/// of, are looked up here.
package func namedCharacter(_ name: String) -> String? {
    if let character = namedASCII[name] { return character }
    let text = Array("&\(name);".utf8).withUnsafeBufferPointer { bytes -> String? in
        guard let tree = CMarkTree(parsing: bytes) else { return nil }
        let literal = tree.root.firstChild?.firstChild?.literal
        return literal.map { String(decoding: $0, as: UTF8.self) }
    }
    return text.flatMap { $0.hasPrefix("&") ? nil : $0 }
}

/// The names that are resolved without `;` too.
let unterminatedNamedCharacters: [String: String] = {
    var table = [
        "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"",
        "QUOT": "\"", "COPY": "©", "REG": "®",
    ]
    // In the order of the characters from U+00A0 to U+00FF.
    let names = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg \
        plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
        Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute \
        Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
        Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
        ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide \
        oslash ugrave uacute ucirc uuml yacute thorn yuml
        """
    for (name, code) in zip(names.split(separator: " "), UInt8(0xA0)...UInt8(0xFF)) {
        table[String(name)] = String(Unicode.Scalar(code))
    }
    return table
}()

private let namedASCII = [
    "Tab": "\t", "NewLine": "\n", "excl": "!", "quot": "\"", "QUOT": "\"", "num": "#",
    "dollar": "$", "percnt": "%", "amp": "&", "AMP": "&", "apos": "'", "lpar": "(", "rpar": ")",
    "ast": "*", "midast": "*", "plus": "+", "comma": ",", "period": ".", "sol": "/", "colon": ":",
    "semi": ";", "lt": "<", "LT": "<", "equals": "=", "gt": ">", "GT": ">", "quest": "?",
    "commat": "@", "lsqb": "[", "lbrack": "[", "bsol": "\\", "rsqb": "]", "rbrack": "]",
    "Hat": "^", "lowbar": "_", "UnderBar": "_", "grave": "`", "DiacriticalGrave": "`",
    "fjlig": "fj", "lcub": "{", "lbrace": "{", "verbar": "|", "vert": "|", "VerticalLine": "|",
    "rcub": "}", "rbrace": "}",
]
