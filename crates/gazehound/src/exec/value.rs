//! Values of a field over many events: what the commands compute with.
//!
//! SPL's values are text that may look like a number, and a field may have several values. A [`Value`] holds one value
//! per row, or one for all rows (length 1, a constant).

use std::borrow::Cow;

use polars::prelude::*;
use rayon::prelude::*;

use super::number;

/// One column's worth of values.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// Absent in every row.
    Null,
    /// Result of a condition; null is "unknown".
    Bool(BooleanChunked),
    /// Numbers.
    Number(Numbers),
    /// Text, some of which may look like numbers.
    Text(StringChunked),
    /// Several texts per row.
    Multi(ListChunked),
}

/// Numbers, and whether they are whole by the way they were made (a count, a length, `443`, sums of those).
#[derive(Debug, Clone)]
pub(super) struct Numbers {
    pub(super) values: Float64Chunked,
    pub(super) whole: bool,
}

impl Numbers {
    pub(super) fn new(values: Float64Chunked, whole: bool) -> Self {
        Self { values, whole }
    }

    pub(super) fn full_null(len: usize) -> Self {
        Self::new(Float64Chunked::full_null(PlSmallStr::EMPTY, len), true)
    }

    pub(super) fn constant(number: f64) -> Self {
        let whole = number.fract() == 0.0;
        Self::new(Float64Chunked::from_slice(PlSmallStr::EMPTY, &[number]), whole)
    }
}

impl FromIterator<Option<f64>> for Numbers {
    fn from_iter<I: IntoIterator<Item = Option<f64>>>(iter: I) -> Self {
        Self::new(iter.into_iter().collect(), false)
    }
}

/// Largest whole number up to which every one is exact in a double.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The last second of the year 9999: what lies farther off is no time.
pub(super) const LAST_TIME: f64 = 253_402_300_799.0;

