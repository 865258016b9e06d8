//! A cell's source, with what differs from run to run for no reason put in order.

/// What begins the lines that the kernel writes for each variable, in the order of a hash table that is seeded anew in every
/// kernel. Neighbours of one kind mean the same in any order.
const SHUFFLED: [&str; 3] =
    ["vars_ok &= evcxr_variable_store.check_variable::<", "let ", "evcxr_variable_store.put_variable::<"];

/// The same text for all orders of the kernel's own lines.
pub(crate) fn in_order(source: &str) -> String {
    let mut lines: Vec<&str> = source.split_inclusive('\n').collect();
    // At the top stand the attributes and the names in use, one a line.
    let attributes = lines.iter().take_while(|line| line.starts_with("#![")).count();
    let uses = lines[attributes..].iter().take_while(|line| line.starts_with("use ") && line.ends_with(";\n")).count();
    lines[attributes..attributes + uses].sort_unstable();
    let mut from = attributes + uses;
    while from < lines.len() {
        let kind = kind(lines[from]);
        let same = lines[from..].iter().take_while(|line| kind.is_some() && self::kind(line) == kind).count().max(1);
        lines[from..from + same].sort_unstable();
        from += same;
    }
    lines.concat()
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
        let swapped = one.replace("let y = 1;\nlet x = y;\n", "let x = y;\nlet y = 1;\n");
        assert_ne!(in_order(one), in_order(&swapped));
    }

    #[test]
    fn names_in_use_are_put_in_order_at_the_top_only() {
        let text = "#![allow(x)]\nuse b;\nuse a;\nfn f() {\nlet z = \"\nuse z;\nuse y;\n\";\n}\n";
        assert_eq!(in_order(text), text.replace("use b;\nuse a;", "use a;\nuse b;"));
    }
}
