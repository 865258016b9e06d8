//! Invented names of organisations and servers. Domains end in `.example`, which nobody can own (RFC 2606).

use super::rng::Rng;

const FIRST: [&str; 40] = [
    "amber", "apple", "birch", "blue", "brook", "cedar", "clear", "coral", "crisp", "delta", "ember", "fern", "field",
    "flint", "frost", "glade", "green", "grove", "harbor", "hazel", "iris", "ivory", "lake", "larch", "lumen", "maple",
    "mint", "moss", "north", "oak", "opal", "pearl", "pine", "quill", "river", "sage", "slate", "stone", "tidal",
    "willow",
];

const SECOND: [&str; 40] = [
    "bank", "base", "beam", "book", "cast", "chat", "desk", "dock", "feed", "file", "flow", "food", "forge", "gate",
    "grid", "hub", "lane", "link", "list", "loft", "mail", "mart", "mill", "note", "pass", "path", "play", "port",
    "post", "press", "shop", "song", "talk", "tech", "tide", "time", "view", "ware", "wave", "works",
];

const HOSTS: [&str; 10] = ["www", "api", "cdn", "img", "login", "mail", "app", "sync", "ads", "news"];

/// An organisation with a server.
#[derive(Debug, Clone)]
pub(super) struct Organisation {
    /// `Fernpost`.
    pub(super) name: String,
    /// `fernpost.example`.
    pub(super) domain: String,
    /// `www.fernpost.example`: at most 25 characters, so that the DNS hunt does not flag it.
    pub(super) host: String,
}

/// `count` different organisations, at most 1,600.
pub(super) fn organisations(count: usize, rng: &mut Rng) -> Vec<Organisation> {
    let mut words: Vec<String> =
        FIRST.iter().flat_map(|first| SECOND.iter().map(move |second| format!("{first}{second}"))).collect();
    rng.shuffle(&mut words);
    words
        .into_iter()
        .take(count)
        .map(|word| {
            let domain = format!("{word}.example");
            Organisation {
                name: word[..1].to_uppercase() + &word[1..],
                host: format!("{}.{domain}", rng.pick(&HOSTS)),
                domain,
            }
        })
        .collect()
}
