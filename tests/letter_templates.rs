//! The letters that come with the product: sound, complete, and plain text whatever is filled in.

use std::{fs, path::PathBuf};
use titik_temu::catalog::letter_template::{Body, Field, FieldKind, Template, read};
use titik_temu::letters::{AddresseePlace, Body as Text, Fields, Habits, Letter, WRITING_BLANK, fill};

fn shipped() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/letters");
    let files = fs::read_dir(folder).expect("the folder of letters");
    files
        .map(|file| file.expect("an entry").path())
        .map(|path| (path.file_stem().expect("a name").to_string_lossy().into_owned(), fs::read(path).expect("a file")))
        .collect()
}

fn template(id: &str) -> Template {
    let (_, bytes) = shipped().into_iter().find(|(name, _)| name == id).expect("shipped");
    read(&bytes).expect("sound")
}

fn all_fields() -> Fields {
    let mut fields = Fields::new();
    for field in Field::ALL {
        match field.kind() {
            FieldKind::Text => fields.text(*field, format!("[{}]", field.name())),
            FieldKind::List => fields.list(*field, [1, 2].map(|i| format!("[{} {i}]", field.name()))),
            FieldKind::Mark => fields.mark(*field),
        };
    }
    fields
}

fn lines(letter: &Letter) -> String {
    letter.texts().join("\n")
}

#[test]
fn every_shipped_letter_is_sound_and_fits_its_schema() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../public/schemas/letters.schema.json")).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let letters = shipped();
    assert!(letters.len() >= 4);
    for (name, bytes) in letters {
        let template = read(&bytes).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        assert_eq!(template.id, name);
        let value = serde_json::from_slice(&bytes).expect("JSON");
        assert!(schema.validate(&value).is_ok(), "{name} does not fit the schema");
    }
}

#[test]
fn a_letter_with_all_values_misses_nothing() {
    for (name, _) in shipped() {
        let letter = fill(&template(&name), &all_fields(), Habits::default());
        assert_eq!(letter.missing, [], "{name}");
        assert!(!lines(&letter).contains(WRITING_BLANK), "{name}");
    }
}

#[test]
fn a_letter_without_values_is_a_form_that_says_what_it_misses() {
    let letter = fill(&template("undangan-terlapor"), &Fields::new(), Habits::default());
    let needed = [Field::MeetingDate, Field::MeetingTime, Field::MeetingPlace, Field::SignerName];
    assert!(needed.iter().all(|field| letter.missing.contains(field)));
    assert!(!letter.missing.contains(&Field::Urgency), "Sifat has its ordinary word");
    assert!(lines(&letter).contains(&format!("Tempat\n{WRITING_BLANK}")));
}

#[test]
fn an_invitation_holds_what_letters_of_an_office_hold() {
    let mut fields = Fields::new();
    fields
        .text(Field::OfficeGovernment, "Pemerintah Provinsi Banten")
        .text(Field::OfficeName, "Dinas Koperasi dan UKM Provinsi Banten")
        .text(Field::LetterNumber, "500.3/12/2026")
        .text(Field::MatterWord, "pengaduan")
        .text(Field::RespondentOrganization, "Koperasi Contoh Sejahtera")
        .text(Field::MeetingDate, "Senin, 23 November 2026")
        .text(Field::MeetingTime, "09.00 WIB")
        .text(Field::SignerNip, "19560528 198503 1 002")
        .list(Field::Copies, ["Arsip".into()]);
    let text = lines(&fill(&template("undangan-terlapor"), &fields, Habits::default()));
    for expected in [
        "PEMERINTAH PROVINSI BANTEN\nDINAS KOPERASI DAN UKM PROVINSI BANTEN",
        "Nomor\n500.3/12/2026\nSifat\nBiasa\nLampiran\n-\nHal\nUndangan konfirmasi pengaduan",
        "Yth. Pengurus Koperasi Contoh Sejahtera",
        "Hari, tanggal\nSenin, 23 November 2026\nPukul\n09.00 WIB",
        "Acara\nKonfirmasi atas pengaduan",
        "NIP 19560528 198503 1 002\nTembusan:\n1.\nArsip",
        "Dasar hukum: tidak tercantum\nBiaya: standar tidak menetapkan",
    ] {
        assert!(text.contains(expected), "{expected:?} is not in\n{text}");
    }
}

#[test]
fn the_receipt_says_when_the_standard_sets_no_time() {
    let mut fields = Fields::new();
    fields.text(Field::MatterWord, "pengaduan").text(Field::RegisterNumber, "BTN-1/2026");
    let text = lines(&fill(&template("tanda-terima"), &fields, Habits::default()));
    assert!(text.starts_with(&format!("{WRITING_BLANK}\n")));
    assert!(text.contains("TANDA TERIMA PENGADUAN\nNomor register BTN-1/2026"));
    assert!(text.contains("Standar pelayanan tidak menetapkan tenggat"));
    fields.text(Field::DueMoment, "Jumat, 27 November 2026, 16.00 WIB");
    let text = lines(&fill(&template("tanda-terima"), &fields, Habits::default()));
    assert!(text.contains("Paling lambat\nJumat, 27 November 2026, 16.00 WIB"));
    assert!(!text.contains("tidak menetapkan tenggat"));
}

#[test]
fn values_stay_as_they_are_typed() {
    let naughty = "<script>alert(1)</script> {register_number} {{x}} =1+1 \"'&amp;";
    let mut fields = Fields::new();
    fields.text(Field::RespondentName, naughty);
    let text = lines(&fill(&template("undangan-terlapor"), &fields, Habits::default()));
    assert!(text.contains(&format!("Yth. Saudara/Saudari {naughty}")));
}

#[test]
fn the_office_chooses_where_the_addressee_stands() {
    let habits = Habits { addressee: AddresseePlace::UnderDate, ..Habits::default() };
    let letter = fill(&template("undangan-pelapor"), &all_fields(), habits);
    let under = |body: &Text| matches!(body, Text::Opening { place: AddresseePlace::UnderDate, .. });
    assert!(letter.blocks.iter().any(|block| under(&block.body)));
}

#[test]
fn signatures_are_kept_with_the_text_before_them() {
    // Nobody signs a count sheet: it says by which history it was computed.
    for (name, _) in shipped().into_iter().filter(|(name, _)| name != "lembar-penghitungan") {
        let letter = fill(&template(&name), &all_fields(), Habits::default());
        let at = letter.blocks.iter().position(|block| matches!(block.body, Text::Signatures(_)));
        let at = at.unwrap_or_else(|| panic!("{name} is signed"));
        assert!(!letter.blocks[at].may_split && letter.blocks[at - 1].keep_with_next, "{name}");
    }
}

#[test]
fn every_letter_begins_with_the_letterhead() {
    for (name, _) in shipped() {
        assert!(matches!(template(&name).blocks[0].body, Body::Letterhead { .. }), "{name}");
    }
}
