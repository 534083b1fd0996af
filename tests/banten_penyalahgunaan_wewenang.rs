//! Banten's misconduct reports, line by line: both identities checked, both sides heard, proven or not,
//! and no limit anywhere.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at,
    banten::close,
    did_not_happen,
    misconduct::{appoint, conclude, identity, reported, review, sanction, statement},
    slug,
};
use titik_temu::{
    app::{BoardGroup, Direction, Trouble, Wish},
    domain::{
        case::{CasePhase, Refusal, Relation, Review},
        office::OfficeProfile,
        procedure::Confidentiality,
        progress::Stage,
    },
    letters::WRITING_BLANK,
};

const NOW: &str = "2026-03-12 09:00";

fn too_early(milestones: &[&str]) -> Refusal {
    Refusal::TooEarly(milestones.iter().map(|id| slug(id)).collect())
}

#[test]
fn a_report_that_is_proven_ends_with_a_sanction() {
    let test = TestDesk::misconduct(80, NOW);
    let case = test.report_misconduct();
    assert_eq!(test.file(case).case.register_number(), Some("PPW/A/2026/0001"), "a counter of its own");
    assert_eq!(test.file(case).procedure.confidentiality, Confidentiality::BothSides);
    test.record(case, appoint("untied", &test.at_work()));
    assert_eq!(test.step_now(case), "identity-check");
    test.record(case, identity("respondent", "true"));
    assert_eq!(test.step_now(case), "identity-check", "both are verified");
    test.record(case, identity("complainant", "true"));
    assert_eq!(test.step_now(case), "preliminary-review");
    test.record(case, review("to-examination"));
    test.record(case, statement("complainant", "given"));
    test.record(case, statement("respondent", "given"));
    assert_eq!(test.step_now(case), "examination");
    test.record(case, conclude("proven"));
    assert_eq!(test.refusal(case, close("proven", "")), too_early(&["sanctioned"]));
    assert_eq!(test.step_now(case), "sanction");
    test.record(case, sanction());
    test.record(case, close("proven", ""));
    assert_eq!(test.ended(case), "proven");
    assert_eq!(test.file(case).case.reviews, Vec::<Review>::new());
}

#[test]
fn a_report_that_is_not_proven_is_archived() {
    let test = TestDesk::misconduct(81, NOW);
    let case = test.up_to_examination();
    test.record(case, conclude("not-proven"));
    assert_eq!(test.refusal(case, close("not-proven", "")), too_early(&["archived"]));
    assert_eq!(test.refusal(case, close("proven", "")), too_early(&["sanctioned"]));
    assert!(matches!(test.refusal(case, sanction()), Refusal::NotThisWay | Refusal::TooEarly(_)));
    assert_eq!(test.step_now(case), "archiving");
    test.record(case, Wish::Act(slug("archiving"), slug("archive"), titik_temu::app::Form::default()));
    test.record(case, close("not-proven", ""));
    assert_eq!(test.ended(case), "not-proven");
}

#[test]
fn an_archived_report_is_used_again_by_a_later_one() {
    let test = TestDesk::misconduct(82, NOW);
    let old = test.up_to_the_archive();
    test.now("2026-09-01 09:00");
    let new = test.report_misconduct();
    test.record(new, Wish::Link(old, Relation::LaterReport));
    let seen = |case| {
        let link = test.desk.links(case).remove(0);
        (link.register_number.unwrap_or_default(), link.relation, link.direction)
    };
    assert_eq!(seen(new), ("PPW/A/2026/0001".to_owned(), Relation::LaterReport, Direction::Onward));
    assert_eq!(seen(old), ("PPW/A/2026/0002".to_owned(), Relation::LaterReport, Direction::Back));
    test.record(old, Wish::Reopen("Ada laporan lanjutan dengan bukti baru.".to_owned().into()));
    assert_eq!(test.file(old).case.phase(), CasePhase::Open);
}

