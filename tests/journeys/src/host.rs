//! A static host as bare as they come: files, folders with an index, a 404 page, and no rewrite rules.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Names the release folder, when it is not `dist/` in the clone's root.
const DIST_VARIABLE: &str = "TITIK_TEMU_DIST";

/// Serves the release folder on a free port of this machine until the test ends.
pub struct Host {
    address: SocketAddr,
    shelf: Arc<Shelf>,
}

struct Shelf {
    dist: PathBuf,
    prefix: String,
    replaced: Mutex<HashMap<String, Option<Vec<u8>>>>,
    slowed: Mutex<HashMap<String, Duration>>,
    asked: Mutex<Vec<String>>,
    unreachable: AtomicBool,
}

struct Answer {
    status: &'static str,
    kind: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

impl Host {
    /// Serves the release folder at the root of an origin.
    #[track_caller]
    pub fn at_root() -> Self {
        Self::under("")
    }

    /// Serves the release folder under a path like `/dinas/titik-temu`, and nothing beside it.
    #[track_caller]
    pub fn under(prefix: &str) -> Self {
        let dist = std::env::var_os(DIST_VARIABLE).map_or_else(default_dist, PathBuf::from);
        assert!(dist.join("index.html").is_file(), "no release in {}: run cargo xtask dist", dist.display());
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
        let address = listener.local_addr().expect("the address of a bound port");
        let shelf = Arc::new(Shelf {
            dist,
            prefix: prefix.trim_end_matches('/').to_owned(),
            replaced: Mutex::default(),
            slowed: Mutex::default(),
            asked: Mutex::default(),
            unreachable: AtomicBool::new(false),
        });
        let served = Arc::clone(&shelf);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let served = Arc::clone(&served);
                std::thread::spawn(move || served.converse(stream));
            }
        });
        Self { address, shelf }
    }

    /// The address of a page: `""` for the start page, `"case/?id=…"` for another.
    pub fn page(&self, path: &str) -> String {
        format!("http://{}{}/{}", self.address, self.shelf.prefix, path)
    }

    /// The origin alone, under which the browser keeps what the app stores.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on answers this path of the release folder with other content; `None` for "not found".
    pub fn replace(&self, path: &str, content: Option<&[u8]>) {
        lock(&self.shelf.replaced).insert(path.to_owned(), content.map(<[u8]>::to_vec));
    }

    /// From now on waits this long before it answers with this path of the release folder.
    pub fn slow(&self, path: &str, wait: Duration) {
        lock(&self.shelf.slowed).insert(path.to_owned(), wait);
    }

    /// Hangs up on everyone, as a host does that the network does not reach; or answers again.
    pub fn unreachable(&self, unreachable: bool) {
        self.shelf.unreachable.store(unreachable, Ordering::SeqCst);
    }

    /// The paths asked for so far, in order.
    pub fn asked(&self) -> Vec<String> {
        lock(&self.shelf.asked).clone()
    }
}

fn default_dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("..").join("dist")
}

/// A test that failed in another thread must not hide its reason behind a poisoned lock.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Shelf {
    /// Answers one request and hangs up.
    fn converse(&self, mut stream: TcpStream) {
        let mut lines = BufReader::new(&stream).lines();
        let Some(Ok(request)) = lines.next() else { return };
        if lines.map_while(Result::ok).find(String::is_empty).is_none() || self.unreachable.load(Ordering::SeqCst) {
            return;
        }
        let target = request.split_whitespace().nth(1).unwrap_or("/");
        let answer = self.answer(target);
        let location = answer.location.map(|to| format!("Location: {to}\r\n")).unwrap_or_default();
        let head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n{location}\
             Connection: close\r\n\r\n",
            answer.status,
            answer.kind,
            answer.body.len()
        );
        // A browser that went away needs no answer.
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&answer.body));
    }

    fn answer(&self, target: &str) -> Answer {
        let path = decoded(target.split(['?', '#']).next().unwrap_or("/"));
        lock(&self.asked).push(path.clone());
        let Some(inside) = path.strip_prefix(&self.prefix).and_then(|rest| rest.strip_prefix('/')) else {
            return self.not_found();
        };
        let file = match inside {
            "" => "index.html".to_owned(),
            folder if folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        match self.read(&file) {
            Some(body) => Answer { status: "200 OK", kind: kind_of(&file), location: None, body },
            None if self.read(&format!("{file}/index.html")).is_some() => {
                let query = target.split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
                let location = Some(format!("{path}/{query}"));
                Answer { status: "301 Moved Permanently", kind: "text/plain", location, body: Vec::new() }
            }
            None => self.not_found(),
        }
    }

    fn not_found(&self) -> Answer {
        let body = self.read("404.html").unwrap_or_default();
        Answer { status: "404 Not Found", kind: kind_of("404.html"), location: None, body }
    }

    fn read(&self, file: &str) -> Option<Vec<u8>> {
        let wait = lock(&self.slowed).get(file).copied();
        std::thread::sleep(wait.unwrap_or_default());
        if let Some(replaced) = lock(&self.replaced).get(file) {
            return replaced.clone();
        }
        let climbs = file.split(['/', '\\']).any(|part| part == "..");
        if climbs { None } else { std::fs::read(self.dist.join(file)).ok() }
    }
}

fn kind_of(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The path with its percent signs resolved.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