impl Value {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(StringChunked::from_slice(PlSmallStr::EMPTY, &[text]))
    }

    pub(super) fn bool(value: bool) -> Self {
        Self::Bool(BooleanChunked::from_slice(PlSmallStr::EMPTY, &[value]))
    }

    /// The values of a column. `_time` counts as seconds since 1970 (Search Reference, eval: "_time is in UNIX time").
    pub(super) fn of(column: &Column) -> PolarsResult<Self> {
        let series = column.as_materialized_series();
        if series.null_count() == series.len() {
            return Ok(Self::Null);
        }
        Ok(match series.dtype() {
            DataType::String => Self::Text(series.str()?.clone()),
            DataType::List(_) => Self::Multi(series.list()?.rechunk().into_owned()),
            DataType::Boolean => Self::Bool(series.bool()?.clone()),
            DataType::Datetime(TimeUnit::Microseconds, _) => {
                let micros = series.to_physical_repr();
                let seconds = micros.i64()?.iter().map(|t| t.map(|t| t as f64 / 1e6)).collect();
                Self::Number(Numbers::new(seconds, false))
            }
            dtype if dtype.is_primitive_numeric() => {
                Self::Number(Numbers::new(series.cast(&DataType::Float64)?.f64()?.clone(), dtype.is_integer()))
            }
            _ => Self::Text(series.cast(&DataType::String)?.str()?.clone()),
        })
    }

    /// Rows, or 1 for a constant.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Null => 1,
            Self::Bool(values) => values.len(),
            Self::Number(numbers) => numbers.values.len(),
            Self::Text(values) => values.len(),
            Self::Multi(values) => values.len(),
        }
    }

    pub(super) const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// A column of `height` rows, or nothing where no row has a value. Whole numbers become Int64.
    pub(super) fn into_column(self, name: &str, height: usize) -> PolarsResult<Option<Column>> {
        let series = match self {
            Self::Null => return Ok(None),
            Self::Bool(values) => values.into_series(),
            Self::Number(Numbers { values, .. }) if name == "_time" => {
                let micros =
                    |seconds: Option<f64>| Some((seconds.filter(|s| s.abs() <= LAST_TIME)? * 1e6).round() as i64);
                let micros: Int64Chunked = values.iter().map(micros).collect();
                micros.into_datetime(TimeUnit::Microseconds, None).into_series()
            }
            Self::Number(Numbers { values, whole }) => {
                let exact = |v: f64| v.fract() == 0.0 && v.abs() <= EXACT;
                if whole && values.iter().flatten().all(exact) {
                    values.into_series().cast(&DataType::Int64)?
                } else {
                    values.into_series()
                }
            }
            Self::Text(values) => values.into_series(),
            Self::Multi(values) => values.into_series(),
        };
        if series.null_count() == series.len() {
            return Ok(None);
        }
        let series = if series.len() == 1 && height != 1 { series.new_from_index(0, height) } else { series };
        Ok(Some(series.with_name(name.into()).into_column()))
    }

    /// As numbers: null where the value is no number, or is several values.
    pub(super) fn numbers(&self) -> Numbers {
        match self {
            Self::Null | Self::Bool(_) => Numbers::full_null(self.len()),
            Self::Number(numbers) => numbers.clone(),
            Self::Text(values) => {
                let (numbers, whole) = parsed(values);
                let values = if numbers.iter().any(|number| number.is_nan()) {
                    numbers.into_iter().map(|number| (!number.is_nan()).then_some(number)).collect()
                } else {
                    Float64Chunked::from_vec(PlSmallStr::EMPTY, numbers)
                };
                Numbers::new(values, whole)
            }
            Self::Multi(_) => Self::Text(self.texts()).numbers(),
        }
    }

    /// As text: null where there are several values.
    pub(super) fn texts(&self) -> StringChunked {
        match self {
            Self::Null => StringChunked::full_null(PlSmallStr::EMPTY, 1),
            Self::Bool(values) => values.iter().map(|b| b.map(|b| if b { "True" } else { "False" })).collect(),
            Self::Number(numbers) => numbers.values.iter().map(|n| n.map(number::text)).collect(),
            Self::Text(values) => values.clone(),
            Self::Multi(_) => {
                let lists = self.lists();
                let view = lists.view();
                (0..view.len())
                    .map(|row| {
                        let mut values = view.row(row);
                        values.next().filter(|_| values.next().is_none())
                    })
                    .collect()
            }
        }
    }

    /// As any number of texts per row.
    pub(super) fn lists(&self) -> Lists {
        match self {
            Self::Multi(values) => {
                let values = values.rechunk();
                let starts = match values.downcast_iter().next() {
                    Some(array) => array.offsets().as_slice().iter().map(|at| *at as usize).collect(),
                    None => vec![0],
                };
                let present = values.is_not_null();
                // A null row may still span values: they are not its values.
                let present = (values.null_count() > 0).then(|| present.iter().map(|p| p == Some(true)).collect());
                let inner = values.get_inner();
                let values = inner.str().map(|values| values.rechunk().into_owned()).unwrap_or_default();
                Lists { values, starts, present }
            }
            _ => {
                let values = self.texts().rechunk().into_owned();
                Lists { starts: Vec::new(), values, present: None }
            }
        }
    }

    /// Row by row, as numbers or texts.
    pub(super) fn cells(&self) -> Cells<'_> {
        match self {
            Self::Null | Self::Bool(_) => Cells::Null(self.len()),
            Self::Number(numbers) => Cells::Numbers(numbers.values.iter().collect()),
            Self::Text(values) => Cells::Texts(values.iter().collect()),
            Self::Multi(_) => Cells::Lists(self.lists()),
        }
    }

    /// Rows that have a value; never null.
    pub(super) fn present(&self) -> BooleanChunked {
        match self {
            Self::Null => BooleanChunked::from_slice(PlSmallStr::EMPTY, &[false]),
            Self::Bool(values) => values.is_not_null(),
            Self::Number(numbers) => numbers.values.is_not_null(),
            Self::Text(values) => values.is_not_null(),
            Self::Multi(values) => values.is_not_null(),
        }
    }

    /// For each row the value here where `mask` (never null, as long as the longest of the three) is true, else the other's.
    pub(super) fn choose(mask: &BooleanChunked, then: &Self, other: &Self) -> PolarsResult<Self> {
        let rows = rows(&[mask.len(), then.len(), other.len()]);
        let mask = stretched(mask, rows);
        Ok(match (then, other) {
            (Self::Null, Self::Null) => Self::Null,
            (Self::Bool(_) | Self::Null, Self::Bool(_) | Self::Null) => {
                let pick = |v: &Self| match v {
                    Self::Bool(values) => stretched(values, rows).into_owned(),
                    _ => BooleanChunked::full_null(PlSmallStr::EMPTY, rows),
                };
                Self::Bool(pick(then).zip_with(&mask, &pick(other))?)
            }
            (Self::Number(_) | Self::Null, Self::Number(_) | Self::Null) => {
                let (a, b) = (then.numbers(), other.numbers());
                let values = stretched(&a.values, rows).zip_with(&mask, &stretched(&b.values, rows))?;
                Self::Number(Numbers::new(values, a.whole && b.whole))
            }
            (Self::Multi(_), _) | (_, Self::Multi(_)) => {
                let (a, b) = (then.lists(), other.lists());
                let (a, b) = (a.view(), b.view());
                let mask: Vec<bool> = mask.iter().map(|m| m == Some(true)).collect();
                Self::multi(rows, |row, out| out.extend(if mask[row] { a.row(row) } else { b.row(row) }))
            }
            _ => {
                let (a, b) = (then.texts(), other.texts());
                Self::Text(stretched(&a, rows).zip_with(&mask, &stretched(&b, rows))?)
            }
        })
    }

    /// Several values per row, from what `fill` appends for each; none is null.
    pub(super) fn multi<'a>(rows: usize, mut fill: impl FnMut(usize, &mut Vec<&'a str>)) -> Self {
        let mut builder = ListStringChunkedBuilder::new(PlSmallStr::EMPTY, rows, rows);
        let mut values = Vec::new();
        for row in 0..rows {
            values.clear();
            fill(row, &mut values);
            if values.is_empty() {
                builder.append_null();
            } else {
                builder.append_values_iter(values.iter().copied());
            }
        }
        Self::Multi(builder.finish())
    }
}

