//! A page small enough for a notebook: what must be left out, and no more.

use foldhash::HashMap;

use crate::detail::{Column, Detail, Roles};
use crate::pack::{self, Kind};
use crate::page::Page;
use crate::payload::codes;
use crate::picture::Picture;
use crate::scene::Scene;

/// The page of `scene` whose data has at most `most` characters, and the names of the columns that had to go. If what the
/// graph cannot be shown without is more than that: the page with everything.
pub(crate) fn fitting(
    scene: &Scene,
    detail: &Detail,
    picture: &Picture,
    most: usize,
) -> Result<(Page, Vec<String>), Page> {
    let whole = Page::new(scene, detail, picture);
    let mut over = whole.data_bytes.saturating_sub(most);
    if over == 0 {
        return Ok((whole, Vec::new()));
    }
    let mut detail = detail.clone();
    let mut dropped = Vec::new();
    loop {
        let Some(names) = choose(spare(scene, &detail), over) else { return Err(whole) };
        detail.edge_columns.retain(|column| !names.contains(&column.name));
        detail.event_columns.retain(|column| !names.contains(&column.name));
        dropped.extend(names);
        let page = Page::new(scene, &detail, picture);
        over = page.data_bytes.saturating_sub(most);
        if over == 0 {
            return Ok((page, dropped));
        }
    }
}

/// The fewest columns that together free `over` characters: the lightest one that does, else the heaviest and so on.
fn choose(mut spare: Vec<(String, usize)>, over: usize) -> Option<Vec<String>> {
    spare.sort_by(|(a, x), (b, y)| x.cmp(y).then_with(|| a.cmp(b)));
    let mut chosen = Vec::new();
    let mut freed = 0;
    while freed < over && !spare.is_empty() {
        let enough = spare.partition_point(|(_, weight)| freed + weight < over);
        let (name, weight) = spare.remove(enough.min(spare.len() - 1));
        freed += weight;
        chosen.push(name);
    }
    (!chosen.is_empty()).then_some(chosen)
}

/// The columns of edges and events that have no role, and about how many characters each takes: of texts, those that
/// nothing else uses.
fn spare(scene: &Scene, detail: &Detail) -> Vec<(String, usize)> {
    let legends = [&scene.point_legend, &scene.edge_legend];
    let colors = legends.map(|legend| legend.as_ref().map(|legend| legend.title.as_str()));
    // Not the time: its column is only how the log wrote it.
    let Roles { node_title, node_kind, edge_title, time: _, node_size } = &detail.roles;
    let roles = [node_title, node_kind, edge_title, node_size].map(Option::as_deref);
    let has_role = |name: &str| roles.iter().chain(&colors).flatten().any(|role| *role == name);

    let mut uses: HashMap<&str, u32> = HashMap::default();
    let columns = [&detail.node_columns, &detail.edge_columns, &detail.event_columns].into_iter().flatten();
    let texts = columns.flat_map(|column| column.values.iter().map(String::as_str));
    for text in texts.chain(scene.nodes.iter().map(|node| node.label.as_str())) {
        *uses.entry(text).or_insert(0) += 1;
    }
    let weight = |column: &Column| {
        let own: Vec<&str> = column.values.iter().map(String::as_str).filter(|value| uses[value] == 1).collect();
        pack::weight(Kind::Numbers, &codes(column)) + pack::weight(Kind::Texts, own.concat().as_bytes())
    };
    let free = detail.edge_columns.iter().chain(&detail.event_columns).filter(|column| !has_role(&column.name));
    let free: Vec<&Column> = free.collect();
    let threads = std::thread::available_parallelism().map_or(1, |threads| threads.get().min(8));
    let mut weighed: Vec<(String, usize)> = Vec::with_capacity(free.len());
    std::thread::scope(|scope| {
        let some = free.chunks(free.len().div_ceil(threads).max(1)).map(|columns| {
            let weights = || columns.iter().map(|column| (column.name.clone(), weight(column))).collect::<Vec<_>>();
            scope.spawn(weights)
        });
        for thread in some.collect::<Vec<_>>() {
            weighed.extend(thread.join().expect("weighing does not fail"));
        }
    });
    weighed
}
