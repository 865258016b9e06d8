//! What parses, but is probably not what was meant.

use crate::ast::{
    Aggregation, AggregationArgument, BinaryOp, Command, CompareOp, Comparison, Expr, Field, Filter, HeadLimit,
    Pattern, Pipeline, Predicate, Sort,
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

/// The name of a command that runs here.
fn names_command(word: &str) -> bool {
    NAMES.iter().any(|name| name.eq_ignore_ascii_case(word))
}

fn is_plain(name: &str) -> bool {
    name.chars().all(|c| c.is_alphanumeric() || c == '_')
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
        for (i, command) in pipeline.commands.iter().enumerate() {
            match &command.value {
                Command::Search(search) => {
                    self.command_as_word(&search.predicate, i == 0, command.span);
                    self.mixed(command.span);
                    self.predicate(&search.predicate);
                }
                Command::Where(command) => self.expr(&command.condition),
                Command::Eval(command) => command.assignments.iter().for_each(|(_, value)| self.expr(value)),
                Command::Stats(stats) => {
                    self.command_as_field(&stats.by);
                    self.aggregations(&stats.aggregations);
                }
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
                Command::Sort(sort) => self.sort(sort),
                Command::Head(head) => {
                    if let HeadLimit::While(condition) = &head.until {
                        self.expr(condition);
                    }
                }
                Command::Table(table) => self.command_as_field(&table.fields),
                Command::Fields(fields) => self.command_as_field(&fields.fields),
                Command::Dedup(_)
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
                | Command::Format(_) => {}
            }
        }
    }

    /// `index=x stats count` without a bar searches for these words.
    fn command_as_word(&mut self, predicate: &Predicate, first: bool, command: Span) {
        let parts = match predicate {
            Predicate::And(parts) => parts.as_slice(),
            one => std::slice::from_ref(one),
        };
        for (place, part) in parts.iter().enumerate() {
            let Predicate::Term(term) = part else { continue };
            // The first word stands in a command's place, a later one needs something behind it to look like a command.
            let looks = match place {
                0 => first && term.span.start == command.start,
                _ => place + 1 < parts.len(),
            };
            if looks && !term.value.quoted && names_command(&term.value.text) {
                let word = &term.value.text;
                self.say(term.span, format!("`{word}` is searched for as a word: the command is written `| {word}`"));
                return;
            }
        }
    }

    /// `table a head 5` without a bar lists `head` as a field.
    fn command_as_field(&mut self, fields: &[Field]) {
        for field in fields.iter().skip(1) {
            if names_command(&field.value) && !self.written(field.span).starts_with(['"', '\'']) {
                let word = &field.value;
                self.say(field.span, format!("`{word}` is taken for a field: the command is written `| {word}`"));
                return;
            }
        }
    }

    /// `a AND b OR c` side by side, outside of parentheses: most people expect `AND` to bind closer.
    fn mixed(&mut self, command: Span) {
        let text = self.text.get(command.start..command.end).unwrap_or_default();
        // For each open parenthesis or bracket, whether `AND` was written there, and where `OR` was.
        let mut levels: Vec<(bool, Option<usize>)> = vec![(false, None)];
        let mut quoted = false;
        let mut escaped = false;
        let mut word = None;
        let mut found = Vec::new();
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            if std::mem::take(&mut escaped) {
                continue;
            }
            match c {
                '\\' => escaped = true,
                '"' => quoted = !quoted,
                _ if quoted => {}
                '(' | '[' => levels.push((false, None)),
                ')' | ']' => {
                    found.extend(levels.pop().filter(|(and, _)| *and).and_then(|(_, or)| or));
                }
                _ => {}
            }
            let inside = !quoted && !c.is_whitespace() && !matches!(c, '(' | ')' | '[' | ']' | '"');
            match (word, inside) {
                (None, true) => word = Some(at),
                (Some(start), false) => {
                    if let Some(level) = levels.last_mut() {
                        match &text[start..at] {
                            "AND" => level.0 = true,
                            "OR" => level.1 = level.1.or(Some(start)),
                            _ => {}
                        }
                    }
                    word = None;
                }
                _ => {}
            }
        }
        found.extend(levels.into_iter().filter(|(and, _)| *and).filter_map(|(_, or)| or));
        if let Some(at) = found.into_iter().min() {
            let start = command.start + at;
            self.say(
                Span::new(start, start + 2),
                "`OR` binds closer than `AND` in a search (in `where` it is the other way): write parentheses"
                    .to_owned(),
            );
        }
    }

    fn predicate(&mut self, predicate: &Predicate) {
        match predicate {
            Predicate::And(parts) | Predicate::Or(parts) => parts.iter().for_each(|part| self.predicate(part)),
            // Whoever writes `NOT x!=y` knows the difference.
            Predicate::Not(inner) if matches!(**inner, Predicate::Compare(Comparison { op: CompareOp::Ne, .. })) => {}
            Predicate::Not(inner) => self.predicate(inner),
            Predicate::Subsearch(inner) => self.pipeline(&inner.value),
            Predicate::Compare(Comparison { field, op, value }) => {
                self.name(field);
                self.pattern(value);
                // A pattern asks for events that have the field.
                if *op == CompareOp::Ne && !value.value.text.contains('*') {
                    let name = shortened(&field.value);
                    let value = shortened(self.written(value.span));
                    self.say(
                        field.span,
                        format!(
                            "`{name}!={value}` leaves out events without `{name}`: `NOT {name}={value}` keeps them"
                        ),
                    );
                }
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
                        // A name with dots or braces needs the quotes, so it is meant as one.
                        Expr::Field(name) if self.written(side.span).starts_with('\'') && is_plain(name) => {
                            let name = shortened(name);
                            self.say(
                                side.span,
                                format!(
                                    "`'{name}'` in single quotes is the field `{name}`: a text stands in double quotes"
                                ),
                            );
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
