//! What is photographed: the pages and the letters, how to get to each, and what has to be there first.

use journeys::{Browser, Host, Officer, PASSPHRASE};
use serde_json::json;

/// The time at which pictures are taken, so that they can be compared: a Monday before a week of collective leave.
const TIME: &str = "2026-03-16T09:00:00+07:00";

/// What the app holds when a picture is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Nothing: the first run.
    Fresh,
    /// Nothing, however the scene before ended: offices with a passphrase of their own.
    Emptied,
    /// The sample office with its cases.
    Sample,
    /// An office in West Kalimantan, with a complaint that is counted in office hours.
    Hours,
    /// An office in Tabanan, with a letter that went from hand to hand.
    Disposition,
    /// An office with a report of misconduct, both sides covered.
    Covered,
}

impl Stand {
    /// All of them, those that keep the build's own procedures first.
    pub const ALL: [Self; 6] =
        [Self::Fresh, Self::Emptied, Self::Sample, Self::Hours, Self::Disposition, Self::Covered];

    /// Brings the app to this stand.
    pub fn prepare(self, browser: &Browser, host: &Host) {
        let office = |procedure, time| Officer::of(browser, host, procedure, time);
        match self {
            Self::Fresh | Self::Emptied | Self::Sample => {}
            Self::Hours => hours(&office("kalbar-pengaduan", "2026-03-13T14:00:00+07:00")),
            Self::Disposition => disposition(&office("tabanan-dumas", "2026-03-12T09:00:00+07:00")),
            Self::Covered => covered(&office("banten-penyalahgunaan-wewenang", "2026-03-09T09:00:00+07:00")),
        }
        browser.set_clock(TIME);
        browser.go("");
        if self == Self::Sample {
            browser.press("Lihat-lihat dengan data contoh");
            browser.meet(CASE_LINK);
        }
    }
}

/// Removes what the scene before kept; language and looks stay.
fn emptied<'a, 'b>(browser: &'a Browser<'b>) -> &'a Browser<'b> {
    let script = "return indexedDB.databases().then((all) => Promise.all(all.map((one) => new Promise((done) => {
        const request = indexedDB.deleteDatabase(one.name);
        request.onsuccess = request.onerror = request.onblocked = () => done();
    }))));";
    browser.run(script, Vec::new()).unwrap_or_else(|error| panic!("emptying: {error}"));
    browser
}

/// A page or a letter.
pub struct Scene {
    /// Begins the picture's name, and is what the filter looks in.
    pub name: &'static str,
    /// What has to be there first.
    pub stand: Stand,
    /// How to get there.
    pub go: fn(&Browser),
    /// Sizes beside the usual three, as for kiosks.
    pub more_sizes: &'static [(u32, u32)],
}

const fn scene(name: &'static str, stand: Stand, go: fn(&Browser)) -> Scene {
    Scene { name, stand, go, more_sizes: &[] }
}

const CASE_LINK: &str = "main a[href*='case?'], main a[href*='case/?']";
const SHEET: &str = ".letter-sheets > *";

