//! Ids of values of each type.

use gazehound::hypergraph::hypergraph;
use polars::prelude::*;

fn titles(column: Column) -> Vec<String> {
    let frame = DataFrame::new(column.len(), vec![column]).expect("a frame");
    let hg = hypergraph(&frame, &[]).verbose(false).build().expect("builds");
    let titles = hg.entities.column("nodeTitle").expect("titles").str().expect("text").clone();
    titles.iter().flatten().map(str::to_owned).collect()
}

#[test]
fn numbers_and_flags_read_as_in_python() {
    assert_eq!(titles(Column::new("v".into(), [Some(1_i32), None, Some(-3)])), ["1", "-3"]);
    assert_eq!(titles(Column::new("v".into(), [u64::MAX, 0])), ["18446744073709551615", "0"]);
    assert_eq!(titles(Column::new("v".into(), [0.1_f32, 1e10])), ["0.1", "10000000000.0"]);
    assert_eq!(titles(Column::new("v".into(), [true, false])), ["True", "False"]);
    assert_eq!(titles(Column::full_null("v".into(), 2, &DataType::Null)), Vec::<String>::new());
}

#[test]
fn dates_and_times_have_one_format() {
    let days = Column::new("v".into(), [18_262_i32, 18_263]).cast(&DataType::Date).expect("dates");
    assert_eq!(titles(days), ["2020-01-01", "2020-01-02"]);
    let times = |values: &[i64]| {
        let column = Column::new("v".into(), values);
        titles(column.cast(&DataType::Datetime(TimeUnit::Milliseconds, None)).expect("times"))
    };
    assert_eq!(times(&[0, 86_400_000]), ["1970-01-01", "1970-01-02"]);
    assert_eq!(times(&[0, 1_500]), ["1970-01-01 00:00:00.000", "1970-01-01 00:00:01.500"]);
}

#[test]
fn lists_and_structs_read_as_in_python() {
    let frame = df!("k" => [1_i64, 2], "n'q" => [Some("x"), None]).expect("a frame");
    let structs = frame.clone().into_struct("s".into()).into_column();
    assert_eq!(titles(structs), [r#"{'k': 1, "n'q": 'x'}"#, r#"{'k': 2, "n'q": None}"#]);

    let lists = frame.lazy().select([concat_list([col("k"), col("k") + lit(1)]).expect("lists").alias("l")]);
    let lists = lists.collect().expect("a frame");
    assert_eq!(titles(lists.columns()[0].clone()), ["[1, 2]", "[2, 3]"]);
    let nested = lists.into_struct("s".into()).into_column();
    assert_eq!(titles(nested), ["{'l': [1, 2]}", "{'l': [2, 3]}"]);
}

#[test]
fn a_missing_struct_makes_no_node() {
    let frame = df!("k" => [Some(1_i64), Some(2), None], "keep" => [true, false, true]).expect("a frame");
    let structs =
        frame.lazy().select([when(col("keep")).then(as_struct(vec![col("k")])).otherwise(lit(NULL)).alias("s")]);
    let structs = structs.collect().expect("a frame").columns()[0].clone();
    assert_eq!(titles(structs), ["{'k': 1}", "{'k': None}"]);
}

#[test]
fn bytes_are_text_where_they_can_be() {
    let bytes = Column::new("v".into(), [b"caf\xc3\xa9".as_slice(), b"\xff\x00a"]);
    assert_eq!(titles(bytes), ["caf\u{e9}", "\\xff\u{0}a"]);
}
