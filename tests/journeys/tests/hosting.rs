//! The release runs from any static host: at its root, under a path, at every address, without a complaint.

use journeys::{Browser, Host};
use std::time::Duration;

/// The addresses that the release folder has pages for.
const ROUTES: &str = include_str!("../../../xtask/routes.txt");

/// The app's own main part: the shell that stands there before it is busy.
const APP: &str = "main:not([aria-busy])";

#[test]
fn the_app_opens_at_the_root_of_a_host() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.see("Titik Temu");
    browser.meet(APP);
    browser.untroubled();
}

#[test]
fn the_app_opens_under_a_path() {
    let host = Host::under("/dinas/titik-temu");
    let browser = Browser::open(&host);
    browser.go("");
    browser.meet(APP);
    browser.untroubled();
    let strays: Vec<String> = host
        .asked()
        .into_iter()
        .filter(|path| !path.starts_with("/dinas/titik-temu/") && path != "/favicon.ico")
        .collect();
    assert_eq!(strays, Vec::<String>::new(), "asked for outside its path");
}

#[test]
fn every_address_opens_by_itself() {
    let host = Host::under("/dinas");
    let browser = Browser::open(&host);
    let routes = ROUTES.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    for route in routes {
        browser.go(&format!("{route}/"));
        browser.meet(APP);
        browser.go(route);
        browser.meet(APP);
    }
    browser.untroubled();
}

#[test]
fn the_first_screen_stands_on_the_first_part_alone() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.meet("#set-up");
    browser.settle();
    let later = ["-desk", "-shared", "-work", "procedures", "calendars", "letters"];
    let asked = host.asked();
    let strays: Vec<&String> = asked.iter().filter(|path| later.iter().any(|part| path.contains(part))).collect();
    assert!(strays.is_empty(), "{strays:?} can wait");
    browser.press_on("#set-up");
    browser.meet("#new-passphrase");
    let came = |part: &str| host.asked().iter().any(|path| path.contains(part));
    assert!(came("-desk") && came("-work"), "{:?}", host.asked());
    browser.untroubled();
}

#[test]
fn the_page_is_painted_before_the_app_has_arrived() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.meet(APP);
    let app = host.asked().into_iter().find(|path| path.ends_with("_bg.wasm")).expect("the app's wasm is asked for");
    host.slow(app.trim_start_matches('/'), Duration::from_secs(3));
    browser.reload();
    browser.meet(APP);
    let times = "return [performance.getEntriesByName('first-contentful-paint')[0].startTime,
        performance.getEntriesByType('resource').find((file) => file.name.endsWith('.wasm')).responseEnd]";
    let times = browser.run(times, vec![]).expect("the page's times");
    let (painted, arrived) = (times[0].as_f64(), times[1].as_f64());
    assert!(painted < Some(2000.0) && arrived > Some(3000.0), "painted at {painted:?}, the app there at {arrived:?}");
    browser.untroubled();
}