#[test]
fn a_report_that_is_not_taken_to_examination_ends_with_a_reason() {
    let test = TestDesk::misconduct(83, NOW);
    let case = test.report_misconduct();
    for wish in [identity("respondent", "true"), identity("complainant", "true"), review("not-examined")] {
        test.record(case, wish);
    }
    assert!(matches!(test.refusal(case, conclude("proven")), Refusal::NotThisWay | Refusal::TooEarly(_)));
    assert_eq!(test.refusal(case, statement("respondent", "given")), Refusal::NotThisWay);
    assert_eq!(test.refusal(case, close("not-examined", "")), Refusal::ReasonMissing);
    test.record(case, close("not-examined", "Bukan kewenangan dinas."));
    assert_eq!(test.ended(case), "not-examined");
    let other = test.report_misconduct();
    assert_eq!(test.refusal(other, close("not-examined", "Alasan.")), too_early(&["not-examined"]));
    for ending in ["withdrawn", "not-actionable", "referred"] {
        let case = test.report_misconduct();
        assert_eq!(test.refusal(case, close(ending, "")), Refusal::ReasonMissing);
        test.record(case, close(ending, "Diteruskan ke inspektorat."));
        assert_eq!(test.ended(case), ending);
    }
}

#[test]
fn the_standard_sets_no_limit_and_the_age_stands_in_its_place() {
    let test = TestDesk::misconduct(84, NOW);
    let case = test.up_to_examination();
    test.now("2027-03-12 09:00");
    assert_eq!(test.limits(case), [] as [&str; 0]);
    let line = test.desk.board().lines.remove(0);
    assert_eq!((line.group, line.due, line.received), (BoardGroup::Waiting, None, Some(at(NOW))));
    assert_eq!((line.complainant.as_str(), line.respondent.as_str()), ("", ""), "lists name neither side");
    let file = test.file(case);
    assert!(file.procedure.cost.is_none() && file.procedure.legal_basis.is_none());
    assert!(file.procedure.products.is_empty());
}

#[test]
fn the_receipt_holds_number_and_contacts_and_nobody_s_name() {
    let test = TestDesk::misconduct(94, NOW);
    let case = test.report_misconduct();
    let receipt = test.receipt(case);
    assert!(receipt.contains("PPW/") && receipt.contains("RAHASIA"), "{receipt}");
    for word in ["Wahyuni", "Bambang", "imbalan", "wewenang", "ASN"] {
        assert!(!receipt.to_lowercase().contains(&word.to_lowercase()), "{word} in {receipt}");
    }
    // Nobody has told the office's address yet: nothing is left to write in, with or without a postcode.
    for postcode in ["", "00000"] {
        let profile = OfficeProfile { address: String::new(), postcode: postcode.to_owned(), ..desk::setup().profile };
        desk::wait(test.desk.describe_office(profile)).expect("described");
        let receipt = test.receipt(case);
        assert!(!receipt.contains(WRITING_BLANK) && !receipt.contains("00000"), "{receipt}");
    }
}

#[test]
fn each_side_has_its_say_or_declines_before_anything_is_found() {
    let test = TestDesk::misconduct(85, NOW);
    let case = test.report_misconduct();
    for wish in [identity("respondent", "true"), identity("complainant", "true"), review("to-examination")] {
        test.record(case, wish);
    }
    assert_eq!(test.refusal(case, conclude("proven")), too_early(&["respondent-heard", "complainant-heard"]));
    test.record(case, statement("complainant", "given"));
    assert_eq!(test.refusal(case, conclude("not-proven")), too_early(&["respondent-heard"]));
    test.record(case, statement("respondent", "declined"));
    assert_eq!(test.refusal(case, statement("respondent", "given")), Refusal::StepDone(slug("respondent-statement")));
    let minutes = desk::answered("minutes", "Hari pertama: mendengar saksi.");
    let note = || Wish::Act(slug("examination"), slug("note-examination"), minutes.clone());
    test.record(case, note());
    test.record(case, note());
    test.record(case, conclude("proven"));
    assert_eq!(test.refusal(case, note()), Refusal::StepDone(slug("examination")));
}

