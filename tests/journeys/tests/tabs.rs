//! Two tabs at one office: neither loses what the other saves, and each shows it at once.

use std::time::Duration;

use journeys::{Browser, Host};
use serde_json::json;

/// Records visits one after the other as fast as the page takes them, and counts on the window those it has saved.
const STREAM: &str = "
    const [who, many] = arguments;
    const put = (id, value) => {
        const field = document.getElementById(id);
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const ticks = new MessageChannel();
    window.saved = 0;
    let begun = false;
    ticks.port1.onmessage = () => {
        const name = document.getElementById('visitor-name');
        if (name && (name.value === '' || !begun) && !document.getElementById('visit-submit').ariaDisabled) {
            if (begun) window.saved += 1;
            begun = true;
            if (window.saved === many) return;
            put('visitor-name', `Tamu Rekaan ${who}-${window.saved}.`);
            put('visitor-from', 'Koperasi Anggrek Rekaan');
            put('visitor-purpose', 'Bertanya');
            document.getElementById('visit-submit').click();
        }
        setTimeout(() => ticks.port2.postMessage(0), 1);
    };
    ticks.port2.postMessage(0);";

/// Waits until a tab has saved as many as it was to.
#[track_caller]
fn saved(browser: &Browser, many: u64) {
    browser.until_within(Duration::from_secs(180), "the last save", || {
        let saved = browser.run("return window.saved", Vec::new()).ok().and_then(|saved| saved.as_u64());
        if saved == Some(many) { Ok(()) } else { Err(format!("{saved:?} of {many}")) }
    });
}

/// Waits until every visit of both tabs stands on the page, each once.
#[track_caller]
fn all_shown(browser: &Browser, many: u64) {
    browser.until_within(Duration::from_secs(60), "all visits", || {
        let script = "return (document.querySelector('main').innerText.match(/Tamu Rekaan [AB]-\\d+\\./g) ?? [])";
        let told = browser.run(script, Vec::new())?;
        let mut names: Vec<&str> = told.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
        let shown = names.len() as u64;
        names.sort_unstable();
        names.dedup();
        let different = names.len() as u64;
        if shown == 2 * many && different == shown {
            Ok(())
        } else {
            Err(format!("{shown} shown, {different} different"))
        }
    });
}

#[test]
fn two_tabs_that_race_lose_nothing_and_show_the_same() {
    let many = if std::env::var_os("TITIK_TEMU_LONG").is_some() { 250 } else { 20 };
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    browser.go("guests/");
    browser.meet("#visit-submit");
    let second = browser.new_tab();
    browser.go("guests/");
    browser.meet("#visit-submit");
    for (tab, who) in [(0, "A"), (second, "B")] {
        browser.tab(tab);
        browser.run(STREAM, vec![json!(who), json!(many)]).unwrap_or_else(|error| panic!("the stream: {error}"));
    }
    for tab in [second, 0] {
        browser.tab(tab);
        saved(&browser, many);
    }
    for tab in [0, second] {
        browser.tab(tab);
        all_shown(&browser, many);
    }
    browser.reload();
    all_shown(&browser, many);
    browser.untroubled();
}

#[test]
fn what_one_tab_records_the_other_shows_without_a_reload() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    let second = browser.new_tab();
    browser.go("");
    browser.meet("#first-intake");
    browser.tab(0);
    browser.press_on("#first-intake");
    browser.tick_on("input[name=procedure][value=banten-mediasi-koperasi]");
    browser.tick_on("input[name=kind][value=member-against-coop]");
    browser.fill_on("#party-complainant-name", "Wahyuni Contohwati");
    browser.choose_on("#party-complainant-document-kind", "none");
    browser.fill_on("#party-respondent-name", "Koperasi Anggrek Rekaan");
    browser.fill_on("#f-chronology", "Simpanan belum dapat diambil.");
    browser.press_on("#intake-submit");
    browser.meet("#letter-print");
    browser.tab(second);
    browser.see("Wahyuni Contohwati");
    browser.untroubled();
}
