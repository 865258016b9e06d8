//! A cell's source, with what differs from run to run for no reason put in order.

use std::ops::Range;

/// What begins the lines that the kernel writes for each variable, in the order of a hash table that is seeded anew in every
/// kernel. Neighbours of one kind mean the same in any order.
const SHUFFLED: [&str; 3] =
    ["vars_ok &= evcxr_variable_store.check_variable::<", "let ", "evcxr_variable_store.put_variable::<"];

/// The same text for all orders of the kernel's own lines.
pub(crate) fn in_order(source: &str) -> String {
    let mut lines: Vec<&str> = source.split_inclusive('\n').collect();
    for run in runs(&lines) {
        lines[run].sort_unstable();
    }
    lines.concat()
}

/// Whether each line, the first being 0, stands elsewhere in another order. All others keep their number and their place in
/// the text.
pub(crate) fn moves(source: &str) -> Vec<bool> {
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let mut moves = vec![false; lines.len()];
    for run in runs(&lines) {
        moves[run].fill(true);
    }
    moves
}

/// Neighbours that may change places.
fn runs(lines: &[&str]) -> Vec<Range<usize>> {
    // At the top stand the attributes and the names in use, one a line.
    let attributes = lines.iter().take_while(|line| line.starts_with("#![")).count();
    let uses = lines[attributes..].iter().take_while(|line| line.starts_with("use ") && line.ends_with(";\n")).count();
    let top = attributes..attributes + uses;
    let mut from = top.end;
    let mut runs = vec![top];
    while from < lines.len() {
        let kind = kind(lines[from]);
        let same = lines[from..].iter().take_while(|line| kind.is_some() && self::kind(line) == kind).count();
        runs.push(from..from + same);
        from += same.max(1);
    }
    runs.retain(|run| run.len() > 1);
    runs
}

fn kind(line: &str) -> Option<usize> {
    let kind = SHUFFLED.iter().position(|start| line.starts_with(start))?;
    // The user's own lines mean something in their order.
    let own = SHUFFLED[kind] == "let " && !line.contains(" = evcxr_variable_store.take_variable::<");
    (line.ends_with(";\n") && !own).then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernels_lines_are_put_in_order_and_the_users_stay() {
        let one = "use b;\nuse a;\nfn f() {\nlet b = evcxr_variable_store.take_variable::<B>(stringify!(b));\n\
            let a = evcxr_variable_store.take_variable::<A>(stringify!(a));\nlet y = 1;\nlet x = y;\n\
            evcxr_variable_store.put_variable::<B>(stringify!(b), b);\nevcxr_variable_store.put_variable::<A>(stringify!(a), a);\n}\n";
        let other = "use a;\nuse b;\nfn f() {\nlet a = evcxr_variable_store.take_variable::<A>(stringify!(a));\n\
            let b = evcxr_variable_store.take_variable::<B>(stringify!(b));\nlet y = 1;\nlet x = y;\n\
            evcxr_variable_store.put_variable::<A>(stringify!(a), a);\nevcxr_variable_store.put_variable::<B>(stringify!(b), b);\n}\n";
        assert_eq!(in_order(one), in_order(other));
        assert!(in_order(one).contains("let y = 1;\nlet x = y;\n"));
        let moving = moves(one).iter().filter(|moves| **moves).count();
        assert_eq!((moving, &moves(one)[..3]), (6, &[true, true, false][..]));
        let swapped = one.replace("let y = 1;\nlet x = y;\n", "let x = y;\nlet y = 1;\n");
        assert_ne!(in_order(one), in_order(&swapped));
    }

    #[test]
    fn names_in_use_are_put_in_order_at_the_top_only() {
        let text = "#![allow(x)]\nuse b;\nuse a;\nfn f() {\nlet z = \"\nuse z;\nuse y;\n\";\n}\n";
        assert_eq!(in_order(text), text.replace("use b;\nuse a;", "use a;\nuse b;"));
    }
}
