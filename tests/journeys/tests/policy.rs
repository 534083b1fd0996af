//! The page's policy: what is not the app's own becomes neither markup nor code, whoever asks for it.

use journeys::{Browser, Host};
use serde_json::{Value, json};

/// Runs a script that is to be refused; tells how.
#[track_caller]
fn refused(browser: &Browser, script: &str) {
    let script = format!("try {{ {script} }} catch (refused) {{ return refused.name; }} return 'let in';");
    assert_eq!(browser.run(&script, vec![]), Ok(json!("TypeError")), "{script}");
}

fn opened(host: &Host) -> Browser<'_> {
    let browser = Browser::open(host);
    browser.go("");
    browser.settle();
    browser
}

#[test]
fn text_becomes_markup_only_as_views_have_it() {
    let host = Host::at_root();
    let browser = opened(&host);
    let put = "const place = document.createElement('div'); place.innerHTML = ";
    for wrong in [
        "<img src=x onerror=alert(1)>",
        "<p onclick=\"alert(1)\">",
        "<p class=\"a\"onclick=\"alert(1)\">",
        "<a href=\"javascript:alert(1)\">",
        "<script>alert(1)</script>",
        "<iframe srcdoc=\"\">",
        "<svg><use href=\"#a\"/></svg>",
        "<p style=\"color: red\">",
        "<p",
        "<!-- <b> --><i>",
        "<P>",
    ] {
        refused(&browser, &format!("{put}{};", json!(wrong)));
    }
    for own in ["<p class=\"a\">b</p>", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>", "a &lt; b<!>"] {
        let script = format!("{put}{}; return place.childNodes.length > 0;", json!(own));
        assert_eq!(browser.run(&script, vec![]), Ok(Value::Bool(true)), "{own}");
    }
    assert!(browser.forgive("TrustedHTML") > 0, "{:?}", browser.troubles());
    browser.untroubled();
}

#[test]
fn code_comes_from_the_app_s_folder_alone() {
    let host = Host::under("/dinas");
    let browser = opened(&host);
    refused(&browser, "new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));");
    refused(&browser, "new Worker('/elsewhere.js');");
    refused(&browser, "new Worker('data:text/javascript,1');");
    refused(&browser, "document.createElement('script').src = '../boot.js';");
    refused(&browser, "document.createElement('script').textContent = 'alert(1)';");
    refused(&browser, "trustedTypes.createPolicy('another', {});");
    let own = "document.createElement('script').src = 'boot.js'; return true;";
    assert_eq!(browser.run(own, vec![]), Ok(Value::Bool(true)));
    for said in ["TrustedScript", "trusted-types", "TrustedTypePolicy"] {
        browser.forgive(said);
    }
    browser.untroubled();
}
