//! A browser: opened with an empty profile, asked to do things, ended, and opened again after a crash.
//!
//! What it can be asked to do is in the files beside this one.

use crate::driver::{self, Driver};
use crate::host::Host;
use crate::looks::Looks;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{WebDriver, WebElement};
use tokio::runtime::{Builder, Runtime};

/// File pickers can't be answered without a screen; without them the app offers a download.
const NO_PICKERS: &str = "delete window.showSaveFilePicker; delete window.showOpenFilePicker;";

/// A browser of its own: profile, downloads, clock and looks are shared with no other.
pub struct Browser<'host> {
    pub(crate) host: &'host Host,
    pub(crate) folder: PathBuf,
    pub(crate) looks: RefCell<Looks>,
    pub(crate) troubles: RefCell<Vec<String>>,
    pub(crate) clock: RefCell<Option<Moved>>,
    session: RefCell<Option<Session>>,
    runtime: Runtime,
}

/// A script that moves the page's clock, and the name under which the browser keeps it.
pub(crate) struct Moved {
    pub script: String,
    pub kept_as: String,
}

struct Session {
    web: WebDriver,
    // Ends after the session that it keeps.
    _driver: Driver,
}

impl<'host> Browser<'host> {
    /// Opens a browser as an officer in Jakarta has it: Indonesian, light, a desktop's window.
    #[track_caller]
    pub fn open(host: &'host Host) -> Self {
        Self::open_with(host, Looks::default())
    }

    /// Opens a browser with other looks.
    #[track_caller]
    pub fn open_with(host: &'host Host, looks: Looks) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime for one thread");
        let browser = Self {
            host,
            folder: driver::fresh_folder(),
            looks: RefCell::new(looks),
            troubles: RefCell::default(),
            clock: RefCell::default(),
            session: RefCell::default(),
            runtime,
        };
        browser.begin();
        browser
    }

    #[track_caller]
    fn begin(&self) {
        let looks = self.looks.borrow().clone();
        let driver = Driver::start(&self.folder, looks.language, looks.zone);
        let capabilities = driver::capabilities(&self.folder.join("profile"), looks.language);
        let opened = self.runtime.block_on(async { WebDriver::new(driver.address(), capabilities).await });
        let web = opened.unwrap_or_else(|error| panic!("the browser did not open: {error}"));
        self.session.replace(Some(Session { web, _driver: driver }));
        self.prepare_tab();
    }

    /// What every new tab has to be told.
    #[track_caller]
    pub(crate) fn prepare_tab(&self) {
        let downloads = json!({ "behavior": "allow", "downloadPath": self.folder.join("downloads") });
        self.order("Browser.setDownloadBehavior", downloads);
        self.order("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NO_PICKERS }));
        self.show_looks();
        self.keep_clock();
    }

    /// Ends the browser as a power cut does, without a word to the page, and opens it again on the same profile.
    #[track_caller]
    pub fn crash(&self) {
        self.crash_and(|_| ());
    }

    /// Ends the browser as a power cut does; before it is opened again, something happens to the profile's folder.
    #[track_caller]
    pub fn crash_and(&self, meanwhile: impl FnOnce(&Path)) {
        let session = self.session.take().expect("an open browser");
        let process = session.web.capabilities().get("goog:processID").and_then(Value::as_u64);
        let process = process.expect("the browser's process").to_string();
        let killed = Command::new("kill").args(["-KILL", &process]).status();
        assert!(killed.is_ok_and(|status| status.success()), "the browser could not be killed");
        // There is no session left to end in an orderly way.
        let _ = session.web.leak();
        meanwhile(&self.folder.join("profile"));
        self.begin();
    }

    /// Waits for the driver's answer to something it is asked.
    pub(crate) fn wait<T>(&self, ask: impl AsyncFnOnce(&WebDriver) -> WebDriverResult<T>) -> Result<T, String> {
        let session = self.session.borrow();
        let session = session.as_ref().ok_or("the browser is closed")?;
        self.runtime.block_on(ask(&session.web)).map_err(|error| error.to_string())
    }

    /// Gives the browser an order of the debugging protocol that must succeed.
    #[track_caller]
    pub fn order(&self, method: &str, parameters: Value) -> Value {
        let answer = self.wait(async |web| web.cdp().send_raw(method, parameters).await);
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Runs the body of a function in the page and returns what it returns, promises awaited.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        self.wait(async |web| Ok(web.execute(script, arguments).await?.json().clone()))
    }

    /// Runs the body of a function in the page that returns an element.
    pub(crate) fn element(&self, script: &str, arguments: Vec<Value>) -> Result<WebElement, String> {
        self.wait(async |web| web.execute(script, arguments).await?.element())
    }
}

impl Drop for Browser<'_> {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // A browser that can't be ended in an orderly way ends with its driver.
            let _ = self.runtime.block_on(session.web.quit());
        }
        // Left to the system's own cleaning where it can't be removed.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
