//! A scene and its details as bytes for the viewer: columns of small numbers, all texts in one pool, deflated.
//!
//! ```text
//! payload = pack(section…)
//! section = name: text, kind: u8, items: varint, bytes: varint, body
//! kind 0    numbers, each a varint
//! kind 1    numbers, each the zigzag varint of the difference to the one before
//! kind 2    texts, each a varint with its length in bytes; then all their bytes
//! kind 3    bytes
//! ```
//!
//! Texts have lengths, not separators: log text may hold any character. Packed, it can end neither a script element nor an
//! attribute, nor an output of the notebook's kernel.

use foldhash::HashMap;

use crate::color::Rgb;
use crate::detail::{Column, Detail, Roles};
use crate::numeral::families;
use crate::picture::Picture;
use crate::scene::{Legend, Scale, Scene};
use crate::text;

/// The longest text of an attribute, in bytes: longer ones are cut and say so.
const LONGEST: usize = 100_000;
/// Places are whole numbers up to this; more where there are many nodes.
const GRID: f32 = 4_095.0;
const MANY: usize = 30_000;
/// A column with more than one new text in so many rows is written by how new its texts are.
const NEW: usize = 5;

/// The sections of `scene`, `detail` and where `picture` has put the nodes: first all others, then that of the many texts.
pub(crate) fn payload(scene: &Scene, detail: &Detail, picture: &Picture) -> [Vec<u8>; 2] {
    // Destructured, so that nothing new is overlooked.
    let Detail { title, node_columns, edges, edge_columns, events, event_columns, times, roles, palette, ramp } =
        detail;
    let mut out = Sections::default();
    let mut pool = Pool::default();
    let notes: Vec<String> = scene.notes.iter().map(|note| format!("{}: {}", note.word(), note.text)).collect();
    out.texts("title", [title.as_str(), &scene.counts()].into_iter());
    out.texts("notes", notes.iter().map(String::as_str));
    out.numbers("nodes", std::iter::once(scene.nodes.len() as u64));
    let labels: Vec<u64> = scene.nodes.iter().map(|node| pool.place(&node.label)).collect();
    out.deltas("node.label", labels.into_iter().map(|place| place as i64));

    let mut discs: Vec<(u32, [f32; 2])> = picture.discs.iter().map(|disc| (disc.node, disc.at)).collect();
    discs.sort_unstable_by_key(|(node, _)| *node);
    let grid = if discs.len() > MANY { 4.0 * GRID } else { GRID };
    out.numbers("place.grid", std::iter::once(grid as u64));
    let scale = grid / picture.width.max(picture.height);
    out.deltas("place.node", discs.iter().map(|(node, _)| i64::from(*node)));
    for (name, axis) in [("place.x", 0), ("place.y", 1)] {
        let along = |at: &[f32; 2]| (at[axis] * scale).round().clamp(0.0, grid) as i64;
        out.small(name, &discs.iter().map(|(_, at)| along(at)).collect::<Vec<_>>());
    }

    out.deltas("edge.source", edges.iter().map(|edge| i64::from(edge[0])));
    out.deltas("edge.target", edges.iter().map(|edge| i64::from(edge[1])));
    out.deltas("edge.event", events.iter().map(|event| i64::from(*event)));
    let mut last = 0;
    let known = times.iter().map(|time| {
        last = time.unwrap_or(last);
        last
    });
    out.deltas("time", known.collect::<Vec<_>>().into_iter());
    let unknown = times.iter().enumerate().filter(|(_, time)| time.is_none());
    out.deltas("time.unknown", unknown.map(|(row, _)| row as i64));

    let tables = [node_columns, edge_columns, event_columns];
    let all: Vec<(u64, &Column)> =
        tables.iter().zip(0..).flat_map(|(table, number)| table.iter().map(move |column| (number, column))).collect();
    out.texts("column.name", all.iter().map(|(_, column)| column.name.as_str()));
    out.numbers("column.table", all.iter().map(|(table, _)| *table));
    for (number, (_, column)) in all.iter().enumerate() {
        let values: Vec<i64> = column.values.iter().map(|value| pool.place(value) as i64).collect();
        out.deltas(&format!("column.{number}.value"), values.into_iter());
        let how = if is_new(column) { "new" } else { "code" };
        out.section(&format!("column.{number}.{how}"), 0, column.codes.len() as u64, &codes(column));
    }
    let Roles { node_title, node_kind, edge_title, time, node_size } = roles;
    let roles = [node_title, node_kind, edge_title, time, node_size];
    out.texts("roles", roles.into_iter().map(|role| role.as_deref().unwrap_or_default()));
    for (name, legend) in [("node", &scene.point_legend), ("edge", &scene.edge_legend)] {
        if let Some(legend) = legend {
            write_legend(&mut out, &mut pool, name, legend);
        }
    }
    out.bytes("palette", palette.as_flattened());
    out.bytes("ramp", ramp.as_flattened());
    let plain = write_numerals(&mut out, &pool.texts);
    let mut texts = Sections::default();
    texts.texts("pool", plain.into_iter());
    [out.out, texts.out]
}

fn is_new(column: &Column) -> bool {
    column.values.len() * NEW > column.codes.iter().filter(|code| **code > 0).count()
}

