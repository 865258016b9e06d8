//! Every command of a search, those of its subsearches too.

use crate::ast::{Command, Filter, Pipeline, Predicate};
use crate::span::Spanned;

impl Pipeline {
    /// Hands each command to `see`: in the order written, a subsearch's after the command that it stands in.
    pub fn each(&self, see: &mut dyn FnMut(&Spanned<Command>)) {
        for command in &self.commands {
            see(command);
            match &command.value {
                Command::Search(search) => in_predicate(&search.predicate, see),
                Command::Tstats(tstats) => in_predicate(&tstats.predicate, see),
                Command::Inputlookup(input) => in_predicate(&input.predicate, see),
                Command::Join(join) => join.subsearch.value.each(see),
                Command::Append(append) => append.subsearch.value.each(see),
                Command::Appendcols(append) => append.subsearch.value.each(see),
                Command::Appendpipe(append) => append.commands.value.each(see),
                Command::Union(union) => union.subsearches.iter().for_each(|inner| inner.value.each(see)),
                Command::Transaction(transaction) => {
                    for filter in [&transaction.starts, &transaction.ends].into_iter().flatten() {
                        if let Filter::Search(predicate) = filter {
                            in_predicate(predicate, see);
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

fn in_predicate(predicate: &Predicate, see: &mut dyn FnMut(&Spanned<Command>)) {
    match predicate {
        Predicate::And(parts) | Predicate::Or(parts) => parts.iter().for_each(|part| in_predicate(part, see)),
        Predicate::Not(inner) => in_predicate(inner, see),
        Predicate::Subsearch(inner) => inner.value.each(see),
        Predicate::All | Predicate::Compare(_) | Predicate::In { .. } | Predicate::Term(_) => {}
    }
}
