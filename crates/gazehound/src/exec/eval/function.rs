//! The functions of `eval` by name (Search Reference, "Evaluation functions").

use gazehound_spl::Source;
use gazehound_spl::ast::{CompareOp, EvalFunction, Expr};
use gazehound_spl::span::{Span, Spanned};
use polars::prelude::*;

use super::json::{self, Arguments};
use super::kind::{self, Kind};
use super::{Scope, arithmetic, certain, compare, conversion, hash, multivalue, printf, random, sigfig, text, time};
use crate::error::Result;
use crate::exec::cidr::Network;
use crate::exec::predicate::Test;
use crate::exec::subsearch;
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
        let written = arguments.first().map(|argument| &argument.value);
        let real = |op: fn(f64) -> f64| Ok::<_, crate::error::Error>(arithmetic::real(&at(0)?, op));
        let bits = |op: fn(u64, u64) -> u64| {
            let values = all()?;
            let first = values.first().cloned().unwrap_or(Value::Null);
            let rest = values.iter().skip(1);
            Ok::<_, crate::error::Error>(rest.fold(first, |a, b| arithmetic::bitwise(&a, b, |a, b| Some(op(a, b)))))
        };
        let json = |function: fn(&Arguments<'_>) -> Value| {
            Ok::<_, crate::error::Error>(function(&Arguments::new(&all()?, arguments)))
        };
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
            F::IsBool => kind::is(&at(0)?, written, |kind| kind == Kind::Boolean),
            F::IsInt => kind::is(&at(0)?, written, |kind| kind == Kind::Number(true)),
            F::IsNum => kind::is(&at(0)?, written, |kind| matches!(kind, Kind::Number(_))),
            F::IsStr => kind::is(&at(0)?, written, |kind| kind == Kind::String),
            F::TypeOf => kind::names(&at(0)?, written),
            F::Validate => self.validate(arguments)?,
            F::SearchMatch => self.search_match(&at(0)?, place(0))?,
            F::True => Value::bool(true),
            F::False => Value::bool(false),
            F::Null => Value::Null,
            F::Match => Value::Bool(text::found(&at(0)?, &at(1)?, |pattern| self.regex(pattern, place(1)))?),
            F::Like => Value::Bool(text::like(&at(0)?, &at(1)?)?),
            F::CidrMatch => Value::Bool(self.cidr_match(self.argument(function, arguments, 0, span)?, &at(1)?)?),

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
            F::Exp => real(f64::exp)?,
            F::Sigfig => sigfig::round(self, self.argument(function, arguments, 0, span)?)?,
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
            F::Sum => arithmetic::total(&all()?, false),
            F::Avg => arithmetic::total(&all()?, true),
            F::Random => random::numbers(self.engine.options.seed, span, self.frame.height()),

            // Angles in radians.
            F::Acos => real(f64::acos)?,
            F::Acosh => real(f64::acosh)?,
            F::Asin => real(f64::asin)?,
            F::Asinh => real(f64::asinh)?,
            F::Atan => real(f64::atan)?,
            F::Atan2 => arithmetic::broken(&at(0)?, &at(1)?, |y, x| Some(y.atan2(x))),
            F::Atanh => real(f64::atanh)?,
            F::Cos => real(f64::cos)?,
            F::Cosh => real(f64::cosh)?,
            F::Hypot => arithmetic::broken(&at(0)?, &at(1)?, |x, y| Some(x.hypot(y))),
            F::Sin => real(f64::sin)?,
            F::Sinh => real(f64::sinh)?,
            F::Tan => real(f64::tan)?,
            F::Tanh => real(f64::tanh)?,

            // Bits.
            F::BitAnd => bits(|a, b| a & b)?,
            F::BitOr => bits(|a, b| a | b)?,
            F::BitXor => bits(|a, b| a ^ b)?,
            F::BitNot => {
                let mask = option(1)?.unwrap_or_else(|| Value::Number(Numbers::constant(arithmetic::BITS as f64)));
                arithmetic::bitwise(&at(0)?, &mask, |bits, mask| Some(!bits & mask))
            }
            F::BitShiftLeft => arithmetic::bitwise(&at(0)?, &at(1)?, |bits, by| {
                // Bits that leave the 53 are lost.
                u32::try_from(by).ok().filter(|by| *by < 53).map(|by| bits << by & arithmetic::BITS)
            }),
            F::BitShiftRight => arithmetic::bitwise(&at(0)?, &at(1)?, |bits, by| {
                Some(u32::try_from(by).ok().and_then(|by| bits.checked_shr(by)).unwrap_or(0))
            }),

            // Text.
            F::Len => text::len(&at(0)?)?,
            F::Lower => text::map(&at(0)?, str::to_lowercase),
            F::Upper => text::map(&at(0)?, str::to_uppercase),
            F::Trim => text::trim(&at(0)?, option(1)?.as_ref(), true, true),
            F::LTrim => text::trim(&at(0)?, option(1)?.as_ref(), true, false),
            F::RTrim => text::trim(&at(0)?, option(1)?.as_ref(), false, true),
            F::Substr => text::substr(&at(0)?, &at(1)?, option(2)?.as_ref())?,
            F::Replace => text::replace(self, &at(0)?, &at(1)?, &at(2)?, place(1))?,
            F::ToNumber => conversion::to_number(self, &at(0)?, option(1)?.as_ref(), place(1))?,
            F::ToString => conversion::to_string(self, &at(0)?, option(1)?.as_ref(), place(1))?,
            F::IpMask => conversion::ip_mask(&at(0)?, &at(1)?),
            F::Printf => printf::printf(self, &all()?, span)?,
            F::UrlDecode => text::map(&at(0)?, text::url_decode),
            F::Md5 => hash::hash::<md5::Md5>(&at(0)?),
            F::Sha1 => hash::hash::<sha1::Sha1>(&at(0)?),
            F::Sha256 => hash::hash::<sha2::Sha256>(&at(0)?),
            F::Sha512 => hash::hash::<sha2::Sha512>(&at(0)?),

            // Times.
            F::Now => Value::Number(Numbers::constant(self.engine.now.floor())),
            F::Time => Value::Number(Numbers::constant(self.engine.now)),
            F::RelativeTime => time::relative(self, &at(0)?, &at(1)?, place(1))?,
            F::Strftime => time::format(self, &at(0)?, &at(1)?, place(1))?,
            F::Strptime => time::parse(self, &at(0)?, &at(1)?, place(1))?,

            // JSON.
            F::Json => json(json::valid_or_null)?,
            F::JsonAppend => json(json::append)?,
            F::JsonArray => json(json::array)?,
            F::JsonArrayToMv => json(json::to_multivalue)?,
            F::JsonDelete => json(json::delete)?,
            F::JsonExtend => json(json::extend)?,
            F::JsonExtract => json(json::extract)?,
            F::JsonExtractExact => json(json::extract_exact)?,
            F::JsonKeys => json(json::keys)?,
            F::JsonObject => json(json::object)?,
            F::JsonSet => json(json::set)?,
            F::JsonSetExact => json(json::set_exact)?,
            F::JsonValid => json(json::valid)?,
            F::MvToJsonArray => json(json::of_multivalue)?,
            F::Spath => json::spath(self, &Arguments::new(&all()?, arguments), span)?,

            // Several values.
            F::Commands => multivalue::commands(&at(0)?),
            F::MvAppend => multivalue::append(&all()?),
            F::MvCount => multivalue::count(&at(0)?),
            F::MvDedup => multivalue::dedup(&at(0)?),
            F::MvFilter => multivalue::filter(self, self.argument(function, arguments, 0, span)?, span)?,
            F::MvFind => text::place(&at(0)?, &at(1)?, |pattern| self.regex(pattern, place(1)))?,
            F::MvIndex => multivalue::index(&at(0)?, &at(1)?, option(2)?.as_ref()),
            F::MvJoin => multivalue::join(&at(0)?, &at(1)?),
            F::MvMap => {
                let argument = |at| self.argument(function, arguments, at, span);
                multivalue::map(self, argument(0)?, argument(1)?, span)?
            }
            F::MvRange => multivalue::range(self, &at(0)?, &at(1)?, option(2)?.as_ref(), span)?,
            F::MvReverse => multivalue::reverse(&at(0)?),
            F::MvSort => multivalue::sort(&at(0)?),
            F::MvZip => multivalue::zip(&at(0)?, &at(1)?, option(2)?.as_ref()),
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

    /// `validate(condition, value, …)`: the value of the first condition that is false, else null.
    fn validate(&self, arguments: &[Spanned<Expr>]) -> Result<Value> {
        let mut value = Value::Null;
        for pair in arguments.chunks_exact(2).rev() {
            value = self.either(&!self.bool(&pair[0])?, &self.value(&pair[1])?, &value)?;
        }
        Ok(value)
    }

    /// `searchmatch("user=ann status>400")`: the event passes this `search`.
    fn search_match(&self, search: &Value, span: Span) -> Result<Value> {
        let Some(search) = text::constant(search) else {
            let help = "for example `searchmatch(\"user=ann\")`";
            return Err(self.wrong(span, "the search of `searchmatch` must be a \"text\"", help));
        };
        let predicate = subsearch::pasted(&search)?;
        Ok(Value::Bool(Test::new(&predicate, &Source::plain(&format!("search {search}")))?.mask(self.frame)?))
    }

    /// `cidrmatch(network, address)`: null where one of them is absent. A network that the search writes must be one; what
    /// a field holds may be anything, and contains no address then.
    fn cidr_match(&self, network: &Spanned<Expr>, address: &Value) -> Result<BooleanChunked> {
        if let Expr::Text(text) = &network.value {
            let advice = match Network::parse(text) {
                Some(Ok(_)) => None,
                Some(Err(advice)) => Some(advice),
                None => Some("write one such as `10.0.0.0/8`".to_owned()),
            };
            if let Some(advice) = advice {
                return Err(self.wrong(network.span, &format!("`{text}` is no network"), &advice));
            }
        }
        let networks = self.value(network)?.texts();
        let lists = address.lists();
        let view = lists.view();
        let height = rows(&[networks.len(), view.len()]);
        let networks = stretched(&networks, height);
        let mut last: (Option<&str>, Option<Network>) = (None, None);
        let inside = networks.iter().enumerate().map(|(row, text)| {
            if last.0 != text || text.is_none() {
                last = (text, Network::parse(text?).and_then(std::result::Result::ok));
            }
            let mut addresses = view.row(row).peekable();
            addresses.peek()?;
            Some(last.1.is_some_and(|network| addresses.any(|address| network.contains(address))))
        });
        Ok(inside.collect())
    }
}

/// The same numbers, known to be whole.
fn whole(value: Value) -> Value {
    match value {
        Value::Number(numbers) => Value::Number(Numbers::new(numbers.values, true)),
        other => other,
    }
}