/// When each row was by its `_time`, in µs since 1970.
pub(super) fn micros(frame: &DataFrame) -> PolarsResult<Int64Chunked> {
    let Ok(column) = frame.column("_time") else {
        return Ok(Int64Chunked::full_null(PlSmallStr::EMPTY, frame.height()));
    };
    if let DataType::Datetime(TimeUnit::Microseconds, _) = column.dtype() {
        return Ok(column.as_materialized_series().to_physical_repr().i64()?.clone());
    }
    let seconds = Value::of(column)?.numbers().values;
    let micros = |seconds: Option<f64>| seconds.map(|seconds| (seconds * 1e6).round() as i64);
    Ok(stretched(&seconds, frame.height()).iter().map(micros).collect())
}

/// The number that each text is, NaN where it is none; whether all are written as whole numbers.
pub(super) fn parsed(texts: &StringChunked) -> (Vec<f64>, bool) {
    let parse = |texts: &StringChunked| {
        let mut whole = true;
        let number = |text: Option<&str>| match text.and_then(number::parse_whole) {
            Some((number, is_whole)) => {
                whole &= is_whole;
                number
            }
            None => f64::NAN,
        };
        (texts.iter().map(number).collect(), whole)
    };
    let (numbers, whole): (Vec<Vec<f64>>, Vec<bool>) = parts(texts).par_iter().map(parse).unzip();
    (numbers.concat(), whole.iter().all(|whole| *whole))
}

/// What `of` makes of texts, on all processors.
pub(super) fn by_part(
    texts: &StringChunked,
    of: impl Fn(&StringChunked) -> Series + Send + Sync,
) -> PolarsResult<Series> {
    let mut made = parts(texts).par_iter().map(&of).collect::<Vec<_>>().into_iter();
    let Some(mut all) = made.next() else { return Ok(of(texts)) };
    made.try_for_each(|part| all.append_owned(part).map(drop))?;
    Ok(all)
}

/// Texts that are worth a thread.
const PART: usize = 1 << 16;

/// Texts in parts that together keep the processors busy.
pub(super) fn parts(texts: &StringChunked) -> Vec<StringChunked> {
    let step = texts.len().div_ceil(rayon::current_num_threads()).max(PART);
    (0..texts.len()).step_by(step).map(|from| texts.slice(from as i64, step)).collect()
}

