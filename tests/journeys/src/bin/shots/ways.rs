//! Ways to pages that take more than an address.

use journeys::Browser;
use serde_json::json;

/// What leads to a case.
pub const CASE_LINK: &str = "main a[href*='case?'], main a[href*='case/?']";
/// A sheet of a letter.
pub const SHEET: &str = ".letter-sheets > *";

/// Hands a pack of the fixtures to the settings.
pub fn pick(browser: &Browser, pack: &str) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/packs");
    let file = folder.join(format!("{pack}.json")).canonicalize();
    browser.go("settings/?part=procedures");
    browser.attach_on("#pack-file", &file.unwrap_or_else(|error| panic!("{pack}: {error}")));
}

/// Has the office use the invented office's pack, unless it does already.
pub fn use_own(browser: &Browser) {
    pick(browser, "bukit-rekaan-pengaduan");
    browser.meet("#procedure-review");
    let press = "document.querySelector('#procedure-adopt, #procedure-cancel').click()";
    browser.run(press, Vec::new()).unwrap_or_else(|error| panic!("the pack: {error}"));
    browser.meet("[data-procedure=bukit-rekaan-pengaduan]");
}

/// The first case of the list.
pub fn case(browser: &Browser) {
    browser.go("cases/");
    browser.meet(CASE_LINK);
    browser.press_on(CASE_LINK);
    browser.settle();
}

/// The first report of the compartment.
pub fn covered_case(browser: &Browser) {
    browser.enter_confidential();
    browser.walk("cases/");
    browser.meet(CASE_LINK);
    browser.press_on(CASE_LINK);
    browser.settle();
}

/// The first case of the board whose clock runs.
pub fn running(browser: &Browser) {
    first_with(browser, "#why-now");
}

/// The first case that waits after a no-show.
pub fn held_up(browser: &Browser) {
    browser.go("");
    browser.press_on("#filter-waiting");
    browser.meet(".line-attempts");
    let script =
        "return document.querySelector('.line-attempts').closest('li').querySelector('a').getAttribute('href')";
    let address = browser.run(script, Vec::new()).unwrap_or_else(|error| panic!("a held-up case: {error}"));
    browser.go(address.as_str().unwrap_or_default().trim_start_matches('/'));
    browser.settle();
}

/// The count sheet of the first running limit.
pub fn count_sheet(browser: &Browser) {
    running(browser);
    browser.press_on("#why-now");
    browser.press_on("#count-sheet");
    browser.meet(SHEET);
}

/// Opens the first case of the board on which a selector finds something.
fn first_with(browser: &Browser, selector: &str) {
    browser.go("");
    browser.meet(CASE_LINK);
    for case in links(browser, CASE_LINK) {
        browser.go(&case);
        browser.settle();
        if !browser.texts(selector).is_empty() {
            return;
        }
    }
    panic!("no case of the sample has {selector}");
}

/// This letter of the first case that has one.
pub fn letter(browser: &Browser, letter: &str) {
    browser.go("cases/");
    browser.meet(CASE_LINK);
    for case in links(browser, CASE_LINK) {
        browser.go(&case);
        browser.settle();
        if let Some(found) = links(browser, &format!("main a[href*='letter={letter}']")).first() {
            browser.go(found);
            browser.meet(SHEET);
            return;
        }
    }
    panic!("no case of the sample has the letter {letter}");
}

/// Where these links lead, from the app's start.
fn links(browser: &Browser, selector: &str) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll(arguments[0])].map((link) => link.pathname.slice(1) + link.search)";
    let found = browser.run(script, vec![json!(selector)]).unwrap_or_else(|error| panic!("{selector}: {error}"));
    let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
    found.iter().map(|link| link.as_str().unwrap_or_default().to_owned()).collect()
}