/// The codes of a column in which texts often come back as they are; otherwise 0 for no text, 1 for a text that was not
/// there before (codes are in order of first appearance), 2 for the last new one, 3 for the one before it.
pub(crate) fn codes(column: &Column) -> Vec<u8> {
    let mut out = Vec::with_capacity(column.codes.len());
    let is_new = is_new(column);
    let mut newest = 0;
    for &code in &column.codes {
        let number = match code {
            _ if !is_new => code,
            0 => 0,
            _ if code > newest => {
                newest = code;
                1
            }
            _ => newest - code + 2,
        };
        varint(&mut out, u64::from(number));
    }
    out
}

/// The texts that end in numbers, by family; returns the others.
fn write_numerals<'a>(out: &mut Sections, texts: &[&'a str]) -> Vec<&'a str> {
    let (families, numerals) = families(texts);
    out.numbers("pool.family", numerals.iter().map(|numeral| numeral.map_or(0, |(family, _)| family as u64 + 1)));
    out.texts("pool.prefix", families.iter().map(|family| family.prefix));
    out.numbers("pool.decimals", families.iter().map(|family| family.decimals));
    let mut members: Vec<Vec<i64>> = vec![Vec::new(); families.len()];
    for &(family, value) in numerals.iter().flatten() {
        members[family].push(value);
    }
    let mut least = Vec::with_capacity(families.len());
    for (place, values) in members.iter().enumerate() {
        let lowest = values.iter().min().copied().unwrap_or_default();
        let above: Vec<i64> = values.iter().map(|value| value - lowest).collect();
        out.small(&format!("pool.number.{place}"), &above);
        least.push(lowest as u64);
    }
    out.numbers("pool.least", least.into_iter());
    texts.iter().zip(&numerals).filter(|(_, numeral)| numeral.is_none()).map(|(text, _)| *text).collect()
}

fn write_legend<'a>(out: &mut Sections, pool: &mut Pool<'a>, name: &str, legend: &'a Legend) {
    out.texts(&format!("legend.{name}"), std::iter::once(legend.title.as_str()));
    let colors: Vec<Rgb> = match &legend.scale {
        Scale::Categories(entries) => {
            let values: Vec<i64> = entries.iter().map(|entry| pool.place(&entry.label) as i64).collect();
            out.deltas(&format!("legend.{name}.value"), values.into_iter());
            entries.iter().map(|entry| entry.color).collect()
        }
        Scale::Ramp { low, high, colors } => {
            out.texts(&format!("legend.{name}.range"), [low.as_str(), high].into_iter());
            colors.clone()
        }
    };
    out.bytes(&format!("legend.{name}.color"), colors.as_flattened());
}

/// Every text once: a name is a node's title, a column's value and a legend's entry.
#[derive(Default)]
struct Pool<'a> {
    texts: Vec<&'a str>,
    place: HashMap<&'a str, u64>,
}

impl<'a> Pool<'a> {
    fn place(&mut self, text: &'a str) -> u64 {
        *self.place.entry(text).or_insert_with(|| {
            self.texts.push(text);
            self.texts.len() as u64 - 1
        })
    }
}

#[derive(Default)]
struct Sections {
    out: Vec<u8>,
}

impl Sections {
    fn numbers(&mut self, name: &str, numbers: impl Iterator<Item = u64>) {
        let mut body = Vec::new();
        let mut items = 0;
        for number in numbers {
            varint(&mut body, number);
            items += 1;
        }
        self.section(name, 0, items, &body);
    }

    fn deltas(&mut self, name: &str, numbers: impl Iterator<Item = i64>) {
        let mut body = Vec::new();
        let (mut last, mut items) = (0, 0);
        for number in numbers {
            let step = number.wrapping_sub(last);
            varint(&mut body, ((step << 1) ^ (step >> 63)) as u64);
            last = number;
            items += 1;
        }
        self.section(name, 1, items, &body);
    }

    /// Numbers from 0 on as they are or as differences: ids grow by small steps, times in no order are smaller as they are.
    fn small(&mut self, name: &str, numbers: &[i64]) {
        let bits = |number: i64| u64::from(64 - number.leading_zeros());
        let steps: u64 = numbers.windows(2).map(|pair| bits((pair[1] - pair[0]).abs()) + 1).sum();
        if steps < numbers.iter().map(|number| bits(*number)).sum() {
            self.deltas(name, numbers.iter().copied());
        } else {
            self.numbers(name, numbers.iter().map(|number| *number as u64));
        }
    }

    fn texts<'a>(&mut self, name: &str, texts: impl Iterator<Item = &'a str>) {
        let (mut lengths, mut all) = (Vec::new(), Vec::new());
        let mut items = 0;
        for text in texts {
            let text = shortened(text);
            varint(&mut lengths, text.len() as u64);
            all.extend_from_slice(text.as_bytes());
            items += 1;
        }
        lengths.append(&mut all);
        self.section(name, 2, items, &lengths);
    }

    fn bytes(&mut self, name: &str, bytes: &[u8]) {
        self.section(name, 3, bytes.len() as u64, bytes);
    }

    fn section(&mut self, name: &str, kind: u8, items: u64, body: &[u8]) {
        varint(&mut self.out, name.len() as u64);
        self.out.extend_from_slice(name.as_bytes());
        self.out.push(kind);
        varint(&mut self.out, items);
        varint(&mut self.out, body.len() as u64);
        self.out.extend_from_slice(body);
    }
}

fn varint(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn shortened(whole: &str) -> std::borrow::Cow<'_, str> {
    if whole.len() <= LONGEST {
        return whole.into();
    }
    let end = whole.floor_char_boundary(LONGEST);
    format!("{}… (cut: {} bytes)", &whole[..end], text::count(whole.len() as u64)).into()
}
