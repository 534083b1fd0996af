//! Ways to what an officer sees seldom: storage that came back empty, smaller or unreadable, a lock that waits,
//! sealing under way, a screen about to lock, a newer version in another tab.
//!
//! Each begins with whatever the scene before left behind, and leaves nothing that would outlast emptying.

use journeys::{Browser, PASSPHRASE};
use serde_json::{Value, json};

use crate::stands::{TIME, emptied};

/// The browser gave the storage back empty.
pub fn storage_empty(browser: &Browser) {
    remembered(browser);
    browser.lose_database();
    browser.reload();
    browser.meet("#recovery");
}

/// The browser gave back less than there was.
pub fn storage_smaller(browser: &Browser) {
    remembered(browser);
    let lose_one = "const facts = database.transaction('facts', 'readwrite').objectStore('facts');
        await asked(facts.delete((await asked(facts.getAllKeys()))[0]));";
    browser.in_database(lose_one, Value::Null);
    browser.reload();
    browser.meet("#recovery");
}

/// The browser can't read the storage.
pub fn storage_damaged(browser: &Browser) {
    remembered(browser);
    // What Chromium says of files that it can't read, as long as this tab is told so.
    let source = "const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...asked) {
            const request = open.apply(this, asked);
            if (!sessionStorage.getItem('damaged')) return request;
            Object.defineProperty(request, 'error', { value: new DOMException('', 'UnknownError') });
            request.addEventListener('success', (event) => {
                event.stopImmediatePropagation();
                request.result.close();
                request.dispatchEvent(new Event('error'));
            });
            return request;
        };";
    let kept = browser.order("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    run(browser, "sessionStorage.setItem('damaged', '1')");
    browser.reload();
    browser.meet("#recovery");
    run(browser, "sessionStorage.removeItem('damaged')");
    browser.order("Page.removeScriptToEvaluateOnNewDocument", kept);
}

/// The record of the lock is damaged.
pub fn lock_damaged(browser: &Browser) {
    emptied(browser).set_up_a_sealed_office();
    let spoil = "const meta = database.transaction('meta', 'readwrite').objectStore('meta');
        await asked(meta.put((await asked(meta.get('vault'))).slice(0, 40), 'vault'));";
    browser.in_database(spoil, Value::Null);
    browser.reload();
    browser.meet("#recovery");
}

/// Too many wrong passphrases: the next has to wait.
pub fn lock_waits(browser: &Browser) {
    emptied(browser).set_up_a_sealed_office();
    for _ in 0..5 {
        browser.reload();
        browser.unlock("bukan kata sandinya");
        browser.meet("#error-summary");
    }
}

/// Sealing what was kept before there was a passphrase, held still.
pub fn sealing(browser: &Browser) {
    emptied(browser).set_up_an_office();
    browser.go("settings/?part=keys");
    browser.fill_on("#new-passphrase", PASSPHRASE);
    browser.fill_on("#repeat-passphrase", PASSPHRASE);
    browser.press_on("#create-keys");
    browser.tick_on("#sheet-kept");
    run(
        browser,
        "const encrypt = SubtleCrypto.prototype.encrypt;
        let left = 3;
        SubtleCrypto.prototype.encrypt = function (...asked) {
            return left-- > 0 ? encrypt.apply(this, asked) : new Promise(() => {});
        };",
    );
    browser.press_on("#sheet-done");
    browser.meet("progress");
}

/// Nobody has touched the screen for a while.
pub fn idle(browser: &Browser) {
    browser.set_clock(TIME);
    emptied(browser).set_up_a_sealed_office();
    browser.set_clock("2026-03-16T09:09:05+07:00");
    browser.meet("dialog[open] #idle-stay");
}

/// Another tab has gone on to a newer version.
pub fn outdated(browser: &Browser) {
    emptied(browser).set_up_an_office();
    browser.raise_database(99);
    browser.meet("#outdated");
}

/// An office begun anew beside one that nobody can open.
pub fn beside(browser: &Browser) {
    emptied(browser).set_up_a_sealed_office();
    browser.reload();
    browser.press_on("#forgotten");
    browser.press_on("#both-lost");
    browser.press_on("#begin-beside");
    browser.meet("#older");
}

/// An office whose amount of data is remembered beside it.
fn remembered(browser: &Browser) {
    emptied(browser).set_up_an_office();
    browser.until("what is there to be counted", || {
        let told = browser.run("return Object.keys(localStorage).some((key) => key.endsWith(':kept'))", Vec::new())?;
        if told == json!(true) { Ok(()) } else { Err("not yet".to_owned()) }
    });
}

fn run(browser: &Browser, script: &str) {
    browser.run(script, Vec::new()).unwrap_or_else(|error| panic!("{script}: {error}"));
}
