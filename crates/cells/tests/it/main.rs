//! The program as cargo calls it, with a compiler that keeps count of its calls.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// What the kernel makes of a cell, in short: two variables taken in some order, the user's own lines, both put back.
fn cell(order: [&str; 2], own: &str) -> String {
    let taken =
        order.map(|name| format!("let {name} = evcxr_variable_store.take_variable::<u8>(stringify!({name}));\n"));
    let put = order.map(|name| format!("evcxr_variable_store.put_variable::<u8>(stringify!({name}), {name});\n"));
    format!(
        "#![allow(unused)]\npub struct Store;\nimpl Store {{\nfn take_variable<T: Default>(&self, _: &str) -> T {{ T::default() }}\n\
         fn put_variable<T>(&self, _: &str, _: T) {{}}\n}}\n\
         #[unsafe(no_mangle)]\npub fn run(evcxr_variable_store: &Store) {{\n{}{own}\n{}}}\n",
        taken.concat(),
        put.concat()
    )
}

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let compiler = folder.path().join("rustc");
        let calls = folder.path().join("calls");
        fs::write(&compiler, format!("#!/bin/sh\necho call >> '{}'\nexec rustc \"$@\"\n", calls.display())).unwrap();
        fs::set_permissions(&compiler, fs::Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(folder.path().join("engine")).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// How often the compiler ran.
    fn calls(&self) -> usize {
        fs::read_to_string(self.path("calls")).unwrap_or_default().lines().count()
    }

    /// Compiles `source` as the cell of the kernel whose folder is `kernel`.
    fn compile(&self, kernel: &str, source: &str) -> Output {
        self.compile_with(kernel, source, &[], &[])
    }

    fn compile_with(&self, kernel: &str, source: &str, more: &[&str], variables: &[(&str, &str)]) -> Output {
        let root = self.path(kernel);
        let out = root.join("target/debug/deps");
        fs::create_dir_all(&out).unwrap();
        fs::create_dir_all(root.join("src")).unwrap();
        fs::write(root.join("src/lib.rs"), source).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_gazehound-cells"));
        command.current_dir(&root).env_remove("GAZEHOUND_CELLS").env("GAZEHOUND_HOME", self.path("home"));
        command.arg(self.path("rustc")).args(["--crate-name", "ctx", "--edition=2024", "src/lib.rs"]);
        command.args(["--error-format=json", "--json=artifacts", "--crate-type", "cdylib", "--emit=dep-info,link"]);
        command.args([
            "-C",
            &format!("metadata={kernel}"),
            "-C",
            &format!("incremental={}", root.join("target/inc").display()),
        ]);
        command.arg("--out-dir").arg(&out).arg("-L").arg(format!("crate={}", self.path("engine").display()));
        command.args(more).envs(variables.iter().copied()).output().unwrap()
    }

    fn library(&self, kernel: &str) -> PathBuf {
        self.path(kernel).join("target/debug/deps/libctx.so")
    }
}

#[track_caller]
fn compiled(output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(output.status.success(), "{said}");
    said
}

#[test]
fn a_cell_is_compiled_once_for_all_kernels() {
    let desk = Desk::new();
    let source = cell(["a", "b"], "let c = a + b;");
    let first = compiled(&desk.compile("one", &source));
    let again = compiled(&desk.compile("two", &source));
    assert_eq!(desk.calls(), 1);
    assert_eq!(fs::read(desk.library("one")).unwrap(), fs::read(desk.library("two")).unwrap());
    let [one, two] = ["one", "two"].map(|kernel| desk.path(kernel).display().to_string());
    assert!(first.contains(&one), "cargo is told what was made: {first}");
    assert_eq!(again, first.replace(&one, &two));
    let dep_info = |kernel: &str| fs::read_to_string(desk.path(kernel).join("target/debug/deps/ctx.d")).unwrap();
    assert_eq!(dep_info("two"), dep_info("one").replace(&one, &two));
}

#[test]
fn the_order_of_the_kernels_own_lines_is_no_difference_and_that_of_the_users_is() {
    let desk = Desk::new();
    compiled(&desk.compile("one", &cell(["a", "b"], "let c = 1;\nlet d = 2;")));
    compiled(&desk.compile("two", &cell(["b", "a"], "let c = 1;\nlet d = 2;")));
    assert_eq!(desk.calls(), 1);
    compiled(&desk.compile("two", &cell(["b", "a"], "let d = 2;\nlet c = 1;")));
    assert_eq!(desk.calls(), 2);
}

#[test]
fn another_engine_compiles_anew() {
    let desk = Desk::new();
    let source = cell(["a", "b"], "");
    let engine = desk.path("engine/libgazehound_engine.so");
    fs::write(&engine, "one").unwrap();
    compiled(&desk.compile("one", &source));
    fs::write(&engine, "other").unwrap();
    compiled(&desk.compile("one", &source));
    assert_eq!(desk.calls(), 2);
    compiled(&desk.compile("two", &source));
    assert_eq!(desk.calls(), 2);
}

#[test]
fn another_dependency_compiles_anew() {
    let desk = Desk::new();
    let build = |text: &str| {
        fs::write(desk.path("dep.rs"), text).unwrap();
        let mut rustc = Command::new("rustc");
        rustc.args(["--crate-type", "rlib", "--edition=2024", "--out-dir"]).arg(desk.folder.path());
        assert!(rustc.arg(desk.path("dep.rs")).status().unwrap().success());
    };
    let dependency = format!("dep={}", desk.path("libdep.rlib").display());
    let compile =
        |kernel| compiled(&desk.compile_with(kernel, &cell(["a", "b"], "dep::f();"), &["--extern", &dependency], &[]));
    build("pub fn f() {}");
    compile("one");
    compile("two");
    assert_eq!(desk.calls(), 1);
    build("pub fn f() -> u8 { 1 }");
    compile("two");
    assert_eq!(desk.calls(), 2);
}

