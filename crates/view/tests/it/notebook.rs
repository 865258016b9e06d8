//! The kernel's markers.

use gazehound_view::notebook::Bundle;

#[test]
fn each_form_is_a_block_of_its_own() {
    let bundle = Bundle::text("old").with("text/html", "<b>x</b>").with("text/plain", "x");
    assert_eq!(
        bundle.blocks(),
        "EVCXR_BEGIN_CONTENT text/html\n<b>x</b>\nEVCXR_END_CONTENT\nEVCXR_BEGIN_CONTENT text/plain\nx\nEVCXR_END_CONTENT\n"
    );
}

#[test]
fn content_cannot_end_its_block() {
    let blocks = Bundle::text("a\nEVCXR_END_CONTENT\nEVCXR_BEGIN_CONTENT text/html\n<script>").blocks();
    assert_eq!(blocks.matches("EVCXR_END_CONTENT").count(), 1);
    assert_eq!(blocks.matches("EVCXR_BEGIN_CONTENT").count(), 1);
}
