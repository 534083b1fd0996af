//! Passphrase, lock, compartment and attachments by keys alone: the focus is seen wherever it stands, comes to rest on
//! what is new, and errors lead to their fields.

use std::path::Path;

use journeys::{Browser, CONFIDENTIAL, Host, Officer, PASSPHRASE};
use serde_json::Value;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";

/// What has the focus: its id, or its element and words. An error if nothing has it, or nobody can see it.
const FOCUS: &str = "const now = document.activeElement;
    if (!now || now === document.body) throw new Error('nothing has the focus');
    const drawn = now.closest('.option, .file-pick') ?? now;
    const box = drawn.getBoundingClientRect();
    const ringed = [drawn, now].map((one) => getComputedStyle(one))
        .some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
    const name = now.id || `${now.tagName} ${now.innerText.slice(0, 40)}`;
    // A heading takes the focus only so that reading begins there.
    if (!ringed && !now.matches('h1, h2')) throw new Error(`no ring is drawn around ${name}`);
    if (box.bottom <= 0 || box.top >= innerHeight) throw new Error(`${name} is out of sight`);
    return name;";

#[track_caller]
fn focus(browser: &Browser) -> String {
    let told = browser.until("a focus that is seen", || browser.run(FOCUS, Vec::new()));
    told.as_str().unwrap_or_default().to_owned()
}

/// The focus comes to rest there by itself.
#[track_caller]
fn rests_on(browser: &Browser, id: &str) {
    browser.until(&format!("the focus on {id}"), || match browser.run(FOCUS, Vec::new())? {
        Value::String(now) if now == id => Ok(()),
        now => Err(format!("it is on {now}")),
    });
}

/// Goes from control to control until this one has the focus.
#[track_caller]
fn to(browser: &Browser, id: &str) {
    browser.meet(&format!("#{id}"));
    let mut passed = Vec::new();
    while passed.len() < 60 {
        // Behind the last control the browser's own come, and then the first.
        let ended = browser.run("return document.activeElement === document.body", Vec::new()) == Ok(Value::Bool(true));
        let now = if ended && !passed.is_empty() { "(the browser)".to_owned() } else { focus(browser) };
        if now == id {
            return;
        }
        passed.push(now);
        browser.keys(TAB);
    }
    panic!("no way to {id}: {}", passed.join(" > "));
}

#[track_caller]
fn press(browser: &Browser, id: &str) {
    to(browser, id);
    browser.keys(ENTER);
}

#[track_caller]
fn write(browser: &Browser, id: &str, text: &str) {
    to(browser, id);
    browser.keys(text);
}

/// From the summary of the errors, which has the focus, to the field of the first.
#[track_caller]
fn first_error(browser: &Browser, field: &str) {
    rests_on(browser, "error-summary");
    browser.keys(TAB);
    browser.keys(ENTER);
    rests_on(browser, field);
}

/// Chooses a passphrase, confirms the sheet, and goes on.
#[track_caller]
fn seal(browser: &Browser, passphrase: &str) {
    write(browser, "new-passphrase", passphrase);
    write(browser, "repeat-passphrase", passphrase);
    browser.keys(ENTER);
    browser.meet("#recovery-text");
    rests_on(browser, "page-heading");
    to(browser, "sheet-kept");
    browser.keys(SPACE);
    press(browser, "sheet-done");
}

/// Goes to a page of the open office.
#[track_caller]
fn walk(browser: &Browser, path: &str) {
    browser.walk(path);
    rests_on(browser, "page-heading");
}

#[test]
fn an_office_is_set_up_locked_and_opened_by_keys_alone() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.meet("#set-up");
    browser.keys(TAB);
    press(&browser, "set-up");
    rests_on(&browser, "page-heading");
    press(&browser, "create-keys");
    first_error(&browser, "new-passphrase");
    seal(&browser, PASSPHRASE);
    browser.meet("#city");
    rests_on(&browser, "page-heading");
    write(&browser, "city", "Kota Contoh");
    write(&browser, "officer", "Wulan Contohwati");
    browser.keys(ENTER);
    browser.meet("#first-intake");
    rests_on(&browser, "page-heading");
    press(&browser, "lock");

    browser.meet("#passphrase");
    rests_on(&browser, "passphrase");
    browser.keys("bukan kata sandinya");
    browser.keys(ENTER);
    browser.see("Kata sandi salah");
    rests_on(&browser, "passphrase");
    press(&browser, "forgotten");
    rests_on(&browser, "page-heading");
    press(&browser, "both-lost");
    browser.meet("#begin-beside");
    rests_on(&browser, "page-heading");
    press(&browser, "back");
    browser.meet("#recovery-key");
    press(&browser, "back");
    browser.meet("#unlock");
    write(&browser, "passphrase", PASSPHRASE);
    browser.keys(ENTER);
    browser.meet("#first-intake");
    rests_on(&browser, "page-heading");
    browser.untroubled();
}

#[test]
fn keys_are_changed_and_the_compartment_is_founded_by_keys_alone() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_a_sealed_office();
    walk(&browser, "settings/?part=keys");
    write(&browser, "current-passphrase", "bukan kata sandinya");
    write(&browser, "new-passphrase", CONFIDENTIAL);
    write(&browser, "repeat-passphrase", CONFIDENTIAL);
    press(&browser, "change-passphrase");
    first_error(&browser, "current-passphrase");
    browser.run("document.activeElement.select()", Vec::new()).expect("all that was typed");
    browser.keys(PASSPHRASE);
    press(&browser, "change-passphrase");
    browser.see("Kata sandi diganti");
    rests_on(&browser, "change-passphrase");
    write(&browser, "renew-passphrase", CONFIDENTIAL);
    browser.keys(ENTER);
    browser.meet("#recovery-text");
    rests_on(&browser, "page-heading");
    to(&browser, "sheet-kept");
    browser.keys(SPACE);
    press(&browser, "sheet-done");
    browser.meet("#lock-now");
    rests_on(&browser, "page-heading");

    walk(&browser, "more/");
    press(&browser, "enter-confidential");
    browser.meet("#create-keys");
    rests_on(&browser, "page-heading");
    press(&browser, "turn-back");
    browser.meet("#first-intake");
    rests_on(&browser, "page-heading");
    walk(&browser, "more/");
    press(&browser, "enter-confidential");
    browser.meet("#create-keys");
    seal(&browser, "sembilan kerbau di sawah");
    browser.meet("#leave-confidential");
    rests_on(&browser, "page-heading");
    press(&browser, "leave-confidential");
    browser.meet("#passphrase");
    rests_on(&browser, "passphrase");
    browser.untroubled();
}

#[test]
fn a_file_is_attached_and_looked_at_by_keys_alone() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let officer = Officer::of(&browser, &host, "banten-mediasi-koperasi", "2026-03-13T09:00:00+07:00");
    officer.take_in(&[("kind", "member-against-coop"), ("channel", "in-person")]);
    browser.keys(TAB);
    to(&browser, "attach-files");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/icons/icon-180.png");
    browser.attach_on("#attach-files", &file.canonicalize().expect("a picture"));
    write(&browser, "staged-title-0", " kartu anggota");
    press(&browser, "attach-save");
    browser.see("1 lampiran tersimpan.");
    rests_on(&browser, "attach-files");
    let open = browser.run("return document.querySelector('[id^=open-photo-]').id", Vec::new()).expect("the photo");
    let open = open.as_str().unwrap_or_default().to_owned();
    press(&browser, &open);
    browser.meet("dialog[open] #photo");
    focus(&browser);
    browser.keys("\u{e00c}");
    rests_on(&browser, &open);
    browser.untroubled();
}
