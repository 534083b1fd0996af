//! The pack format proved by an office that nobody thought of: an eighth procedure, written as data and
//! nothing else, imported as a file and led from the intake to each of its endings.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, answered, at_in, because, named, outcome,
    packs::{choice, text, with},
    setup, slug, wait,
};
use titik_temu::{
    app::{Form, IntakeForm, Setup, Wish},
    domain::{
        calendar::Zone, case::Refusal, deadline::DeadlineState, fact::CaseId, office::OfficeProfile, progress::Stage,
    },
};

const PACK: &str = "tests/fixtures/packs/bukit-rekaan-pengaduan.json";

/// An office in the east that takes the pack up from its file.
fn office(now: &str) -> TestDesk {
    let mut test = TestDesk::empty(8, at_in(Zone::Wit, now));
    test.zone = Zone::Wit;
    let profile = OfficeProfile { zone: Zone::Wit, ..setup().profile };
    wait(test.desk.set_up(Setup { profile, ..setup() })).expect("an office");
    let pack = wait(test.desk.examine_procedure(&std::fs::read(PACK).expect("the file"))).expect("a sound pack");
    wait(test.desk.adopt_procedure(pack)).expect("taken up");
    test
}

fn take_in(test: &TestDesk, branch: &str) -> CaseId {
    let form = IntakeForm {
        procedure: slug("bukit-rekaan-pengaduan"),
        channel: slug(if branch == "by-letter" { "letter" } else { "counter" }),
        kind: None,
        branch: Some(slug(branch)),
        visit: None,
        parties: vec![(slug("member"), named("Wahyuni Contohwati")), (slug("board"), named("Koperasi Anggrek Rekaan"))],
        handed_over: Vec::new(),
        acts: Vec::new(),
    };
    wait(test.desk.take_in(form, test.desk.now())).expect("taken in")
}

fn act(step: &str, act: &str, form: Form) -> Wish {
    Wish::Act(slug(step), slug(act), form)
}

fn disposition(to: &str) -> Wish {
    let form = with(with(Form::default(), "agenda-number", text("12/REKAAN")), "urgency", choice("urgent"));
    Wish::Route(slug("pass-on"), slug("route-case"), slug(to), form)
}

fn class(class: &str) -> Wish {
    let form = Form { reason: "Menyangkut simpanan banyak anggota.".to_owned(), ..Form::default() };
    Wish::Classify(slug("sort"), slug("set-class"), slug(class), form)
}

fn statement(side: &str, came_out: &str) -> Wish {
    let form = with(outcome(came_out), "statement", text("Simpanan belum dikembalikan."));
    act(&format!("statement-{side}"), &format!("hear-{side}"), form)
}

/// Checked, passed on, sorted, and both sides heard, on three days.
fn heard(test: &TestDesk, case: CaseId, of_class: &str) {
    test.record(case, act("check", "check-file", outcome("complete")));
    test.record(case, disposition("supervision-team"));
    test.record(case, class(of_class));
    test.now("2026-02-09 09:00").record(case, statement("member", "given"));
    test.now("2026-02-11 09:00").record(case, statement("board", "declined"));
}

fn enter(test: &TestDesk, case: CaseId, ending: &str) {
    test.record(case, act("register", "enter-result", Form::default()));
    test.record(case, Wish::Close(slug(ending), String::new().into()));
    assert_eq!(test.ended(case), ending);
    assert!(test.file(case).case.reviews.is_empty());
}

#[test]
fn a_letter_is_checked_in_office_hours_passed_on_and_answered() {
    let test = office("2026-02-05 15:00");
    let case = take_in(&test, "by-letter");
    assert_eq!(test.file(case).requirements().count(), 2, "a letter is required of this branch");
    test.assert_due(case, "check-4-hours", "2026-02-06 10:30", "one hour on Thursday, from 7.30 three on Friday");
    let early = test.refusal(case, disposition("mediation-team"));
    assert_eq!(early, Refusal::TooEarly(vec![slug("complete")]));
    assert_eq!(test.stage(case, "talk"), Stage::NotNeeded, "the other way");

    heard(&test, case, "ordinary");
    assert_eq!(test.file(case).case.routed_to, Some(slug("supervision-team")));
    assert_eq!(test.limits(case), ["check-4-hours", "ordinary-10-days"]);
    test.assert_due(
        case,
        "ordinary-10-days",
        "2026-02-27 15:30",
        "from the 11th: 12, 13, 18, 19, 20, 23, 24, 25, 26, 27; leave on the 16th, a holiday on the 17th, Ramadan's hours",
    );
    test.now("2026-02-27 15:00").record(case, act("reply", "send-reply", answered("reply", "Simpanan dikembalikan.")));
    assert!(matches!(test.deadline(case, "ordinary-10-days").state, DeadlineState::Met { late: false, .. }));
    enter(&test, case, "answered");
}

#[test]
fn two_months_run_from_the_later_of_both_statements_or_the_earlier_as_the_office_reads_it() {
    let test = office("2026-02-06 08:00");
    let case = take_in(&test, "face-to-face");
    test.record(case, act("check", "check-file", outcome("complete")));
    test.record(case, disposition("mediation-team"));
    test.record(case, class("weighty"));
    test.now("2026-02-09 09:00").record(case, statement("member", "given"));
    assert!(matches!(test.deadline(case, "weighty-2-months").state, DeadlineState::Waiting(_)), "for the other one");
    test.now("2026-02-11 09:00").record(case, statement("board", "given"));
    test.assert_due(case, "weighty-2-months", "2026-04-11 23:59", "two months from the 11th");

    test.reads("bukit-rekaan-pengaduan", "two-months-from", "first");
    wait(test.desk.adopt_terms(case)).expect("adopted");
    test.assert_due(case, "weighty-2-months", "2026-04-09 23:59", "two months from the 9th");
    assert_eq!(test.notes(case, "weighty-2-months"), ["Dihitung sejak keterangan pertama."]);
}

#[test]
fn a_talk_ends_with_an_agreement_or_without_one() {
    let test = office("2026-02-06 08:00");
    for (came_out, ending) in [("agreed", "settled"), ("not-agreed", "no-agreement")] {
        test.now("2026-02-06 08:00");
        let case = take_in(&test, "face-to-face");
        heard(&test, case, "ordinary");
        let invite = Wish::Invite(
            slug("talk"),
            slug("plan-talk"),
            at_in(Zone::Wit, "2026-02-13 09:00"),
            "Ruang".into(),
            String::new(),
        );
        test.record(case, invite);
        let (meeting, all) = (test.open_meeting(case), vec![(slug("board"), true), (slug("member"), true)]);
        let form = with(because(came_out, "Berbeda pendapat."), "minutes", text("Kedua pihak hadir."));
        test.now("2026-02-13 11:00").record(case, Wish::Meet(slug("talk"), slug("hold-talk"), meeting, all, form));
        let other = if ending == "settled" { "no-agreement" } else { "settled" };
        assert!(matches!(test.refusal(case, Wish::Close(slug(other), String::new().into())), Refusal::TooEarly(_)));
        enter(&test, case, ending);
    }
}

#[test]
fn it_can_be_withdrawn_at_any_time() {
    let test = office("2026-02-06 08:00");
    let case = take_in(&test, "by-letter");
    test.record(case, Wish::Close(slug("withdrawn"), "Dicabut oleh pengadu.".to_owned().into()));
    assert_eq!(test.ended(case), "withdrawn");
}
