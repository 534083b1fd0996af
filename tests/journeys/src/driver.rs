//! chromedriver, started on a free port with an empty profile, and the session that it opens.

use serde_json::{Value, json};
use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use thirtyfour::Capabilities;

/// What Chromium needs so that it runs as root, without a screen, and without asking the network for anything.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// A running chromedriver.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts chromedriver with the browser's language and time zone, its log in `folder`.
    #[track_caller]
    pub fn start(folder: &Path, language: &str, zone: &str) -> Self {
        let program = program("CHROMEDRIVER", &["chromedriver"]);
        let port = free_port();
        let log = File::create(folder.join("chromedriver.txt")).expect("a log file in the journey's folder");
        let mut command = Command::new(&program);
        command.arg(format!("--port={port}")).env("TZ", zone);
        // The browser's own words and date fields, where its translations are installed (on Debian: chromium-l10n).
        command.env("LANGUAGE", language.replace('-', "_"));
        command.stdin(Stdio::null()).stdout(log).stderr(Stdio::null());
        let child = command.spawn().unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let driver = Self { child, port };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < Duration::from_secs(20), "chromedriver did not answer on port {port}");
            std::thread::sleep(Duration::from_millis(20));
        }
        driver
    }

    /// Where it takes orders.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How the browser is to be opened: this profile, this language, and all that it has to say kept.
#[track_caller]
pub fn capabilities(profile: &Path, language: &str) -> Capabilities {
    let mut flags: Vec<Value> = FLAGS.iter().map(|flag| json!(flag)).collect();
    flags.push(json!(format!("--user-data-dir={}", profile.display())));
    flags.push(json!(format!("--lang={language}")));
    let short = language.split('-').next().unwrap_or(language);
    let chrome = json!({
        "binary": program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"]),
        "args": flags,
        "prefs": { "intl.accept_languages": format!("{language},{short}") },
    });
    let mut capabilities = Capabilities::new();
    let all = [
        ("browserName", json!("chrome")),
        ("goog:chromeOptions", chrome),
        ("goog:loggingPrefs", json!({ "browser": "ALL" })),
    ];
    for (key, value) in all {
        capabilities.set(key, value).expect("JSON stays JSON");
    }
    capabilities
}

/// The file of a program: named by a variable, or on PATH.
#[track_caller]
fn program(variable: &str, names: &[&str]) -> PathBuf {
    if let Some(named) = std::env::var_os(variable).filter(|value| !value.is_empty()) {
        return PathBuf::from(named);
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let files = std::env::split_paths(&path).flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    let found = files.into_iter().find(|file| file.is_file());
    found.unwrap_or_else(|| panic!("{} is not on PATH: cargo xtask test installs or names it", names[0]))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
    listener.local_addr().expect("the address of a bound port").port()
}

/// An empty folder for one browser, which no other process uses.
#[track_caller]
pub fn fresh_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("titik-temu-journey-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(name);
    fs::create_dir_all(folder.join("downloads")).expect("a folder for the journey");
    folder
}