/// Rows of a result whose arguments have these lengths: 1 stands for a constant.
pub(super) fn rows(lengths: &[usize]) -> usize {
    lengths.iter().copied().find(|len| *len != 1).unwrap_or(1)
}

/// `values` with a constant repeated for `rows` rows.
pub(super) fn stretched<T: PolarsDataType>(values: &ChunkedArray<T>, rows: usize) -> Cow<'_, ChunkedArray<T>>
where
    ChunkedArray<T>: ChunkExpandAtIndex<T>,
{
    if values.len() == 1 && rows != 1 { Cow::Owned(values.new_from_index(0, rows)) } else { Cow::Borrowed(values) }
}

/// Any number of texts per row.
#[derive(Debug, Clone)]
pub(super) struct Lists {
    values: StringChunked,
    /// Row `i` has the values `starts[i]..starts[i + 1]`; empty where each row has the one at its place, which may be null.
    starts: Vec<usize>,
    present: Option<Vec<bool>>,
}

impl Lists {
    /// Rows, or 1 for a constant.
    fn len(&self) -> usize {
        if self.starts.is_empty() { self.values.len() } else { self.starts.len() - 1 }
    }

    /// The texts of all rows.
    pub(super) fn texts(&self) -> &StringChunked {
        &self.values
    }

    /// Where the texts of a row are among those of all rows; those of a constant for every row.
    pub(super) fn places(&self, row: usize) -> std::ops::Range<usize> {
        let row = if self.len() == 1 { 0 } else { row };
        if self.starts.is_empty() {
            return row..row + 1;
        }
        let here = self.present.as_ref().is_none_or(|present| present[row]);
        if here { self.starts[row]..self.starts[row + 1] } else { 0..0 }
    }

    pub(super) fn view(&self) -> ListView<'_> {
        ListView { values: self.values.iter().collect(), lists: self }
    }
}

/// [`Lists`] with its texts at hand.
#[derive(Debug)]
pub(super) struct ListView<'a> {
    values: Vec<Option<&'a str>>,
    lists: &'a Lists,
}

impl<'a> ListView<'a> {
    /// Rows, or 1 for a constant.
    pub(super) fn len(&self) -> usize {
        self.lists.len()
    }

    /// The values of a row; of a constant for every row.
    pub(super) fn row(&self, row: usize) -> impl Iterator<Item = &'a str> + '_ {
        self.values[self.lists.places(row)].iter().flatten().copied()
    }
}

/// One value.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cell<'a> {
    Number(f64),
    Text(&'a str),
}

impl Cell<'_> {
    /// The number that it is or looks like.
    pub(super) fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Text(text) => number::parse(text),
        }
    }

    pub(super) fn to_text(&self) -> Cow<'_, str> {
        match self {
            Self::Number(number) => Cow::Owned(number::text(*number)),
            Self::Text(text) => Cow::Borrowed(text),
        }
    }
}

/// A [`Value`] read row by row.
#[derive(Debug)]
pub(super) enum Cells<'a> {
    Null(usize),
    Numbers(Vec<Option<f64>>),
    Texts(Vec<Option<&'a str>>),
    Lists(Lists),
}

impl Cells<'_> {
    /// Rows, or 1 for a constant.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Null(len) => *len,
            Self::Numbers(values) => values.len(),
            Self::Texts(values) => values.len(),
            Self::Lists(lists) => lists.len(),
        }
    }

    /// Hands each value of a row to `see`; of a constant for every row.
    pub(super) fn each(&self, row: usize, mut see: impl FnMut(Cell<'_>)) {
        let row = if self.len() == 1 { 0 } else { row };
        match self {
            Self::Null(_) => {}
            Self::Numbers(values) => values[row].into_iter().for_each(|number| see(Cell::Number(number))),
            Self::Texts(values) => values[row].into_iter().for_each(|text| see(Cell::Text(text))),
            Self::Lists(lists) => {
                for at in lists.places(row) {
                    lists.values.get(at).into_iter().for_each(|text| see(Cell::Text(text)));
                }
            }
        }
    }
}
