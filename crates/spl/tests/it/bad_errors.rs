//! Messages that are not as good as they should be, kept on a list that should shrink.

use gazehound_spl::parse;

fn message(text: &str) -> String {
    parse(text).expect_err("no SPL").message().to_owned()
}

#[test]
fn a_quote_left_open_early_is_blamed_on_a_later_one() {
    // The open quote is that of `ann`.
    let error = parse("user=\"ann host=\"web\"").expect_err("no SPL");
    assert_eq!((error.message(), error.span().start), ("`\"` without its partner", 19));
}

#[test]
fn a_missing_bar_is_not_seen() {
    // `head` looks like one more field.
    assert_eq!(
        parse("x | table a head 5").map(|tree| tree.to_string()).as_deref(),
        Ok("search x | table a, head, \"5\"")
    );
    assert_eq!(message("x | where a > 1 stats count"), "expected `|` or the end of `where`, found `stats`");
}

#[test]
fn a_wildcard_in_a_name_of_eval_is_read_as_a_product() {
    assert_eq!(
        message("x | eval a=max(*bytes)"),
        "expected a field, a number, a \"text\" or a function, found `*bytes`"
    );
}