/// Every page.
pub const SCENES: &[Scene] = &[
    scene("first-run", Stand::Fresh, |browser| browser.go("")),
    scene("setup", Stand::Fresh, |browser| browser.go("setup/")),
    scene("setup-office", Stand::Fresh, |browser| {
        browser.go("");
        browser.press_on("#set-up, #back");
        browser.press_on("#decline");
        browser.press_on("#decline-submit");
        browser.meet("#finish-setup");
    }),
    scene("keys", Stand::Fresh, |browser| {
        browser.go("");
        browser.press_on("#set-up, #back");
        browser.meet("#create-keys");
    }),
    scene("keys-decline", Stand::Fresh, |browser| {
        browser.go("");
        browser.press_on("#set-up, #back");
        browser.press_on("#decline");
        browser.meet("#decline-submit");
    }),
    scene("keys-sheet", Stand::Emptied, |browser| {
        emptied(browser).seal_from_the_start();
    }),
    scene("locked", Stand::Emptied, |browser| {
        emptied(browser).seal_from_the_start();
        browser.reload();
        browser.unlock("bukan kata sandinya");
        browser.meet("#error-summary");
    }),
    scene("locked-recover", Stand::Emptied, |browser| {
        emptied(browser).seal_from_the_start();
        browser.reload();
        browser.press_on("#forgotten");
        browser.meet("#recover");
    }),
    scene("locked-lost", Stand::Emptied, |browser| {
        emptied(browser).seal_from_the_start();
        browser.reload();
        browser.press_on("#forgotten");
        browser.press_on("#both-lost");
        browser.meet("#begin-beside");
    }),
    scene("settings-keys", Stand::Emptied, |browser| {
        emptied(browser).set_up_a_sealed_office();
        browser.go("settings/?part=keys");
        browser.unlock(PASSPHRASE);
        browser.meet("#lock-now");
    }),
    scene("board", Stand::Sample, |browser| browser.go("")),
    scene("cases", Stand::Sample, |browser| browser.go("cases/")),
    scene("agenda", Stand::Sample, |browser| browser.go("agenda/")),
    scene("intake", Stand::Sample, |browser| browser.go("intake/")),
    scene("case", Stand::Sample, case),
    scene("attachments", Stand::Sample, attachments),
    scene("letter", Stand::Sample, |browser| letter(browser, "invitation-respondent")),
    scene("why", Stand::Sample, |browser| {
        running(browser);
        browser.press_on("#why-now");
        browser.meet("#count-sheet");
    }),
    scene("held-up", Stand::Sample, held_up),
    scene("count-sheet", Stand::Sample, count_sheet),
    scene("holidays", Stand::Sample, |browser| {
        browser.go("settings/?part=holidays");
        browser.press_on("#bali summary");
        browser.press_on("#local-add");
    }),
    scene("wrong-clock", Stand::Sample, |browser| {
        browser.set_clock("2019-03-16T09:00:00+07:00");
        browser.go("");
        browser.meet("#wrong-clock");
        browser.set_clock(TIME);
    }),
    scene("guests", Stand::Sample, |browser| browser.go("guests/")),
    scene("exchange", Stand::Sample, |browser| browser.go("exchange/")),
    scene("settings", Stand::Sample, |browser| browser.go("settings/")),
    scene("procedures", Stand::Sample, |browser| browser.go("settings/?part=procedures")),
    scene("procedure-preview", Stand::Sample, |browser| {
        browser.go("settings/?part=procedures");
        browser.press_on("#look-tabanan-dumas");
        browser.meet("#flow");
    }),
    scene("procedure-faults", Stand::Sample, |browser| pick(browser, "many-faults")),
    scene("procedure-versions", Stand::Sample, |browser| {
        use_own(browser);
        pick(browser, "bukit-rekaan-pengaduan-2");
        browser.meet("#comparison");
    }),
    scene("intake-services", Stand::Sample, |browser| {
        use_own(browser);
        browser.go("intake/");
    }),
    scene("more", Stand::Sample, |browser| browser.go("more/")),
    scene("lost", Stand::Sample, |browser| browser.go("tidak-ada")),
    scene("hours-board", Stand::Hours, |browser| browser.go("")),
    scene("hours-case", Stand::Hours, case),
    scene("hours-why", Stand::Hours, |browser| {
        case(browser);
        browser.press_on("#why-now");
        browser.meet("#count-sheet");
    }),
    scene("disposition-case", Stand::Disposition, case),
    scene("disposition-intake", Stand::Disposition, |browser| browser.go("intake/")),
    scene("covered-board", Stand::Covered, |browser| browser.enter_confidential()),
    scene("covered-case", Stand::Covered, covered_case),
    scene("covered-intake", Stand::Covered, |browser| {
        browser.enter_confidential();
        browser.walk("intake/");
    }),
    scene("covered-export", Stand::Covered, |browser| {
        browser.enter_confidential();
        browser.walk("exchange/");
    }),
    scene("covered-settings", Stand::Covered, |browser| {
        browser.enter_confidential();
        browser.walk("settings/");
    }),
    scene("covered-locked", Stand::Covered, |browser| {
        browser.approach_confidential();
        browser.meet("#turn-back");
    }),
    scene("covered-outside", Stand::Covered, |browser| {
        browser.go("intake/");
        browser.meet("#intake-inside");
    }),
    scene("covered-row", Stand::Covered, |browser| {
        browser.go("more/");
        browser.meet("#enter-confidential");
    }),
];

/// Every letter that is printed, named as the procedure names it.
pub const LETTERS: &[Scene] = &[
    scene("printed-receipt", Stand::Sample, |browser| letter(browser, "receipt")),
    scene("printed-invitation-respondent", Stand::Sample, |browser| letter(browser, "invitation-respondent")),
    scene("printed-invitation-complainant", Stand::Sample, |browser| letter(browser, "invitation-complainant")),
    scene("printed-invitation-both", Stand::Sample, |browser| letter(browser, "invitation-both")),
    scene("printed-count-sheet", Stand::Sample, count_sheet),
    scene("printed-receipt-hours", Stand::Hours, |browser| letter(browser, "receipt")),
    scene("printed-receipt-covered", Stand::Covered, |browser| {
        covered_case(browser);
        browser.press_on("main a[href*='letter=receipt']");
        browser.meet(SHEET);
    }),
];

/// A complaint of three office hours on a Friday afternoon in Ramadan, and one whose class is not set.
fn hours(officer: &Officer) {
    officer.take_in(&[("kind", "complaint"), ("channel", "whatsapp")]);
    officer.take_in(&[("kind", "complaint"), ("channel", "telephone")]);
    officer.act("set-class", &[("class", "light"), ("reason", "Pertanyaan sederhana.")]).act("route-to-team", &[]);
}

