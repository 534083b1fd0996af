//! NIK and telephone: only what can't be one is refused, and one number has one spelling.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use proptest::prelude::*;
use titik_temu::{
    domain::party::{DocumentKind, Identity, IdentityDocument, Nik, NikFault, Phone, PhoneFault},
    record::{read_identity, write_identity},
};

#[test]
fn a_womans_day_is_forty_more() {
    for day in ["01", "31", "41", "71"] {
        assert!(Nik::parse(&format!("360401{day}01900001")).is_ok(), "{day}");
    }
    for day in ["00", "32", "40", "72", "99"] {
        assert_eq!(Nik::parse(&format!("360401{day}01900001")), Err(NikFault::Day), "{day}");
    }
}

#[test]
fn a_nik_is_never_refused_for_what_it_tells_of_region_or_year() {
    assert!(Nik::parse("0000003112990001").is_ok(), "an unknown region is a warning");
    assert!(Nik::parse("3604013002900001").is_ok(), "30 February stood on many a first registration");
}

#[test]
fn digits_of_other_scripts_are_no_nik() {
    assert_eq!(Nik::parse("٣٦٠٤٠١٠١٠١٩٠٠٠٠١"), Err(NikFault::Length));
    assert_eq!(Phone::parse("٠٨١٢٣٤٥٦٧٨٩٠"), Err(PhoneFault::Characters));
}

#[test]
fn telephones_abroad_and_of_towns_are_kept_as_they_are() {
    for (told, kept) in
        [("+65 6123 4567", "+6561234567"), ("0065 6123 4567", "+6561234567"), ("14045", "14045"), ("621234", "621234")]
    {
        let phone = Phone::parse(told).expect(told);
        assert_eq!(phone.as_str(), kept);
        assert!(!phone.is_usual(), "{told} only warns");
    }
    assert!(Phone::parse("0254-267053").expect("a landline").is_usual());
}

#[test]
fn mobile_numbers_have_ten_to_thirteen_digits() {
    assert_eq!(Phone::parse("081234567"), Err(PhoneFault::Length));
    assert!(Phone::parse("0812345678").is_ok());
    assert!(Phone::parse("0812345678901").is_ok());
    assert_eq!(Phone::parse("08123456789012"), Err(PhoneFault::Length));
}

proptest! {
    #![proptest_config(desk::cases(512))]

    #[test]
    fn no_text_breaks_them(text in "\\PC{0,40}") {
        let _ = Nik::parse(&text);
        let _ = Phone::parse(&text);
    }

    #[test]
    fn a_kept_telephone_is_its_own_spelling(digits in "[+]?[0-9 .()-]{3,20}") {
        if let Ok(phone) = Phone::parse(&digits) {
            let again = Phone::parse(phone.as_str());
            prop_assert_eq!(again.as_ref().map(Phone::as_str), Ok(phone.as_str()));
        }
    }

    #[test]
    fn an_identity_comes_back_as_it_was_kept(
        name in "\\PC{1,60}", address in "\\PC{0,60}", email in "\\PC{0,30}", number in "\\PC{1,30}", shown in 0..4_usize,
    ) {
        let (kind, _) = DocumentKind::NAMES[shown];
        let document = Some(IdentityDocument { kind, number });
        let identity = Identity { name, address, email, document, ..Identity::default() };
        prop_assert_eq!(read_identity(&write_identity(&identity)), Ok(identity));
    }
}
