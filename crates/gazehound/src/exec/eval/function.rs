//! The functions of `eval` by name (Search Reference, "Evaluation functions").

use gazehound_spl::ast::{CompareOp, EvalFunction, Expr};
use gazehound_spl::span::{Span, Spanned};
use polars::prelude::*;

use super::{Scope, arithmetic, certain, compare, conversion, multivalue, text};
use crate::error::Result;
use crate::exec::cidr::Network;
use crate::exec::value::{Numbers, Value, rows, stretched};

impl Scope<'_> {
    /// The value of `function(arguments)`, written at `span`.
    pub(super) fn call(
        &self,
        function: &Spanned<EvalFunction>,
        arguments: &[Spanned<Expr>],
        span: Span,
    ) -> Result<Value> {
        use EvalFunction as F;
        let at = |place: usize| -> Result<Value> {
            match arguments.get(place) {
                Some(argument) => self.value(argument),
                None => Err(self.missing_argument(function, place, span)),
            }
        };
        let option = |place: usize| arguments.get(place).map(|argument| self.value(argument)).transpose();
        let all = || arguments.iter().map(|argument| self.value(argument)).collect::<Result<Vec<_>>>();
        let place = |at: usize| arguments.get(at).map_or(span, |argument| argument.span);
        Ok(match function.value {
            // Conditions.
            F::If => self.either(&self.bool(self.argument(function, arguments, 0, span)?)?, &at(1)?, &at(2)?)?,
            F::Case => self.case(arguments)?,
            F::Coalesce => {
                let mut value = Value::Null;
                for other in all()?.into_iter().rev() {
                    value = Value::choose(&other.present(), &other, &value)?;
                }
                value
            }
            F::NullIf => {
                let (value, other) = (at(0)?, at(1)?);
                let equal = compare::compare(CompareOp::Eq, &value, &other);
                self.either(&equal, &Value::Null, &value)?
            }
            F::IsNull => Value::Bool(!at(0)?.present()),
            F::IsNotNull => Value::Bool(at(0)?.present()),
            F::IsNum | F::IsStr => {
                let wanted = if function.value == F::IsNum { "Number" } else { "String" };
                let kinds = self.kinds(&at(0)?, &arguments[0]);
                Value::Bool(BooleanChunked::from_iter_values(
                    PlSmallStr::EMPTY,
                    kinds.iter().map(|kind| *kind == wanted),
                ))
            }
            F::TypeOf => {
                let kinds = self.kinds(&at(0)?, &arguments[0]);
                Value::Text(StringChunked::from_iter_values(PlSmallStr::EMPTY, kinds.into_iter()))
            }
            F::True => Value::bool(true),
            F::False => Value::bool(false),
            F::Null => Value::Null,
            F::Match => Value::Bool(text::found(&at(0)?, &at(1)?, |pattern| self.regex(pattern, place(1)))?),
            F::Like => Value::Bool(text::like(&at(0)?, &at(1)?)?),
            F::CidrMatch => Value::Bool(self.cidr_match(&at(0)?, &at(1)?, place(0))?),

            // Numbers.
            F::Abs => arithmetic::map(&at(0)?, true, |x| Some(x.abs())),
            F::Ceiling => whole(arithmetic::map(&at(0)?, false, |x| Some(x.ceil()))),
            F::Floor => whole(arithmetic::map(&at(0)?, false, |x| Some(x.floor()))),
            F::Round => match option(1)? {
                // Halves away from zero.
                None => whole(arithmetic::map(&at(0)?, false, |x| Some(x.round()))),
                Some(digits) => arithmetic::broken(&at(0)?, &digits, |x, digits| {
                    let scale = 10_f64.powi(digits as i32);
                    Some((x * scale).round() / scale)
                }),
            },
            F::Exact => at(0)?,
            F::Exp => arithmetic::map(&at(0)?, false, |x| Some(x.exp())),
            F::Ln => arithmetic::map(&at(0)?, false, |x| (x > 0.0).then(|| x.ln())),
            F::Log => {
                let base = option(1)?.unwrap_or_else(|| Value::Number(Numbers::constant(10.0)));
                arithmetic::broken(&at(0)?, &base, |x, base| {
                    let valid = x > 0.0 && base > 0.0 && base != 1.0;
                    // `ln x / ln 10` is not exact for powers of ten.
                    valid.then(|| if base == 10.0 { x.log10() } else { x.ln() / base.ln() })
                })
            }
            F::Sqrt => arithmetic::map(&at(0)?, false, |x| (x >= 0.0).then(|| x.sqrt())),
            F::Pow => arithmetic::whole(&at(0)?, &at(1)?, |x, y| Some(x.powf(y)).filter(|power| !power.is_nan())),
            F::Pi => Value::Number(Numbers::constant(std::f64::consts::PI)),
            F::Max => arithmetic::extreme(&all()?, true),
            F::Min => arithmetic::extreme(&all()?, false),

            // Text.
            F::Len => text::len(&at(0)?),
            F::Lower => text::map(&at(0)?, str::to_lowercase),
            F::Upper => text::map(&at(0)?, str::to_uppercase),
            F::Trim => text::trim(&at(0)?, option(1)?.as_ref(), true, true),
            F::LTrim => text::trim(&at(0)?, option(1)?.as_ref(), true, false),
            F::RTrim => text::trim(&at(0)?, option(1)?.as_ref(), false, true),
            F::Substr => text::substr(&at(0)?, &at(1)?, option(2)?.as_ref()),
            F::Replace => text::replace(self, &at(0)?, &at(1)?, &at(2)?, place(1))?,
            F::ToNumber => conversion::to_number(self, &at(0)?, option(1)?.as_ref(), place(1))?,
            F::ToString => conversion::to_string(self, &at(0)?, option(1)?.as_ref(), place(1))?,
            F::Strftime => conversion::strftime(self, &at(0)?, &at(1)?, place(1))?,

            // Several values.
            F::MvAppend => multivalue::append(&all()?),
            F::MvCount => multivalue::count(&at(0)?),
            F::MvDedup => multivalue::dedup(&at(0)?),
            F::MvFilter => multivalue::filter(self, self.argument(function, arguments, 0, span)?, span)?,
            F::MvIndex => multivalue::index(&at(0)?, &at(1)?, option(2)?.as_ref()),
            F::MvJoin => multivalue::join(&at(0)?, &at(1)?),
            F::MvSort => multivalue::sort(&at(0)?),
            F::Split => multivalue::split(&at(0)?, &at(1)?),
        })
    }

    fn argument<'e>(
        &self,
        function: &Spanned<EvalFunction>,
        arguments: &'e [Spanned<Expr>],
        at: usize,
        span: Span,
    ) -> Result<&'e Spanned<Expr>> {
        arguments.get(at).ok_or_else(|| self.missing_argument(function, at, span))
    }

    fn missing_argument(&self, function: &Spanned<EvalFunction>, at: usize, span: Span) -> crate::error::Error {
        let message = format!("`{}` needs more than {at} arguments", function.value.name());
        self.wrong(span, &message, "add what is missing")
    }

    /// `then` where `condition` is true, else (unknown too) `other`.
    fn either(&self, condition: &BooleanChunked, then: &Value, other: &Value) -> Result<Value> {
        let mask = certain(condition);
        let height = rows(&[mask.len(), then.len(), other.len()]);
        Ok(Value::choose(&stretched(&mask, height), then, other)?)
    }

    /// `case(condition, value, …)`: the value of the first condition that is true, else null.
    fn case(&self, arguments: &[Spanned<Expr>]) -> Result<Value> {
        let mut value = Value::Null;
        for pair in arguments.chunks_exact(2).rev() {
            value = self.either(&self.bool(&pair[0])?, &self.value(&pair[1])?, &value)?;
        }
        Ok(value)
    }

    /// `cidrmatch(network, address)`: null where the address is absent.
    fn cidr_match(&self, network: &Value, address: &Value, span: Span) -> Result<BooleanChunked> {
        let Some(text) = text::constant(network) else {
            let help = "for example `cidrmatch(\"10.0.0.0/8\", 'id.orig_h')`";
            return Err(self.wrong(span, "the network of `cidrmatch` must be a \"text\"", help));
        };
        let network = match Network::parse(&text) {
            Some(Ok(network)) => network,
            Some(Err(advice)) => return Err(self.wrong(span, &format!("`{text}` is no network"), &advice)),
            None => {
                return Err(self.wrong(span, &format!("`{text}` is no network"), "write one such as `10.0.0.0/8`"));
            }
        };
        let lists = address.lists();
        let view = lists.view();
        let inside = (0..view.len()).map(|row| {
            let mut addresses = view.row(row).peekable();
            addresses.peek()?;
            Some(addresses.any(|address| network.contains(address)))
        });
        Ok(inside.collect())
    }

    fn kinds(&self, value: &Value, argument: &Spanned<Expr>) -> Vec<&'static str> {
        // `"12"` is a string; a field that holds `12` is a number.
        if matches!(argument.value, Expr::Text(_)) { vec!["String"] } else { conversion::kinds(value, value.len()) }
    }
}

/// The same numbers, known to be whole.
fn whole(value: Value) -> Value {
    match value {
        Value::Number(numbers) => Value::Number(Numbers::new(numbers.values, true)),
        other => other,
    }
}
