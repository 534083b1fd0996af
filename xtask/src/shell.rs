//! Runs other programs: shown as they run, listened to, or quietly with a sign of life.

use crate::problem::{About, Outcome, Problem};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The program and its arguments, as one would type them.
pub fn spelled(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Runs to the end with the output on the screen.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.stdin(Stdio::null()).status().about(spelled(command))?;
    if status.success() { Ok(()) } else { Err(Problem::new(format!("{} ended with {status}", spelled(command)))) }
}

/// Runs in place of this program, where the system can do that: stopping it then leaves nothing behind.
pub fn become_one(command: &mut Command) -> Outcome {
    #[cfg(unix)]
    {
        let error = std::os::unix::process::CommandExt::exec(command.stdin(Stdio::null()));
        Err(Problem::new(format!("{}: {error}", spelled(command))))
    }
    #[cfg(not(unix))]
    run(command)
}

/// Runs to the end and returns what it printed; `None` when it is missing or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs with the output on the screen and keeps a copy of it: whether it succeeded, and the copy.
pub fn listen(command: &mut Command) -> Outcome<(bool, String)> {
    let name = spelled(command);
    let command = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().about(&name)?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let copied = std::thread::scope(|scope| {
        let out = scope.spawn(|| copy(out, std::io::stdout()));
        let err = copy(err, std::io::stderr());
        out.join().unwrap_or_default() + &err
    });
    let status = child.wait().about(&name)?;
    Ok((status.success(), copied))
}

fn copy(from: Option<impl Read>, mut to: impl Write) -> String {
    let mut copied = String::new();
    let Some(from) = from else { return copied };
    let mut reader = BufReader::new(from);
    let mut line = Vec::new();
    while matches!(reader.read_until(b'\n', &mut line), Ok(read) if read > 0) {
        // A closed screen must not stop the tests that are running.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        copied.push_str(&String::from_utf8_lossy(&line));
        line.clear();
    }
    copied
}

/// Runs something long with its output in `log`, telling every so often how far it is.
pub fn wait_for(label: &str, command: &mut Command, log: &Path) -> Outcome {
    let name = spelled(command);
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).about(folder.display())?;
    }
    let file = File::create(log).about(log.display())?;
    let copy = file.try_clone().about(log.display())?;
    let mut child = command.stdin(Stdio::null()).stdout(copy).stderr(file).spawn().about(&name)?;
    let mut sign = Sign::new(label, log);
    let status = loop {
        match child.try_wait().about(&name)? {
            Some(status) => break status,
            None => std::thread::sleep(Duration::from_millis(200)),
        }
        sign.show();
    };
    sign.end();
    if status.success() {
        return Ok(());
    }
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    eprintln!("{}", lines[lines.len().saturating_sub(40)..].join("\n"));
    Err(Problem::new(format!("{name} ended with {status}; all it said is in {}", log.display())))
}

/// The line that shows that a long step is alive: rewritten on a screen, rare in a log.
struct Sign {
    label: String,
    log: PathBuf,
    since: Instant,
    next: Duration,
    live: bool,
}

impl Sign {
    fn new(label: &str, log: &Path) -> Self {
        let live = std::io::stdout().is_terminal();
        let next = Duration::from_secs(if live { 1 } else { 30 });
        Self { label: label.to_owned(), log: log.to_owned(), since: Instant::now(), next, live }
    }

    fn show(&mut self) {
        let passed = self.since.elapsed();
        if passed < self.next {
            return;
        }
        self.next = passed + Duration::from_secs(if self.live { 1 } else { 30 });
        let text = fs::read_to_string(&self.log).unwrap_or_default();
        let last = text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("").trim();
        let last: String = last.chars().take(60).collect();
        let (start, end) = if self.live { ("\r\x1b[K", "") } else { ("", "\n") };
        print!("{start}    {}: {}, {last}{end}", self.label, clock(passed));
        let _ = std::io::stdout().flush();
    }

    fn end(&self) {
        let start = if self.live { "\r\x1b[K" } else { "" };
        println!("{start}    {}: {}", self.label, clock(self.since.elapsed()));
    }
}

/// Minutes and seconds.
pub fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}
