//! What is refused, in which words' stead, and that nothing of it is kept.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at,
    banten::{close, invite, meet, signed, verified},
    intake, named, outcome, slug,
};
use titik_temu::{
    app::{Form, Trouble, Wish},
    domain::{
        case::Refusal,
        party::{DocumentKind, IdentityDocument, NikFault, PhoneFault},
    },
};

#[test]
fn out_of_order_is_refused_with_what_is_missing() {
    let test = TestDesk::banten(5, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let too_early = |missing: &[&str]| Refusal::TooEarly(missing.iter().map(|id| slug(id)).collect());

    let invitation = invite("respondent-meeting", "invite-respondent", "2026-01-20 09:00");
    assert_eq!(test.refusal(case, invitation), too_early(&["verified"]));
    let mediation = || invite("mediation", "invite-both", "2026-01-20 09:00");
    assert_eq!(test.refusal(case, mediation()), too_early(&["respondent-met", "complainant-met"]));
    assert_eq!(test.refusal(case, signed("signed-by-both")), too_early(&["common-ground"]));
    assert_eq!(test.refusal(case, close("settled", "")), too_early(&["agreement-signed"]));
    assert_eq!(test.refusal(case, close("no-agreement", "Tidak sepakat.")), too_early(&["session-held"]));

    test.now("2026-01-13 09:00").verify(case);
    assert_eq!(test.refusal(case, verified()), Refusal::StepDone(slug("verification")));
    test.now("2026-01-14 09:00").invite_respondent(case, "2026-01-15 09:00");
    let again = invite("respondent-meeting", "invite-respondent", "2026-01-16 09:00");
    assert_eq!(test.refusal(case, again), Refusal::MeetingOpen(at("2026-01-15 09:00")));
    test.now("2026-01-15 10:00").meet_respondent(case, true);
    assert_eq!(test.refusal(case, mediation()), too_early(&["complainant-met"]), "one of two meetings is not both");
    let further = invite("continued-mediation", "invite-again", "2026-01-20 09:00");
    assert_eq!(test.refusal(case, further), too_early(&["not-yet-settled"]));
}

#[test]
fn forms_are_asked_for_what_they_need() {
    let test = TestDesk::banten(6, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let verification = |form| Wish::Act(slug("verification"), slug("verify"), form);
    assert_eq!(test.refusal(case, verification(Form::default())), Refusal::OutcomeMissing);
    assert_eq!(test.refusal(case, verification(outcome("incomplete"))), Refusal::ReasonMissing);
    assert_eq!(test.refusal(case, verification(outcome("perhaps"))), Refusal::NotInProcedure);
    assert_eq!(test.refusal(case, close("withdrawn", "  ")), Refusal::ReasonMissing);
    assert_eq!(test.refusal(case, Wish::Void(String::new())), Refusal::ReasonMissing);
    assert_eq!(test.refusal(case, Wish::Pause(String::new().into(), None)), Refusal::ReasonMissing);
    let nothing = Wish::Extend(slug("verify-3-days"), 0, "Alasan.".to_owned(), "Kepala Dinas".to_owned());
    assert_eq!(test.refusal(case, nothing), Refusal::NothingAdded);

    test.verify(case);
    let earlier = invite("respondent-meeting", "invite-respondent", "2026-01-12 08:00");
    assert_eq!(test.refusal(case, earlier), Refusal::MeetingBeforeInvitation);
    test.invite_respondent(case, "2026-01-13 09:00");
    let meeting = test.open_meeting(case);
    let nobody = meet("respondent-meeting", "meet-respondent", meeting, &[], Form::default());
    assert_eq!(test.now("2026-01-13 10:00").refusal(case, nobody), Refusal::AttendanceIncomplete);
    let other = meet("respondent-meeting", "meet-respondent", meeting, &[("complainant", true)], Form::default());
    assert_eq!(test.refusal(case, other), Refusal::AttendanceIncomplete);
}

#[test]
fn an_intake_that_leaves_something_out_is_refused_and_uses_up_no_number() {
    let test = TestDesk::banten(7, "2026-01-05 08:00");
    let refused = |form| desk::wait(test.desk.take_in(form, test.desk.now())).expect_err("refused");
    let mut form = intake();
    form.parties.remove(1);
    assert_eq!(refused(form), Trouble::Refused(Refusal::PartyMissing(slug("respondent"))));
    let mut form = intake();
    form.kind = None;
    assert_eq!(refused(form), Trouble::Refused(Refusal::KindMissing));
    let mut form = intake();
    form.acts.clear();
    assert_eq!(refused(form), Trouble::Refused(Refusal::FieldMissing(slug("chronology"))));
    let mut form = intake();
    form.acts.push((slug("verification"), slug("verify"), outcome("complete")));
    assert_eq!(refused(form), Trouble::Refused(Refusal::NotInProcedure), "verifying is no part of the intake");
    let mut form = intake();
    form.handed_over.push(slug("a-stamp"));
    assert_eq!(refused(form), Trouble::Refused(Refusal::NotInProcedure));
    let mut form = intake();
    form.parties[0].1 = named("  ");
    assert_eq!(refused(form), Trouble::NameMissing);
    let case = test.take_in();
    assert_eq!(test.file(case).case.register_number(), Some("PGD/A/2026/0001"));
}

#[test]
fn numbers_of_people_are_checked_and_kept_in_one_spelling() {
    let test = TestDesk::banten(8, "2026-01-05 08:00");
    let with = |nik: &str, telephone: &str| {
        let mut form = intake();
        let person = &mut form.parties[0].1;
        person.document = Some(IdentityDocument { kind: DocumentKind::Nik, number: nik.to_owned() });
        person.telephone = telephone.to_owned();
        desk::wait(test.desk.take_in(form, test.desk.now()))
    };
    assert_eq!(with("360401", "0812-0000-0001"), Err(Trouble::Nik(NikFault::Length)));
    assert_eq!(with("3604010112900001", "0812-0000-000x"), Err(Trouble::Phone(PhoneFault::Characters)));
    let case = with("3604 0101 1290 0001", "0812-0000-0001").expect("taken in");
    let person = test.file(case).identity(&slug("complainant")).expect("a person");
    assert_eq!(person.document.expect("a document").number, "3604010112900001");
    assert_eq!(person.telephone, "+6281200000001");
}

#[test]
fn names_of_every_kind_come_back_as_they_were_told() {
    let test = TestDesk::banten(9, "2026-01-05 08:00");
    for name in ["Suparni", "O'Brien <b>Siti</b> & \"Putri\"", "محمد", "I Gusti Ayu ꦒꦸꦱ꧀ꦠꦶ", "a\u{0}b\u{202e}c", "😀"]
    {
        let mut form = intake();
        form.parties[0].1 = named(name);
        let case = desk::wait(test.desk.take_in(form, test.desk.now())).expect(name);
        desk::wait(test.desk.reload()).expect("loaded anew");
        assert_eq!(test.file(case).identity(&slug("complainant")).expect("a person").name, name);
    }
    let mut form = intake();
    form.parties[0].1 = named(&"panjang ".repeat(2_000));
    let before = test.kept();
    assert!(matches!(desk::wait(test.desk.take_in(form, test.desk.now())), Err(Trouble::Document(_))));
    assert_eq!(test.kept(), before, "what could not be read back is not kept");
}

#[test]
fn nothing_happens_before_what_it_had_to_wait_for_or_after_now() {
    let test = TestDesk::banten(10, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    assert_eq!(test.try_take_in(at("2026-01-12 09:01")), Err(Trouble::Refused(Refusal::InFuture)));
    let case = test.take_in();
    let on = |wish: Wish, when: &str| match desk::wait(test.desk.record(case, wish, at(when))) {
        Err(Trouble::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    };
    test.now("2026-01-14 09:00");
    assert_eq!(on(verified(), "2026-01-14 09:01"), Refusal::InFuture);
    assert_eq!(on(verified(), "2026-01-12 08:59"), Refusal::BeforeStart(None, at("2026-01-12 09:00")));
    test.verify(case);
    test.now("2026-01-16 09:00");
    let invitation = || invite("respondent-meeting", "invite-respondent", "2026-01-19 09:00");
    let before_verification = Refusal::BeforeStart(Some(slug("verified")), at("2026-01-14 09:00"));
    assert_eq!(on(invitation(), "2026-01-13 09:00"), before_verification);
    test.invite_respondent(case, "2026-01-19 09:00");
    let meeting = test.open_meeting(case);
    let held = || meet("respondent-meeting", "meet-respondent", meeting, &[("respondent", false)], Form::default());
    test.now("2026-01-20 09:00");
    assert_eq!(on(held(), "2026-01-15 09:00"), Refusal::BeforeStart(None, at("2026-01-16 09:00")), "the invitation");
    test.record(case, held());
    assert_eq!(on(invitation(), "2026-01-19 09:00"), Refusal::BeforeStart(None, at("2026-01-20 09:00")), "the no-show");
}

#[test]
fn a_moment_of_another_zone_is_told_in_the_offices() {
    let test = TestDesk::banten(12, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let tokyo = at("2026-01-12 08:30").with_timezone(&chrono::FixedOffset::east_opt(9 * 3600).expect("an offset"));
    let case = test.try_take_in(tokyo).expect("taken in");
    desk::wait(test.desk.reload()).expect("loaded anew");
    assert_eq!(test.file(case).case.opened_at().expect("opened").to_rfc3339(), "2026-01-12T08:30:00+07:00");
}
