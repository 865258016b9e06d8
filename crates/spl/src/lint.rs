//! What parses, but is probably not what was meant.

use crate::ast::{
    Aggregation, AggregationArgument, BinaryOp, Command, Comparison, Expr, Field, Filter, HeadLimit, Pattern, Pipeline,
    Predicate, Sort,
};
use crate::command::NAMES;
use crate::error::underline;
use crate::scan::{CURLY, shortened};
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
    let mut lints = Lints { text, found: Vec::new() };
    lints.pipeline(pipeline);
    lints.found.sort_by_key(|lint| lint.span.start);
    lints.found
}

struct Lints<'a> {
    text: &'a str,
    found: Vec<Lint>,
}

impl Lints<'_> {
    fn say(&mut self, span: Span, message: String) {
        self.found.push(Lint { message, span });
    }

    fn written(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    fn pipeline(&mut self, pipeline: &Pipeline) {
        if let Some(first) = pipeline.commands.first()
            && let Command::Search(search) = &first.value
        {
            self.command_as_word(&search.predicate, first.span);
        }
        pipeline.commands.iter().for_each(|command| self.command(command));
    }

    fn command(&mut self, command: &Spanned<Command>) {
        match &command.value {
            Command::Search(search) => self.predicate(&search.predicate),
            Command::Where(command) => self.expr(&command.condition),
            Command::Eval(command) => command.assignments.iter().for_each(|(_, value)| self.expr(value)),
            Command::Stats(stats) => self.aggregations(&stats.aggregations),
            Command::Eventstats(stats) => self.aggregations(&stats.aggregations),
            Command::Chart(chart) => self.aggregations(&chart.aggregations),
            Command::Streamstats(stats) => {
                self.aggregations(&stats.aggregations);
                [&stats.reset_before, &stats.reset_after].into_iter().flatten().for_each(|reset| self.expr(reset));
            }
            Command::Transaction(transaction) => {
                for filter in [&transaction.starts, &transaction.ends].into_iter().flatten() {
                    match filter {
                        Filter::Search(predicate) => self.predicate(predicate),
                        Filter::Eval(condition) => self.expr(condition),
                    }
                }
            }
            Command::Tstats(tstats) => self.predicate(&tstats.predicate),
            Command::Inputlookup(input) => self.predicate(&input.predicate),
            Command::Join(join) => self.pipeline(&join.subsearch.value),
            Command::Append(append) => self.pipeline(&append.subsearch.value),
            Command::Appendcols(append) => self.pipeline(&append.subsearch.value),
            Command::Union(union) => union.subsearches.iter().for_each(|inner| self.pipeline(&inner.value)),
            // Its first command has a name.
            Command::Appendpipe(append) => append.commands.value.commands.iter().for_each(|one| self.command(one)),
            Command::Sort(sort) => self.sort(sort),
            Command::Head(head) => {
                if let HeadLimit::While(condition) = &head.until {
                    self.expr(condition);
                }
            }
            Command::Fields(_)
            | Command::Table(_)
            | Command::Dedup(_)
            | Command::Rename(_)
            | Command::Addtotals(_)
            | Command::Bin(_)
            | Command::Filldown(_)
            | Command::Fillnull(_)
            | Command::Foreach(_)
            | Command::Iplocation(_)
            | Command::Makemv(_)
            | Command::Mvcombine(_)
            | Command::Mvexpand(_)
            | Command::Nomv(_)
            | Command::Top(_)
            | Command::Regex(_)
            | Command::Replace(_)
            | Command::Return(_)
            | Command::Reverse(_)
            | Command::Rex(_)
            | Command::Spath(_)
            | Command::Tail(_)
            | Command::Transpose(_)
            | Command::Untable(_)
            | Command::Xyseries(_)
            | Command::Convert(_)
            | Command::Fromjson(_)
            | Command::Xmlkv(_)
            | Command::Lookup(_)
            | Command::Makeresults(_)
            | Command::Outputlookup(_)
            | Command::Format(_) => {}
        }
    }

    /// `stats count` without a bar in front searches for these words.
    fn command_as_word(&mut self, predicate: &Predicate, command: Span) {
        let first = match predicate {
            Predicate::And(parts) => parts.first(),
            one => Some(one),
        };
        if let Some(Predicate::Term(term)) = first
            && !term.value.quoted
            && term.span.start == command.start
            && NAMES.iter().any(|name| name.eq_ignore_ascii_case(&term.value.text))
        {
            let word = &term.value.text;
            self.say(term.span, format!("`{word}` is searched for as a word: the command is written `| {word}`"));
        }
    }

    fn predicate(&mut self, predicate: &Predicate) {
        match predicate {
            Predicate::And(parts) | Predicate::Or(parts) => parts.iter().for_each(|part| self.predicate(part)),
            Predicate::Not(inner) => self.predicate(inner),
            Predicate::Subsearch(inner) => self.pipeline(&inner.value),
            Predicate::Compare(Comparison { field, value, .. }) => {
                self.name(field);
                self.pattern(value);
            }
            Predicate::In { field, values } => {
                self.name(field);
                values.iter().for_each(|value| self.pattern(value));
            }
            Predicate::Term(term) => {
                let word = shortened(&term.value.text);
                match word.to_ascii_uppercase().as_str() {
                    _ if term.value.quoted => {}
                    upper @ ("AND" | "OR" | "NOT") => {
                        self.say(
                            term.span,
                            format!("`{word}` is searched for as a word: the operator is written `{upper}`"),
                        );
                    }
                    "XOR" => self.say(
                        term.span,
                        format!("`{word}` is searched for as a word: `where` has this operator, `search` has not"),
                    ),
                    _ => {}
                }
                self.pattern(term);
            }
            Predicate::All => {}
        }
    }

    fn name(&mut self, field: &Field) {
        if self.written(field.span).starts_with('\'') && field.value.ends_with('\'') {
            let (name, bare) = (shortened(&field.value), shortened(field.value.trim_matches('\'')));
            self.say(
                field.span,
                format!("the single quotes are part of the name `{name}`: in a search write `{bare}` without them"),
            );
        }
    }

    fn pattern(&mut self, pattern: &Spanned<Pattern>) {
        let (text, span) = (&pattern.value.text, pattern.span);
        if pattern.value.quoted {
            return;
        }
        if text.contains(CURLY) {
            self.say(span, format!("the curly quotes are part of `{}`: write straight ones", shortened(text)));
        } else if text.len() > 1 && text.starts_with('\'') {
            self.say(span, format!("the single quotes are part of `{}`: write double quotes", shortened(text)));
        }
    }

    /// What `sort` cuts is said by the engine, which knows whether there was something to cut.
    fn sort(&mut self, sort: &Sort) {
        for key in &sort.keys {
            if ["asc", "desc"].contains(&self.written(key.field.span).to_ascii_lowercase().as_str()) {
                let word = &key.field.value;
                self.say(
                    key.field.span,
                    format!("`{word}` is taken for a field: signs order single fields, `sort 0 +a, -b`"),
                );
            }
        }
    }

    fn aggregations(&mut self, aggregations: &[Aggregation]) {
        let gaps: Vec<bool> = aggregations
            .windows(2)
            .map(|pair| self.written(Span::new(pair[0].function.span.end, pair[1].function.span.start)).contains(','))
            .collect();
        for (pair, comma) in aggregations.windows(2).zip(&gaps) {
            // A list without any comma is a habit, and an alias ends an aggregation as clearly as a comma does.
            if !comma && pair[0].alias.is_none() && gaps.contains(&true) {
                let (one, two) = (&pair[0].label, &pair[1].label);
                self.say(
                    pair[1].function.span,
                    format!("no comma between `{one}` and `{two}`: it works, both are computed"),
                );
            }
        }
        for aggregation in aggregations {
            let Some(argument) = &aggregation.argument else { continue };
            match &argument.value {
                AggregationArgument::Eval(condition) => self.expr(condition),
                // An argument at the function's own place was not written.
                AggregationArgument::Field(_) if argument.span == aggregation.function.span => {
                    let word = self.written(argument.span).to_owned();
                    self.say(
                        argument.span,
                        format!("`{word}` without a field is computed for every field: `{word}(*)`"),
                    );
                }
                AggregationArgument::Field(_) => {}
            }
        }
    }

    fn expr(&mut self, expression: &Spanned<Expr>) {
        if let Some(name) = self.dotted(expression) {
            let parts = name.split('.').map(|part| format!("`{part}`")).collect::<Vec<_>>().join(" and ");
            self.say(
                expression.span,
                format!("`{name}` joins the fields {parts}: write `'{name}'` for the field of that name"),
            );
            return;
        }
        match &expression.value {
            Expr::Binary(op, left, right) => {
                self.operands(*op, left, right);
                self.expr(left);
                self.expr(right);
            }
            Expr::Unary(_, inner) => self.expr(inner),
            Expr::Call(_, arguments) => arguments.iter().for_each(|argument| self.expr(argument)),
            Expr::In(field, values) => {
                self.expr(field);
                values.iter().for_each(|value| self.expr(value));
            }
            Expr::Field(_) | Expr::Number(..) | Expr::Text(_) => {}
        }
    }

    /// `id.orig_h` as it was written, where that was meant as a name: fields and dots without blanks or quotes.
    fn dotted(&self, expression: &Spanned<Expr>) -> Option<String> {
        fn fields_only(expr: &Expr) -> bool {
            match expr {
                Expr::Binary(BinaryOp::Concat, left, right) => {
                    matches!(right.value, Expr::Field(_)) && fields_only(&left.value)
                }
                Expr::Field(_) => true,
                _ => false,
            }
        }
        let written = self.written(expression.span);
        let plain = written.contains('.') && written.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
        (plain && fields_only(&expression.value)).then(|| written.to_owned())
    }

    fn operands(&mut self, op: BinaryOp, left: &Spanned<Expr>, right: &Spanned<Expr>) {
        match op {
            BinaryOp::Compare(_) => {
                for side in [left, right] {
                    match &side.value {
                        Expr::Text(text) if text.contains('*') => self.say(
                            side.span,
                            "`*` is no wildcard in an expression: write `LIKE` and `%`, or use `search`".to_owned(),
                        ),
                        Expr::Field(name)
                            if matches!(name.to_ascii_lowercase().as_str(), "null" | "true" | "false") =>
                        {
                            let lower = name.to_ascii_lowercase();
                            let instead = match lower.as_str() {
                                "null" => "`isnull(…)` or `isnotnull(…)`".to_owned(),
                                _ => format!("`{lower}()` or `\"{lower}\"`"),
                            };
                            self.say(side.span, format!("`{name}` is taken for a field: write {instead}"));
                        }
                        _ => {}
                    }
                }
            }
            BinaryOp::Like => {
                if let Expr::Text(text) = &right.value
                    && text.contains('*')
                    && !text.contains('%')
                {
                    self.say(right.span, "`*` is no wildcard of `LIKE`: write `%`".to_owned());
                }
            }
            _ => {}
        }
    }
}
