//! Counting what passed and what failed, over all kinds of tests.

use std::ops::AddAssign;

/// How many tests passed and how many failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Tally {
    /// One check that passed or failed as a whole.
    pub(crate) fn one(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed) }
    }

    /// What `cargo test` printed: one line `test result: ok. 3 passed; 0 failed; …` for each test binary.
    pub(crate) fn of_cargo_test(output: &str) -> Self {
        let mut tally = Self::default();
        for line in output.lines() {
            let Some((_, counts)) = line.strip_prefix("test result: ").and_then(|result| result.split_once(". "))
            else {
                continue;
            };
            let count = |what: &str| {
                let part = counts.split("; ").find_map(|part| part.strip_suffix(what));
                part.and_then(|count| count.trim().parse().ok()).unwrap_or(0)
            };
            tally += Self { passed: count(" passed"), failed: count(" failed") };
        }
        tally
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_all_binaries_are_added() {
        let output = "
running 2 tests
test a::b ... ok
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s
     Running tests/it/main.rs
test says ... test result: FAILED
test result: FAILED. 30 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s
";
        assert_eq!(Tally::of_cargo_test(output), Tally { passed: 42, failed: 2 });
        assert_eq!(Tally::of_cargo_test("error: could not compile `gazehound`"), Tally::default());
    }
}
