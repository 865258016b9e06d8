//! Words and operators of other languages, and what they are in SPL.

/// Commands of other query languages.
const COMMANDS: [(&str, &str); 14] = [
    ("count", "stats count"),
    ("distinct", "dedup FIELD"),
    ("extend", "eval FIELD = EXPR"),
    ("filter", "where EXPR"),
    ("from", "search index=NAME"),
    ("grep", "search TERM"),
    ("group", "stats count BY FIELD"),
    ("groupby", "stats count BY FIELD"),
    ("limit", "head N"),
    ("order", "sort FIELD"),
    ("project", "table FIELD"),
    ("select", "table FIELD"),
    ("summarize", "stats count BY FIELD"),
    ("take", "head N"),
];

/// Operators of other languages, as they begin after an operand or in place of one; longer ones first.
const OPERATORS: [(&str, &str); 12] = [
    ("===", "equal is written `=` or `==`"),
    ("&&", "and is written `AND`"),
    ("||", "or is written `OR`"),
    ("<>", "unequal is written `!=`"),
    ("=~", "a regular expression is tested by `match(FIELD, \"REGEX\")`"),
    ("&", "and is written `AND`"),
    ("?", "a choice is written `if(CONDITION, THEN, ELSE)`"),
    ("between ", "a range is written `FIELD >= LOW AND FIELD <= HIGH`"),
    ("contains ", "a part of a text is tested by `like(FIELD, \"%PART%\")`"),
    ("is ", "an absent field is tested by `isnull(FIELD)` or `isnotnull(FIELD)`"),
    ("matches ", "a regular expression is tested by `match(FIELD, \"REGEX\")`"),
    ("!", "not is written `NOT`"),
];

/// How SPL says what the command `name` of another language does.
pub(crate) fn command(name: &str) -> Option<&'static str> {
    COMMANDS.iter().find(|(other, _)| *other == name).map(|(_, here)| *here)
}

/// What to write for the operator of another language with which `rest` begins.
pub(crate) fn operator(rest: &str) -> Option<&'static str> {
    let starts = |operator: &str| rest.get(..operator.len()).is_some_and(|start| start.eq_ignore_ascii_case(operator));
    OPERATORS.iter().find(|(operator, _)| starts(operator)).map(|(_, here)| *here)
}
