//! A secret does not show.

use gazehound_net::Secret;

#[test]
fn hides_itself() {
    let secret = Secret::new("pass word");
    assert_eq!(format!("{secret} {secret:?} {:?}", Some(&secret)), "••• ••• Some(•••)");
    assert_eq!(secret.expose(), "pass word");
}

#[test]
fn hides_itself_in_other_texts() {
    let secret = Secret::new("pass word&1");
    assert_eq!(secret.redact("got `pass word&1`, pass%20word%261 and pass+word%261"), "got `•••`, ••• and •••");
    // Each `a` hidden would say more than it hides.
    assert_eq!(Secret::new("a").redact("a man"), "a man");
}