/// A letter on its way to the members of the team.
fn disposition(officer: &Officer) {
    officer.take_in(&[("channel", "letter")]);
    officer.act("hand-to-secretary", &[]).act("enter-agenda", &[]).act("put-before-head", &[]);
    officer.act("route-letter", &[("route-to", "division")]).act("hand-to-members", &[]);
}

/// A report whose parties are verified.
fn covered(officer: &Officer) {
    officer.take_in(&[
        ("kind", "abuse"),
        ("channel", "in-person"),
        ("party-complainant-name", "Wahyuni Contohwati"),
        ("party-respondent-name", "Bambang Umpamawan"),
    ]);
    officer.act("appoint", &[("outcome", "untied")]);
    officer.act("verify-respondent", &[("outcome", "true")]).act("verify-complainant", &[("outcome", "true")]);
}

/// Hands a pack of the fixtures to the settings.
fn pick(browser: &Browser, pack: &str) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/packs");
    let file = folder.join(format!("{pack}.json")).canonicalize();
    browser.go("settings/?part=procedures");
    browser.attach_on("#pack-file", &file.unwrap_or_else(|error| panic!("{pack}: {error}")));
}

/// Has the office use the invented office's pack, unless it does already.
fn use_own(browser: &Browser) {
    pick(browser, "bukit-rekaan-pengaduan");
    browser.meet("#procedure-review");
    let press = "document.querySelector('#procedure-adopt, #procedure-cancel').click()";
    browser.run(press, Vec::new()).unwrap_or_else(|error| panic!("the pack: {error}"));
    browser.meet("[data-procedure=bukit-rekaan-pengaduan]");
}

/// The first case of the list.
fn case(browser: &Browser) {
    browser.go("cases/");
    browser.meet(CASE_LINK);
    browser.press_on(CASE_LINK);
    browser.settle();
}

/// The first report of the compartment.
fn covered_case(browser: &Browser) {
    browser.enter_confidential();
    browser.walk("cases/");
    browser.meet(CASE_LINK);
    browser.press_on(CASE_LINK);
    browser.settle();
}

/// The first case of the board whose clock runs.
fn running(browser: &Browser) {
    first_with(browser, "#why-now");
}

/// A running case with attachments: one kept, one erased, one not saved yet, one that is refused.
fn attachments(browser: &Browser) {
    const PICK: &str = "const [kinds] = arguments;
        const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 600 });
        const context = canvas.getContext('2d');
        context.fillStyle = '#2a6f6a';
        context.fillRect(0, 0, 800, 600);
        context.fillStyle = '#f6e7c1';
        context.fillRect(150, 120, 500, 360);
        return new Promise((done) => canvas.toBlob((photo) => {
            const field = document.querySelector('#attach-files');
            const list = new DataTransfer();
            const file = { photo: ['IMG_20260316.jpg', photo], pdf: ['akta.pdf', '%PDF-1.4 rekaan'], page: ['laman.html', '<html>'] };
            for (const kind of kinds) {
                const [name, content] = file[kind];
                list.items.add(new File([content], name, { type: kind === 'photo' ? 'image/jpeg' : '' }));
            }
            field.files = list.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));
            done(true);
        }, 'image/jpeg'));";
    let pick = |kinds: &[&str]| {
        let picked = browser.run(PICK, vec![json!(kinds)]);
        picked.unwrap_or_else(|error| panic!("files to attach: {error}"));
        browser.meet("#attach-save");
    };
    running(browser);
    pick(&["photo", "pdf", "page"]);
    browser.press_on("#attach-save");
    browser.meet(".attach-list .attach-row");
    browser.meet(".attach-file .is-late");
    pick(&["photo"]);
    browser.press_on(".attach-row:nth-child(2) [id^=erase-]");
    browser.fill_on("#erase-reason", "Salah pilih berkas.");
    browser.tick_on("#erase-confirm");
    browser.press_on("#erase-submit");
    browser.meet("[data-erased]");
    browser.press_on("[id^=together-] > summary");
}

/// The first case that waits after a no-show.
fn held_up(browser: &Browser) {
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
fn count_sheet(browser: &Browser) {
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
fn letter(browser: &Browser, letter: &str) {
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

/// Has the app speak a language, as the preferences on the page "Lainnya" do.
pub fn speak(browser: &Browser, language: &str) {
    let script = "localStorage.setItem('titik-temu:/:preferences',
        JSON.stringify({ lang: arguments[0], theme: 'auto', text: 'normal' }))";
    let spoken = browser.run(script, vec![json!(language)]);
    spoken.unwrap_or_else(|error| panic!("the language {language}: {error}"));
}
