//! What is photographed: the pages and the letters, what has to be there first, and how to get to each.

use journeys::{Browser, PASSPHRASE};

use crate::attached::{attachment_photo, attachments, attachments_damaged, attachments_erased};
use crate::mishaps;
use crate::stands::{Stand, TIME, emptied};
use crate::ways::{SHEET, case, count_sheet, covered_case, held_up, letter, pick, running, use_own};

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

/// A page that is taken on the smallest screen as well.
const fn small_too(name: &'static str, stand: Stand, go: fn(&Browser)) -> Scene {
    Scene { name, stand, go, more_sizes: &[(320, 640)] }
}

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
    small_too("keys", Stand::Fresh, |browser| {
        browser.go("");
        browser.press_on("#set-up, #back");
        browser.meet("#create-keys");
    }),
    small_too("keys-decline", Stand::Fresh, |browser| {
        browser.go("");
        browser.press_on("#set-up, #back");
        browser.press_on("#decline");
        browser.meet("#decline-submit");
    }),
    small_too("keys-sheet", Stand::Emptied, |browser| {
        emptied(browser).seal_from_the_start();
    }),
    small_too("locked", Stand::Emptied, |browser| {
        emptied(browser).seal_from_the_start();
        browser.reload();
        browser.unlock("bukan kata sandinya");
        browser.meet("#error-summary");
    }),
    small_too("locked-recover", Stand::Emptied, |browser| {
        emptied(browser).seal_from_the_start();
        browser.reload();
        browser.press_on("#forgotten");
        browser.meet("#recover");
    }),
    small_too("locked-lost", Stand::Emptied, |browser| {
        emptied(browser).seal_from_the_start();
        browser.reload();
        browser.press_on("#forgotten");
        browser.press_on("#both-lost");
        browser.meet("#begin-beside");
    }),
    small_too("locked-waiting", Stand::Emptied, mishaps::lock_waits),
    small_too("locked-damaged", Stand::Emptied, mishaps::lock_damaged),
    small_too("locked-beside", Stand::Emptied, mishaps::beside),
    small_too("settings-keys", Stand::Emptied, |browser| {
        emptied(browser).set_up_a_sealed_office();
        browser.go("settings/?part=keys");
        browser.unlock(PASSPHRASE);
        browser.meet("#lock-now");
    }),
    small_too("sheet-due", Stand::Emptied, |browser| {
        emptied(browser).seal_from_the_start();
        browser.go("");
        browser.unlock(PASSPHRASE);
        browser.press_on("#set-up");
        browser.answer_the_first_questions();
        browser.meet("#sheet-reminder");
    }),
    small_too("settings-keys-off", Stand::Emptied, |browser| {
        emptied(browser).set_up_an_office();
        browser.go("settings/?part=keys");
        browser.meet("#create-keys");
    }),
    small_too("sealing", Stand::Emptied, mishaps::sealing),
    small_too("idle", Stand::Emptied, mishaps::idle),
    small_too("outdated", Stand::Emptied, mishaps::outdated),
    small_too("recovery-empty", Stand::Emptied, mishaps::storage_empty),
    small_too("recovery-smaller", Stand::Emptied, mishaps::storage_smaller),
    small_too("recovery-damaged", Stand::Emptied, mishaps::storage_damaged),
    small_too("confidential-found", Stand::Emptied, |browser| {
        emptied(browser).set_up_an_office();
        browser.approach_confidential();
        browser.meet("#create-keys");
    }),
    scene("board", Stand::Sample, |browser| browser.go("")),
    scene("cases", Stand::Sample, |browser| browser.go("cases/")),
    scene("agenda", Stand::Sample, |browser| browser.go("agenda/")),
    scene("intake", Stand::Sample, |browser| browser.go("intake/")),
    scene("case", Stand::Sample, case),
    small_too("attachments", Stand::Sample, attachments),
    scene("attachment-photo", Stand::Sample, attachment_photo),
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
    scene("settings-storage", Stand::Sample, |browser| browser.go("settings/?part=storage")),
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
    small_too("attachments-damaged", Stand::Hours, attachments_damaged),
    small_too("attachments-erased", Stand::Sample, attachments_erased),
    scene("backup-due", Stand::Hours, |browser| {
        browser.set_clock("2026-03-27T09:00:00+07:00");
        browser.go("");
        browser.meet("#backup-now");
        browser.set_clock(TIME);
    }),
    scene("disposition-case", Stand::Disposition, case),
    scene("disposition-intake", Stand::Disposition, |browser| browser.go("intake/")),
    scene("covered-board", Stand::Covered, |browser| browser.enter_confidential()),
    scene("covered-case", Stand::Covered, covered_case),
    scene("covered-intake", Stand::Covered, |browser| {
        browser.enter_confidential();
        browser.walk("intake/");
    }),
    small_too("covered-export", Stand::Covered, |browser| {
        browser.enter_confidential();
        browser.walk("exchange/");
    }),
    scene("covered-settings", Stand::Covered, |browser| {
        browser.enter_confidential();
        browser.walk("settings/");
    }),
    small_too("covered-storage", Stand::Covered, |browser| {
        browser.enter_confidential();
        browser.walk("settings/?part=storage");
    }),
    scene("covered-locked", Stand::Covered, |browser| {
        browser.approach_confidential();
        browser.meet("#turn-back");
    }),
    small_too("covered-refused", Stand::Covered, |browser| {
        browser.approach_confidential();
        browser.unlock(PASSPHRASE);
        browser.meet("#error-summary");
    }),
    scene("covered-lost", Stand::Covered, |browser| {
        browser.approach_confidential();
        browser.press_on("#forgotten");
        browser.press_on("#both-lost");
        browser.meet("#begin-beside");
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
    scene("printed-recovery-sheet", Stand::Emptied, |browser| {
        emptied(browser).seal_from_the_start();
    }),
    scene("printed-count-sheet", Stand::Sample, count_sheet),
    scene("printed-receipt-hours", Stand::Hours, |browser| letter(browser, "receipt")),
    scene("printed-receipt-covered", Stand::Covered, |browser| {
        covered_case(browser);
        browser.press_on("main a[href*='letter=receipt']");
        browser.meet(SHEET);
    }),
];
