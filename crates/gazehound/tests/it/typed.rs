//! Frames with types: each rule, and that nothing is lost.

use gazehound::typed::to_typed;
use polars::prelude::*;

fn typed(name: &str, values: &[Option<&str>]) -> Column {
    let frame = DataFrame::new(values.len(), vec![Column::new(name.into(), values)]).expect("a frame");
    to_typed(&frame).expect("typed").column(name).expect("it is there").clone()
}

#[test]
fn fields_of_zeek_have_their_type() {
    for (field, values, expected) in [
        ("orig_bytes", ["0", "007"], DataType::Int64),
        ("id.resp_p", ["443", "80"], DataType::Int64),
        ("duration", ["1", "0.10"], DataType::Float64),
        ("established", ["true", "F"], DataType::Boolean),
        ("ts", ["1533336465.5", "2018-08-03T22:47:45.500000Z"], DataType::Datetime(TimeUnit::Microseconds, None)),
        ("uid", ["1", "2"], DataType::String),
        ("certificate.serial", ["10", "11"], DataType::String),
        ("orig_bytes", ["1", "many"], DataType::String),
    ] {
        let column = typed(field, &[Some(values[0]), None, Some(values[1])]);
        assert_eq!(column.dtype(), &expected, "{field} {values:?}");
        assert!(column.get(1).expect("a row").is_null(), "{field}");
    }
    let times = typed("ts", &[Some("1533336465.5"), Some("2018-08-03T22:47:45.5Z")]);
    let times = times.cast(&DataType::Int64).expect("numbers");
    assert_eq!(times.i64().expect("int64").iter().collect::<Vec<_>>(), [Some(1_533_336_465_500_000); 2]);
}

#[test]
fn other_fields_are_numbers_where_that_loses_nothing() {
    for (values, expected) in [
        (["12", "-3"], DataType::Int64),
        (["12", "0.5"], DataType::Float64),
        (["12", "0.50"], DataType::String),
        (["12", "012"], DataType::String),
        (["12", "+3"], DataType::String),
        (["12", "nan"], DataType::String),
        (["true", "false"], DataType::String),
        (["9223372036854775807", "9223372036854775808"], DataType::String),
    ] {
        assert_eq!(typed("x", &values.map(Some)).dtype(), &expected, "{values:?}");
    }
    assert_eq!(typed("x", &[None, None]).dtype(), &DataType::String);
}

#[test]
fn other_columns_stay() {
    let frame = df!("n" => [1_u32], "f" => [0.5]).expect("a frame");
    assert!(to_typed(&frame).expect("typed").equals(&frame));
}
