//! `iplocation`: where an address is (Search Reference, iplocation).

use std::env;
use std::net::IpAddr;
use std::path::PathBuf;

use gazehound_spl::ast::Iplocation;
use maxminddb::{PathElement, Reader};
use polars::prelude::*;

use super::Engine;
use super::rows::Rows;
use super::value::{Numbers, Value};
use crate::error::{Error, Result};
use crate::events::Note;

/// The environment's name for the file.
const VARIABLE: &str = "GAZEHOUND_GEOIP";

/// What is known of an address: City, Country, Region; and then Continent, MetroCode, Timezone; latitude and longitude.
type Place = ([Option<String>; 6], [Option<f64>; 2]);

const TEXTS: [(&str, bool); 6] = [
    ("City", false),
    ("Country", false),
    ("Region", false),
    ("Continent", true),
    ("MetroCode", true),
    ("Timezone", true),
];

/// Of several addresses in one field the first counts. An address that the file does not know gets nothing.
pub(super) fn apply(engine: &Engine<'_>, iplocation: &Iplocation, rows: &mut Rows) -> Result<()> {
    let field = iplocation.field.value.as_str();
    let file = engine.options.geoip.clone().or_else(|| env::var_os(VARIABLE).map(PathBuf::from)).ok_or_else(|| {
        Error::input(format!(
            "`iplocation` needs a file that says where addresses are, and none is given\n  set {VARIABLE} to the path of a \
             MaxMind file such as GeoLite2-City.mmdb, before the notebook starts"
        ))
    })?;
    let reader = Reader::open_readfile(&file).map_err(|error| {
        Error::input(format!("`{}` cannot be read as a MaxMind file: {error}\n  {VARIABLE} names it", file.display()))
    })?;
    rows.warn_missing("iplocation", [field]);
    let Ok(column) = rows.frame.column(field) else { return Ok(()) };
    let value = Value::of(column)?;
    let lists = value.lists();
    let view = lists.view();
    let mut known: PlHashMap<&str, Option<Place>> = PlHashMap::new();
    let mut unread = 0_u64;
    let mut of_row: Vec<Option<&str>> = Vec::with_capacity(rows.height());
    for row in 0..rows.height() {
        let text = view.row(row).next();
        of_row.push(text);
        if let Some(text) = text
            && !known.contains_key(text)
        {
            let place = match text.parse::<IpAddr>() {
                Ok(address) => place(&reader, address, &iplocation.language)?,
                Err(_) => {
                    unread += 1;
                    None
                }
            };
            known.insert(text, place);
        }
    }
    if unread > 0 {
        let count = gazehound_view::text::count(unread);
        rows.notes.push(Note::info(format!("iplocation: {count} different values of `{field}` are no addresses")));
    }
    let place = |text: &Option<&str>| text.and_then(|text| known.get(text)?.as_ref());
    let mut columns = Vec::new();
    for (at, (name, extra)) in TEXTS.iter().enumerate() {
        if !extra || iplocation.all_fields {
            let texts = of_row.iter().map(|text| place(text)?.0[at].as_deref());
            columns.push((*name, Value::Text(texts.collect())));
        }
    }
    for (at, name) in ["lat", "lon"].into_iter().enumerate() {
        let numbers = of_row.iter().map(|text| place(text)?.1[at]);
        columns.push((name, Value::Number(Numbers::new(numbers.collect(), false))));
    }
    for (name, value) in columns {
        let name = format!("{}{name}", iplocation.prefix);
        match value.into_column(&name, rows.height())? {
            Some(column) => rows.set(column)?,
            None => rows.remove(&name),
        }
    }
    if rows.height() > 0 && known.values().all(Option::is_none) {
        rows.notes.push(Note::warning(format!("iplocation: the file knows no address of `{field}`")));
    }
    Ok(())
}

fn place(reader: &Reader<Vec<u8>>, address: IpAddr, language: &str) -> Result<Option<Place>> {
    let wrong = |error: maxminddb::MaxMindDbError| Error::input(format!("the MaxMind file is damaged: {error}"));
    // An IPv6 address in a file of IPv4 ones is unknown, not an error.
    let Ok(found) = reader.lookup(address) else { return Ok(None) };
    if !found.has_data() {
        return Ok(None);
    }
    use PathElement::{Index, Key};
    let text = |path: &[PathElement<'_>]| found.decode_path::<String>(path).map_err(wrong);
    let number = |key: &'static str| found.decode_path::<f64>(&[Key("location"), Key(key)]).map_err(wrong);
    let metro = found.decode_path::<u16>(&[Key("location"), Key("metro_code")]).map_err(wrong)?;
    Ok(Some((
        [
            text(&[Key("city"), Key("names"), Key(language)])?,
            text(&[Key("country"), Key("names"), Key(language)])?,
            text(&[Key("subdivisions"), Index(0), Key("names"), Key(language)])?,
            text(&[Key("continent"), Key("names"), Key(language)])?,
            metro.map(|metro| metro.to_string()),
            text(&[Key("location"), Key("time_zone")])?,
        ],
        [number("latitude")?, number("longitude")?],
    )))
}
