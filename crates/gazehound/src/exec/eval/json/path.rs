//! Paths such as `answers{}`, `cities{0}.name`, `{}.id` (Search Reference, spath): keys joined by dots; `{}` stands for
//! all elements of an array, `{n}` for one, counted from 0, from the end where negative.

use serde_json::{Map, Value as Json};

#[derive(Debug, PartialEq)]
enum Step {
    Key(String),
    Element(i64),
    All,
}

/// The steps from the outermost value to what is meant.
#[derive(Debug, PartialEq)]
pub(super) struct Path(Vec<Step>);

impl Path {
    /// `None` where a `{` has no `}`, or holds no number.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut steps = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            if let Some(inside) = rest.strip_prefix('{') {
                let (index, after) = inside.split_once('}')?;
                steps.push(if index.is_empty() { Step::All } else { Step::Element(index.parse().ok()?) });
                rest = after.strip_prefix('.').unwrap_or(after);
            } else {
                let end = rest.find(['.', '{']).unwrap_or(rest.len());
                steps.push(Step::Key(rest[..end].to_owned()));
                rest = rest[end..].strip_prefix('.').unwrap_or(&rest[end..]);
            }
        }
        Some(Self(steps))
    }

    /// One key, dots and braces and all.
    pub(super) fn key(key: &str) -> Self {
        Self(vec![Step::Key(key.to_owned())])
    }

    /// It may lead to several values.
    pub(super) fn is_many(&self) -> bool {
        self.0.contains(&Step::All)
    }

    /// What it leads to. Zeek writes keys with dots: `id.orig_h` is that key where an object has it.
    pub(super) fn find<'j>(&self, json: &'j Json) -> Vec<&'j Json> {
        find(&self.0, json)
    }

    /// Puts `value` there, in new objects where a key lacks; where an element lacks, nothing changes.
    pub(super) fn set(&self, json: &mut Json, value: Json) {
        if let Some((Step::Key(key), parents)) = self.0.split_last() {
            visit(parents, json, true, &mut |parent| {
                if let Json::Object(members) = parent {
                    members.insert(key.clone(), value.clone());
                }
            });
        } else {
            self.change(json, |place| *place = value.clone());
        }
    }

    /// Changes what it leads to, where there is something.
    pub(super) fn change(&self, json: &mut Json, mut change: impl FnMut(&mut Json)) {
        visit(&self.0, json, false, &mut change);
    }

    /// Takes out what it leads to.
    pub(super) fn remove(&self, json: &mut Json) {
        let Some((last, parents)) = self.0.split_last() else { return };
        visit(parents, json, false, &mut |parent| match (parent, last) {
            (Json::Object(members), Step::Key(key)) => {
                members.shift_remove(key);
            }
            (Json::Array(elements), Step::Element(at)) => {
                if let Some(at) = place(*at, elements.len()) {
                    elements.remove(at);
                }
            }
            (Json::Array(elements), Step::All) => elements.clear(),
            _ => {}
        });
    }
}

fn find<'j>(steps: &[Step], json: &'j Json) -> Vec<&'j Json> {
    let Some((step, rest)) = steps.split_first() else { return vec![json] };
    match (step, json) {
        (Step::Key(key), Json::Object(members)) => {
            let mut joined = key.clone();
            let mut found = members.get(key).map_or_else(Vec::new, |member| find(rest, member));
            for (at, step) in rest.iter().enumerate() {
                let Step::Key(key) = step else { break };
                joined = format!("{joined}.{key}");
                if let Some(member) = members.get(&joined).filter(|_| found.is_empty()) {
                    found = find(&rest[at + 1..], member);
                }
            }
            found
        }
        (Step::All, Json::Array(elements)) => elements.iter().flat_map(|element| find(rest, element)).collect(),
        (Step::Element(at), Json::Array(elements)) => {
            place(*at, elements.len()).map_or_else(Vec::new, |at| find(rest, &elements[at]))
        }
        _ => Vec::new(),
    }
}

fn visit(steps: &[Step], json: &mut Json, make: bool, see: &mut dyn FnMut(&mut Json)) {
    let Some((step, rest)) = steps.split_first() else { return see(json) };
    match (step, json) {
        (Step::Key(key), Json::Object(members)) => {
            if make && !members.contains_key(key) {
                members.insert(key.clone(), Json::Object(Map::new()));
            }
            if let Some(member) = members.get_mut(key) {
                visit(rest, member, make, see);
            }
        }
        (Step::All, Json::Array(elements)) => elements.iter_mut().for_each(|element| visit(rest, element, make, see)),
        (Step::Element(at), Json::Array(elements)) => {
            if let Some(at) = place(*at, elements.len()) {
                visit(rest, &mut elements[at], make, see);
            }
        }
        _ => {}
    }
}

fn place(at: i64, count: usize) -> Option<usize> {
    let at = if at < 0 { at + count as i64 } else { at };
    usize::try_from(at).ok().filter(|at| *at < count)
}
