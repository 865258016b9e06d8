//! What the commands after a leading `search` drop in any case, so that it need not be read.
//!
//! `dedup a b` keeps no event without `a` or `b`, and `head 100` none but the newest 100. All the same the search counts
//! what it finds, and where nothing would be left everything is read, so that the commands say what they always say.

use gazehound_spl::ast::{Command, HeadLimit};
use gazehound_spl::span::Spanned;

use super::wildcard;

/// What is dropped of the events that a search finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ahead {
    /// Events that lack one of these fields.
    pub(super) lack: Vec<String>,
    /// All but so many of the newest.
    pub(super) newest: Option<usize>,
}

impl Ahead {
    /// What `commands`, the first of which gets the events, drop.
    pub(super) fn of(commands: &[Spanned<Command>]) -> Self {
        for (at, command) in commands.iter().enumerate() {
            match &command.value {
                // They leave the events as they are, and have nothing to say of them.
                Command::Fields(fields)
                    if fields.remove || fields.fields.iter().all(|field| wildcard::is_wild(&field.value)) => {}
                Command::Head(head) => {
                    return match head.until {
                        HeadLimit::Count(count) if count > 0 && names_only(&commands[at + 1..]) => {
                            Self { newest: usize::try_from(count).ok(), ..Self::default() }
                        }
                        _ => Self::default(),
                    };
                }
                Command::Dedup(dedup)
                    if at == 0
                        && !(dedup.keep_empty || dedup.keep_events || dedup.consecutive)
                        && dedup.sort_by.is_empty()
                        && names_only(&commands[1..]) =>
                {
                    let lack = dedup.fields.iter().map(|field| field.value.clone()).collect();
                    return Self { lack, newest: None };
                }
                _ => break,
            }
        }
        Self::default()
    }
}

/// `commands` look for columns by name and put none beside them, so a column without a value is as good as none.
fn names_only(commands: &[Spanned<Command>]) -> bool {
    for command in commands {
        match &command.value {
            Command::Table(_) | Command::Stats(_) | Command::Top(_) => return true,
            Command::Dedup(_)
            | Command::Fields(_)
            | Command::Head(_)
            | Command::Reverse(_)
            | Command::Search(_)
            | Command::Sort(_)
            | Command::Tail(_)
            | Command::Where(_) => {}
            _ => return false,
        }
    }
    true
}
