extension Language {
    static let sql = Language(
        "sql", "SQL", aliases: ["mysql", "postgres", "postgresql", "sqlite"],
        .code(CodeGrammar(sqlRules)))

    private static let sqlRules = CodeRules(
        words: [
            WordList(
                .keyword,
                """
                add all alter analyze and as asc begin between by cascade case cast check collate \
                column commit conflict constraint create cross current_date current_time \
                current_timestamp database default delete desc distinct do drop else end escape \
                except exists explain fetch filter first for foreign from full function grant \
                group having if ilike in index inner insert intersect interval into is join key \
                last lateral left like limit locked natural not nothing nulls of offset on only or \
                order outer over partition primary procedure recursive references rename replace \
                restrict returning revoke right rollback row rows savepoint schema select sequence \
                set share skip table temporary then to transaction trigger truncate union unique \
                update using vacuum values view when where window with
                """),
            WordList(.constant, "true false null unknown"),
            WordList(
                .type,
                """
                bigint bigserial binary bit blob boolean bytea char character clob date datetime \
                decimal double float int integer json jsonb money numeric nvarchar precision real \
                serial smallint text time timestamp timestamptz tinyint uuid varbinary varchar
                """),
        ],
        ignoresCase: true,
        rules: [
            .lineComment("--"), .blockComment(BlockComment("/*", "*/")),
            .string(StringForm("'", escapes: .doubled, spansLines: true)),
            .string(
                StringForm(
                    "'", escapes: .backslash, spansLines: true, prefix: "e")),
            .string(StringForm("\"", kind: .property, escapes: .doubled)),
            .string(StringForm("`", kind: .property, escapes: .none)),
            .sigil(Sigil(":", .variable, isDetached: true)), .sigil(Sigil("@", .variable)),
        ],
        nameBytes: "$")
}
