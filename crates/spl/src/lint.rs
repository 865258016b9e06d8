//! What parses, but is probably not what was meant.

use crate::ast::{BinaryOp, Command, Expr, Pipeline, Predicate};
use crate::error::underline;
use crate::span::{Span, Spanned};

/// A remark on a search that runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lint {
    /// One sentence with what to do.
    pub message: String,
    /// What it is about.
    pub span: Span,
}

impl Lint {
    /// The remark with the place in `text` underlined.
    #[must_use]
    pub fn explain(&self, text: &str) -> String {
        format!("{}\n{}", self.message, underline(text, self.span))
    }
}

/// Remarks on `pipeline`, parsed from `text`, in the order of their places.
#[must_use]
pub fn lint(text: &str, pipeline: &Pipeline) -> Vec<Lint> {
    let mut lints = Vec::new();
    for command in &pipeline.commands {
        match &command.value {
            Command::Search(search) => predicate(&search.predicate, text, &mut lints),
            Command::Where(command) => expr(&command.condition, &mut lints),
            Command::Eval(command) => command.assignments.iter().for_each(|(_, value)| expr(value, &mut lints)),
            Command::Stats(stats) => {
                for pair in stats.aggregations.windows(2) {
                    let (end, start) = (pair[0].function.span.end, pair[1].function.span.start);
                    // An alias ends an aggregation as clearly as a comma does.
                    if pair[0].alias.is_none() && !text.get(end..start).is_some_and(|between| between.contains(',')) {
                        lints.push(Lint {
                            message: format!(
                                "no comma between `{}` and `{}`: it works, both are computed",
                                pair[0].label, pair[1].label
                            ),
                            span: pair[1].function.span,
                        });
                    }
                }
            }
            _ => {}
        }
    }
    lints.sort_by_key(|lint| lint.span.start);
    lints
}

fn predicate(predicate_: &Predicate, text: &str, lints: &mut Vec<Lint>) {
    match predicate_ {
        Predicate::And(parts) | Predicate::Or(parts) => parts.iter().for_each(|part| predicate(part, text, lints)),
        Predicate::Not(inner) => predicate(inner, text, lints),
        Predicate::Subsearch(inner) => lints.extend(lint(text, &inner.value)),
        Predicate::Term(term) if !term.value.quoted => {
            let upper = term.value.text.to_ascii_uppercase();
            if matches!(upper.as_str(), "AND" | "OR" | "NOT") {
                lints.push(Lint {
                    message: format!(
                        "`{}` is searched for as a word: the operator is written `{upper}`",
                        term.value.text
                    ),
                    span: term.span,
                });
            }
        }
        _ => {}
    }
}

fn expr(expression: &Spanned<Expr>, lints: &mut Vec<Lint>) {
    match &expression.value {
        Expr::Binary(op, left, right) => {
            if let (BinaryOp::Concat, Expr::Field(a), Expr::Field(b)) = (op, &left.value, &right.value)
                && left.span.end + 1 == right.span.start
            {
                lints.push(Lint {
                    message: format!(
                        "`{a}.{b}` joins the fields `{a}` and `{b}`: write `'{a}.{b}'` for the field of that name"
                    ),
                    span: expression.span,
                });
            }
            expr(left, lints);
            expr(right, lints);
        }
        Expr::Unary(_, inner) => expr(inner, lints),
        Expr::Call(_, arguments) => arguments.iter().for_each(|argument| expr(argument, lints)),
        Expr::In(field, values) => {
            expr(field, lints);
            values.iter().for_each(|value| expr(value, lints));
        }
        Expr::Field(_) | Expr::Number(..) | Expr::Text(_) => {}
    }
}
