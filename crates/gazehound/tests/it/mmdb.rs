//! A file in MaxMind's format, made by hand (MaxMind DB File Format Specification 2.0).

/// A city for the addresses 0.0.0.0 to 127.255.255.255, nothing for the others.
pub(super) fn city() -> Vec<u8> {
    let name = |en: &str, de: &str| map(&[("de", text(de)), ("en", text(en))]);
    let named = |en: &str, de: &str| map(&[("names", name(en, de))]);
    let record = map(&[
        ("city", named("Ghent", "Gent")),
        ("continent", named("Europe", "Europa")),
        ("country", named("Belgium", "Belgien")),
        (
            "location",
            map(&[("latitude", double(51.05)), ("longitude", double(3.72)), ("time_zone", text("Europe/Brussels"))]),
        ),
        ("subdivisions", array(&[named("Flanders", "Flandern")])),
    ]);
    // One node: its left record is the data (behind the node and the separator of 16 bytes), its right one is nothing.
    let mut file = vec![0, 0, 1 + 16, 0, 0, 1];
    file.extend([0; 16]);
    file.extend(record);
    file.extend(b"\xab\xcd\xefMaxMind.com");
    file.extend(map(&[
        ("binary_format_major_version", unsigned(5, 2)),
        ("binary_format_minor_version", unsigned(5, 0)),
        ("build_epoch", unsigned(9, 1)),
        ("database_type", text("Test-City")),
        ("description", map(&[])),
        ("ip_version", unsigned(5, 4)),
        ("languages", array(&[])),
        ("node_count", unsigned(6, 1)),
        ("record_size", unsigned(5, 24)),
    ]));
    file
}

/// The control byte of a type and a size; types above 7 take a byte more.
fn control(kind: u8, size: usize) -> Vec<u8> {
    let size = u8::try_from(size).unwrap();
    assert!(size < 29);
    if kind > 7 { vec![size, kind - 7] } else { vec![kind << 5 | size] }
}

fn text(value: &str) -> Vec<u8> {
    [control(2, value.len()), value.as_bytes().to_vec()].concat()
}

fn double(value: f64) -> Vec<u8> {
    [control(3, 8), value.to_be_bytes().to_vec()].concat()
}

/// Of one byte, or none for 0. Kinds: 5 for 16 bits, 6 for 32, 9 for 64.
fn unsigned(kind: u8, value: u8) -> Vec<u8> {
    if value == 0 { control(kind, 0) } else { [control(kind, 1), vec![value]].concat() }
}

fn map(pairs: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let pairs_of = pairs.iter().flat_map(|(key, value)| [text(key), value.clone()]);
    [vec![control(7, pairs.len())], vec![pairs_of.flatten().collect()]].concat().concat()
}

fn array(items: &[Vec<u8>]) -> Vec<u8> {
    [vec![control(11, items.len())], items.to_vec()].concat().concat()
}
