//! Messages that are not as good as they should be, kept on a list that should shrink.

use gazehound_spl::parse;

fn message(text: &str) -> String {
    parse(text).expect_err("no SPL").message().to_owned()
}

#[test]
fn a_bar_missing_in_a_list_of_fields_is_seen_only_in_a_remark() {
    // `head` looks like one more field.
    assert_eq!(
        parse("x | table a head 5").map(|tree| tree.to_string()).as_deref(),
        Ok("search x | table a, head, \"5\"")
    );
}

#[test]
fn a_pattern_without_quotes_is_read_as_arithmetic() {
    // It should say that the pattern stands in double quotes.
    assert_eq!(
        message("x | where a like b%"),
        "expected a field, a number, a \"text\" or a function, found the end of the search"
    );
}

#[test]
fn fields_before_the_aggregations_are_not_told_to_be_out_of_order() {
    assert_eq!(message("x | stats by a count"), "expected an aggregation, found the end of the search");
}