#[test]
fn other_files_and_variables_compile_anew() {
    let desk = Desk::new();
    fs::write(desk.path("text"), "one").unwrap();
    let own = format!("let text = include_str!({:?}); let name = env!(\"NAME\");", desk.path("text"));
    let compile = |name: &str| compiled(&desk.compile_with("one", &cell(["a", "b"], &own), &[], &[("NAME", name)]));
    compile("a");
    compile("a");
    assert_eq!(desk.calls(), 1);
    compile("b");
    assert_eq!(desk.calls(), 2);
    fs::write(desk.path("text"), "two").unwrap();
    compile("b");
    assert_eq!(desk.calls(), 3);
    compile("b");
    assert_eq!(desk.calls(), 3);
}

#[test]
fn what_rustc_says_of_the_source_is_kept() {
    let desk = Desk::new();
    let wrong = |order| cell(order, "let n: u8 = \"text\";");
    let first = desk.compile("one", &wrong(["a", "b"]));
    let again = desk.compile("two", &wrong(["a", "b"]));
    assert_eq!((first.status.code(), desk.calls()), (Some(1), 1));
    assert_eq!(first.status.code(), again.status.code());
    let [one, two] = ["one", "two"].map(|kernel| desk.path(kernel).display().to_string());
    let [first, again] = [first, again].map(|output| String::from_utf8(output.stderr).unwrap());
    assert_eq!(again, first.replace(&one, &two));
    assert!(again.contains("E0308"));
    // The user's line is where it was, whatever the order of the kernel's lines above it.
    desk.compile("two", &wrong(["b", "a"]));
    assert_eq!(desk.calls(), 1);
    desk.compile("two", &cell(["a", "b"], "let n: u8 = \"other\";"));
    assert_eq!(desk.calls(), 2);
}

#[test]
fn what_rustc_says_of_a_line_that_moves_is_kept_for_just_this_order() {
    let desk = Desk::new();
    let wrong =
        |order| cell(order, "").replace("take_variable::<u8>(stringify!(a))", "take_variable::<Gone>(stringify!(a))");
    let line = |output: Output| {
        let said = String::from_utf8(output.stderr).unwrap();
        let (_, rest) = said.split_once("\"line_start\":").unwrap();
        rest.split_once(',').unwrap().0.to_owned()
    };
    let first = line(desk.compile("one", &wrong(["a", "b"])));
    assert_eq!(line(desk.compile("two", &wrong(["a", "b"]))), first);
    assert_eq!(desk.calls(), 1);
    assert_ne!(line(desk.compile("two", &wrong(["b", "a"]))), first);
    assert_eq!(desk.calls(), 2);
}

#[test]
fn a_failure_that_is_not_the_sources_is_not_kept() {
    let desk = Desk::new();
    let source = cell(["a", "b"], "");
    let linker = desk.path("linker");
    let compile = |kernel| desk.compile_with(kernel, &source, &["-C", &format!("linker={}", linker.display())], &[]);
    assert!(!compile("one").status.success());
    fs::write(&linker, "#!/bin/sh\nexec cc \"$@\"\n").unwrap();
    fs::set_permissions(&linker, fs::Permissions::from_mode(0o755)).unwrap();
    compiled(&compile("one"));
    assert_eq!(desk.calls(), 2);
}

#[test]
fn a_library_in_use_is_not_written_into() {
    let desk = Desk::new();
    let source = cell(["a", "b"], "");
    compiled(&desk.compile("one", &source));
    let loaded = desk.path("loaded.so");
    fs::hard_link(desk.library("one"), &loaded).unwrap();
    let before = fs::metadata(&loaded).unwrap().ino();
    compiled(&desk.compile("one", &source));
    assert_eq!(desk.calls(), 1);
    assert_eq!(fs::metadata(&loaded).unwrap().ino(), before);
    assert_ne!(fs::metadata(desk.library("one")).unwrap().ino(), before);
}

#[test]
fn what_is_damaged_is_compiled() {
    let desk = Desk::new();
    let source = cell(["a", "b"], "");
    compiled(&desk.compile("one", &source));
    let kept: Vec<_> = fs::read_dir(desk.path("home/cells")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(kept.len(), 1);
    fs::remove_file(kept[0].join("said")).unwrap();
    compiled(&desk.compile("two", &source));
    assert_eq!(desk.calls(), 2);
    compiled(&desk.compile("three", &source));
    assert_eq!(desk.calls(), 2);
}

#[test]
fn nothing_is_kept_where_the_user_says_so() {
    let desk = Desk::new();
    let source = cell(["a", "b"], "");
    for _ in 0..2 {
        compiled(&desk.compile_with("one", &source, &[], &[("GAZEHOUND_CELLS", "off")]));
    }
    assert_eq!(desk.calls(), 2);
    assert!(!Path::new(&desk.path("home/cells")).exists());
    // Nor of what comes from a registry, which cargo does not compile incrementally.
    let mut command = Command::new(env!("CARGO_BIN_EXE_gazehound-cells"));
    let version = command.arg(desk.path("rustc")).arg("-vV").env("GAZEHOUND_HOME", desk.path("home")).output().unwrap();
    assert!(String::from_utf8(version.stdout).unwrap().starts_with("rustc 1."));
    assert!(!Path::new(&desk.path("home/cells")).exists());
}