#[test]
fn nothing_goes_ahead_of_what_it_waits_for() {
    let test = TestDesk::misconduct(86, NOW);
    let case = test.report_misconduct();
    match test.refusal(case, review("to-examination")) {
        Refusal::TooEarly(missing) => {
            assert!(missing.contains(&slug("respondent-verified")) && missing.contains(&slug("complainant-verified")));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(
        test.refusal(case, conclude("proven")),
        too_early(&["to-examination", "respondent-heard", "complainant-heard"])
    );
    let fact = test.record(case, identity("respondent", "true"));
    assert!(matches!(test.refusal(case, review("to-examination")), Refusal::TooEarly(_)));
    test.record(case, identity("respondent", "untrue"));
    test.record(case, identity("complainant", "true"));
    assert_eq!(test.refusal(case, identity("complainant", "true")), Refusal::StepDone(slug("identity-check")));
    test.record(case, did_not_happen(fact));
    assert_eq!(test.step_now(case), "appointment");
    assert_eq!(test.refusal(case, review("to-examination")), too_early(&["respondent-verified"]));
}

#[test]
fn who_is_tied_to_the_reported_official_is_not_appointed() {
    let test = TestDesk::misconduct(91, NOW);
    let case = test.report_misconduct();
    test.record(case, appoint("tied", &test.at_work()));
    assert_eq!(test.stage(case, "appointment"), Stage::Open, "nobody is appointed yet");
    test.record(case, appoint("untied", &test.at_work()));
    assert_eq!(test.stage(case, "appointment"), Stage::Done);

    // The standard knows no appointment: without one the report goes its way, and the step is not met.
    let other = test.up_to_examination();
    assert_eq!(test.stage(other, "appointment"), Stage::Unmet);
    assert_eq!(test.step_now(other), "examination");
}

#[test]
fn a_report_holds_at_least_what_the_standard_asks() {
    let test = TestDesk::misconduct(92, NOW);
    for field in ["position", "act", "evidence"] {
        let mut form = reported(true);
        form.acts[0].2.answers.retain(|(id, _)| *id != *field);
        assert_eq!(test.try_report_misconduct(form), Err(Trouble::Refused(Refusal::FieldMissing(slug(field)))));
    }
    let mut form = reported(true);
    form.parties.remove(0);
    assert_eq!(test.try_report_misconduct(form), Err(Trouble::Refused(Refusal::PartyMissing(slug("respondent")))));
    let mut form = reported(true);
    form.kind = None;
    assert_eq!(test.try_report_misconduct(form), Err(Trouble::Refused(Refusal::KindMissing)));
    let procedure = test.file(test.report_misconduct()).procedure.clone();
    assert_eq!((procedure.kinds.len(), procedure.content.len(), procedure.rights.len()), (8, 4, 3));
}

#[test]
fn what_is_confidential_is_named_by_no_ordinary_case() {
    let test = TestDesk::misconduct(93, NOW);
    let report = test.report_misconduct();
    let pack = desk::document("public/procedures/banten-penyalahgunaan-wewenang.json");
    // The same procedure without its secrecy: any ordinary one would do.
    let mut open = pack.clone();
    open["confidentiality"] = "ordinary".into();
    open["id"] = "ordinary-reports".into();
    let procedure = titik_temu::catalog::read_pack(&open, titik_temu::record::digest(&open)).expect("a pack");
    let file = test.file(report);
    let ordinary = titik_temu::domain::case::Standing { case: &file.case, procedure: &procedure };
    let may = |here, there| titik_temu::domain::case::may_link(here, there, Relation::Related);
    assert_eq!(may(ordinary, file.standing()), Err(Refusal::OtherCovered));
    assert_eq!(may(file.standing(), ordinary), Ok(()));
}
