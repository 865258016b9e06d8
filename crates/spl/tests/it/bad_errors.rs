//! Messages that are not as good as they should be, kept on a list that should shrink.

use gazehound_spl::parse;

fn message(text: &str) -> String {
    parse(text).expect_err("no SPL").message().to_owned()
}

#[test]
fn a_quote_left_open_before_a_list_is_blamed_on_a_later_one() {
    // The open quote is that of `ann`; nothing about `, ` looks wrong.
    let error = parse("user IN (\"ann, \"bob\")").expect_err("no SPL");
    assert_eq!((error.message(), error.span().start), ("`\"` without its partner", 19));
}

#[test]
fn a_bar_missing_in_a_rename_is_not_seen() {
    // `head` looks like one more name.
    assert_eq!(message("x | rename a AS b head 5"), "expected `AS` after `head`, found `5`");
}
