/// The marks over and under letters, for small letters, around 0.
let accentPaths: [Character: StrokePath] = {
    let texts: [Character: String] = [
        "`": "M-75 725L35 630",
        "´": "M75 725L-35 630",
        "^": "M-110 630L0 725L110 630",
        "ˇ": "M-110 725L0 630L110 725",
        "~": "M-130 645C-95 720 -45 710 0 680C45 650 95 640 130 715",
        "¨": "D-110 685D110 685",
        "°": "M-72 710v0 785h72 710v0 635h-72 710",
        "¯": "M-120 670H120",
        "˘": "M-110 725C-90 620 90 620 110 725",
        "˙": "D0 690",
        "˝": "M-15 735L-85 630M135 735L65 630",
        "¸": "M10 0L-5 -65C60 -65 90 -90 90 -128C90 -175 40 -200 -50 -190",
        "˛": "M90 0C20 -50 0 -90 15 -135C30 -175 80 -185 130 -165",
        ",": "M20 -100L-15 -215",
        "ʻ": "M-15 720L20 600",
        "·": "D60 330",
    ]
    return texts.compactMapValues { StrokePath($0) }
}()

/// Letters with a mark: the letter, what it is drawn from, the mark.
///
/// The whole of Latin-1 and of Latin Extended-A (Unicode blocks), and what Romanian and German
/// need beyond them.
let accents: [(Character, Character, Character)] = {
    let table = """
        ÀA` ÁA´ ÂA^ ÃA~ ÄA¨ ÅA° ÇC¸ ÈE` ÉE´ ÊE^ ËE¨ ÌI` ÍI´ ÎI^ ÏI¨ ÑN~ ÒO` ÓO´ ÔO^ ÕO~ ÖO¨ ÙU` ÚU´
        ÛU^ ÜU¨ ÝY´ àa` áa´ âa^ ãa~ äa¨ åa° çc¸ èe` ée´ êe^ ëe¨ ìı` íı´ îı^ ïı¨ ñn~ òo` óo´ ôo^ õo~
        öo¨ ùu` úu´ ûu^ üu¨ ýy´ ÿy¨ ĀA¯ āa¯ ĂA˘ ăa˘ ĄA˛ ąa˛ ĆC´ ćc´ ĈC^ ĉc^ ĊC˙ ċc˙ ČCˇ čcˇ ĎDˇ ĒE¯
        ēe¯ ĔE˘ ĕe˘ ĖE˙ ėe˙ ĘE˛ ęe˛ ĚEˇ ěeˇ ĜG^ ĝg^ ĞG˘ ğg˘ ĠG˙ ġg˙ ĢG, ģg˙ ĤH^ ĥh^ ĨI~ ĩı~ ĪI¯ īı¯
        ĬI˘ ĭı˘ ĮI˛ įi˛ İI˙ ĴJ^ ĵj^ ĶK, ķk, ĹL´ ĺl´ ĻL, ļl, ĿL· ŀl· ŃN´ ńn´ ŅN, ņn, ŇNˇ ňnˇ ŌO¯ ōo¯
        ŎO˘ ŏo˘ ŐO˝ őo˝ ŔR´ ŕr´ ŖR, ŗr, ŘRˇ řrˇ ŚS´ śs´ ŜS^ ŝs^ ŞS¸ şs¸ ŠSˇ šsˇ ŢT¸ ţt¸ ŤTˇ ŨU~ ũu~
        ŪU¯ ūu¯ ŬU˘ ŭu˘ ŮU° ůu° ŰU˝ űu˝ ŲU˛ ųu˛ ŴW^ ŵw^ ŶY^ ŷy^ ŸY¨ ŹZ´ źz´ ŻZ˙ żz˙ ŽZˇ žzˇ ȘS, șs,
        ȚT, țt,
        """
    return table.split(whereSeparator: \.isWhitespace).compactMap { row in
        let characters = Array(row)
        return characters.count == 3 ? (characters[0], characters[1], characters[2]) : nil
    }
}()
