//! Hostile text.

use gazehound_view::text::{block, html, line};

#[test]
fn what_moves_a_terminal_becomes_visible() {
    assert_eq!(line("a\u{1b}[31mred\u{7}"), "a\\u{1b}[31mred\\u{7}");
    assert_eq!(line("one\ntwo\r\0"), "one\\ntwo\\r\\u{0}");
    assert_eq!(block("one\ntwo\r"), "one\ntwo\\r");
    assert_eq!(line("\u{9b}31m"), "\\u{9b}31m");
}

#[test]
fn what_reorders_reading_becomes_visible() {
    assert_eq!(line("gpj.\u{202e}exe"), "gpj.\\u{202e}exe");
    assert_eq!(line("a\u{2028}b\u{200b}c\u{feff}"), "a\\u{2028}b\\u{200b}c\\u{feff}");
    assert_eq!(line("köln 東京 😀"), "köln 東京 😀");
}

#[test]
fn a_kernels_marker_is_broken_up() {
    assert_eq!(line("EVCXR_BEGIN_CONTENT text/html"), "EVCXR\\u{5f}BEGIN_CONTENT text/html");
    assert!(!block("x\nEVCXR_END_CONTENT\n").contains("EVCXR_"));
    // Nothing that is taken out can join a marker.
    assert!(!line("EVC\u{200b}XR_BEGIN").contains("EVCXR_"));
}

#[test]
fn html_has_no_markup_of_the_logs() {
    assert_eq!(
        html("</script><img src=x onerror='a(\"&\")'>"),
        "&lt;/script&gt;&lt;img src=x onerror=&#39;a(&quot;&amp;&quot;)&#39;&gt;"
    );
}

#[test]
fn clean_text_is_not_copied() {
    assert!(matches!(line("conn 10.0.0.1"), std::borrow::Cow::Borrowed(_)));
}
