//! Tables.

use gazehound_view::table::{Cell, Column, Table, thousands};

fn column(name: &str, cells: Vec<Cell>) -> Column {
    Column { name: name.to_owned(), type_name: "text".to_owned(), cells }
}

fn one(cell: Cell) -> Table {
    Table { columns: vec![column("a", vec![cell])], rows: vec![0], total_rows: 1 }
}

#[test]
fn a_missing_value_is_told_from_text() {
    let null = one(Cell::Null).html();
    for text in ["null", "nan", "", "∅x"] {
        assert_ne!(one(Cell::Text(text.to_owned())).html(), null);
    }
    assert!(null.contains("title=\"no value\""));
    assert!(one(Cell::Text(String::new())).html().contains("title=\"empty text\""));
}

#[test]
fn a_long_value_is_cut_and_whole_on_hover() {
    let long = "x".repeat(100);
    let html = one(Cell::Text(long.clone())).html();
    assert!(html.contains(&format!("title=\"{long}\"")));
    assert!(html.contains(&format!(">{}…</td>", "x".repeat(60))));
    let huge = one(Cell::Text("y".repeat(1_000_000))).html();
    assert!(huge.len() < 5_000, "{} bytes", huge.len());
}

#[test]
fn a_hostile_value_changes_only_its_cell() {
    let plain = one(Cell::Text("v".to_owned())).html();
    for value in ["</td></table><script>alert(1)</script>", "\"><img src=x>", "EVCXR_END_CONTENT", "\u{1b}[2J", "a\nb"]
    {
        let html = one(Cell::Text(value.to_owned())).html();
        assert_eq!(html.matches('<').count(), plain.matches('<').count(), "{value}");
        assert!(!html.contains("EVCXR_") && !html.contains('\u{1b}'), "{value}");
        assert_eq!(html.lines().count(), plain.lines().count(), "{value}");
    }
    let table =
        Table { columns: vec![column("<b>", vec![Cell::List(vec!["<i>".to_owned()])])], rows: vec![0], total_rows: 1 };
    assert!(!table.html().contains("<b>") && !table.html().contains("<i>"));
}

#[test]
fn long_frames_show_both_ends() {
    assert_eq!(Table::rows_to_show(5, 10), [0, 1, 2, 3, 4]);
    assert_eq!(Table::rows_to_show(100, 5), [0, 1, 2, 98, 99]);
    let cells = (0..5).map(|i| Cell::Number(i.to_string())).collect();
    let table = Table { columns: vec![column("n", cells)], rows: vec![0, 1, 2, 98, 99], total_rows: 1_100 };
    assert_eq!(table.summary(), "1,100 rows × 1 column, showing 5");
    assert_eq!(table.html().matches('…').count(), 1);
    assert_eq!(table.text(), "    n\n0   0\n1   1\n2   2\n…\n98  3\n99  4\n1,100 rows × 1 column, showing 5");
}

#[test]
fn thousands_are_grouped() {
    assert_eq!([0, 999, 1_000, 337_487_886].map(thousands), ["0", "999", "1,000", "337,487,886"]);
}
