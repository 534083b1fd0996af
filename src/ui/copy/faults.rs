//! What is wrong with a document, in words that say what to mend. Names of fields and words of the format
//! stay as they stand in the file.

use super::{Words, dates, fill, t, words};
use crate::json::{Fault, Problem};

/// Why a document is refused, with its place.
pub fn document(problem: &Problem) -> String {
    let why = fault(&problem.fault);
    if problem.path.is_empty() {
        return why;
    }
    fill(words("Pada “{place}”: {why}", "At “{place}”: {why}"), &[("place", &problem.path), ("why", &why)])
}

/// The fault alone, for places that show where it is.
pub fn fault(fault: &Fault) -> String {
    let number = |n: usize| dates::number(i64::try_from(n).unwrap_or(i64::MAX));
    match fault {
        Fault::NotJson(line, column) => fill(NOT_JSON, &[("line", &number(*line)), ("column", &number(*column))]),
        Fault::TooLarge(limit) => fill(TOO_LARGE, &[("limit", &number(*limit))]),
        Fault::TooMany(limit) => fill(TOO_MANY, &[("limit", &number(*limit))]),
        Fault::TooFew(limit) => fill(TOO_FEW, &[("limit", &number(*limit))]),
        Fault::TooDeep(limit) => fill(TOO_DEEP, &[("limit", &number(*limit))]),
        Fault::TooLong(limit) => fill(TOO_LONG, &[("limit", &number(*limit))]),
        Fault::OutOfRange(from, to) => {
            fill(OUT_OF_RANGE, &[("from", &dates::number(*from)), ("to", &dates::number(*to))])
        }
        Fault::NotOneOf(known) => fill(NOT_ONE_OF, &[("words", &known.join(", "))]),
        Fault::Expected(form) => fill(EXPECTED, &[("form", t(expected(form)))]),
        Fault::BadValue("id") => t(BAD_ID).to_owned(),
        Fault::Circular(steps) if steps.len() == 1 => fill(CIRCULAR_ONE, &[("id", &steps[0])]),
        Fault::Circular(steps) => fill(CIRCULAR, &[("ids", &steps.join(" → "))]),
        Fault::DuplicateKey(id)
        | Fault::UnknownField(id)
        | Fault::DuplicateId(id)
        | Fault::Dangling(id)
        | Fault::UnknownRole(id)
        | Fault::Unreachable(id)
        | Fault::NeverPossible(id)
        | Fault::NoTemplate(id)
        | Fault::DeadEnd(id) => fill(about(fault), &[("id", id)]),
        Fault::MissingField(id) => fill(about(fault), &[("id", id)]),
        plain => t(about(plain)).to_owned(),
    }
}

/// The sentence of a fault that names one id, or none.
fn about(fault: &Fault) -> Words {
    match fault {
        Fault::DuplicateKey(_) => words("“{id}” tertulis dua kali.", "“{id}” stands there twice."),
        Fault::UnknownField(_) => words("Ada isian yang tidak dikenal: “{id}”.", "There is an unknown field: “{id}”."),
        Fault::MissingField(_) => words("“{id}” tidak ada.", "“{id}” is missing."),
        Fault::DuplicateId(_) => words("“{id}” dipakai dua kali.", "“{id}” is used twice."),
        Fault::Dangling(_) => {
            words("Menunjuk ke “{id}”, padahal itu tidak ada.", "It refers to “{id}”, which is not there.")
        }
        Fault::UnknownRole(_) => words(
            "Peran “{id}” tidak dikenal di sini. Tambahkan di “roles”, atau perbaiki namanya.",
            "The role “{id}” is not known here. Add it to “roles”, or correct its name.",
        ),
        Fault::Unreachable(_) => words(
            "“{id}” tidak pernah dapat dicapai: tidak ada langkah yang menghasilkannya.",
            "“{id}” can never be reached: nothing brings it about.",
        ),
        Fault::NeverPossible(_) => words(
            "“{id}” tidak pernah dapat terjadi: syaratnya tidak mungkin terpenuhi.",
            "“{id}” can never come about: its condition can’t be met.",
        ),
        Fault::DeadEnd(_) => words(
            "Jalan buntu: setelah “{id}” tidak ada lagi hasil akhir yang dapat dicapai.",
            "A dead end: after “{id}” no outcome can be reached any more.",
        ),
        Fault::NoTemplate(_) => words(
            "Templat surat “{id}” tidak ditemukan. Perbaiki namanya di “template”; bila perangkat sedang tanpa jaringan, sambungkan dahulu, lalu pilih berkas ini lagi.",
            "The letter template “{id}” was not found. Correct its name in “template”; if this device has no network now, connect it first, then pick this file again.",
        ),
        Fault::NoStart => words(
            "Tenggat ini tidak pernah mulai berjalan: “starts” tidak ada, atau tidak dapat dicapai.",
            "This limit never begins to run: “starts” is missing, or can’t be reached.",
        ),
        Fault::Blank => words("Teksnya kosong.", "The text is empty."),
        Fault::NotPlain => words(
            "Hanya teks biasa: tanda seperti <b> dan karakter yang tidak terlihat tidak diterima.",
            "Plain text only: marks like <b> and invisible characters are not accepted.",
        ),
        Fault::NotWhole => words("Ada bilangan yang bukan bilangan bulat.", "There is a number that is not whole."),
        Fault::UnknownVersion => words(
            "Bukan berkas Titik Temu, atau dibuat oleh versi yang tidak dikenal. Perbarui Titik Temu, lalu coba lagi.",
            "Not a file of Titik Temu, or made by a version that is not known. Update Titik Temu, then try again.",
        ),
        Fault::NoProvenance => words(
            "Aturan ini tidak menyebut kalimat dan sumbernya: isi “source” dan “quote”, atau “beyond_standard”.",
            "This rule does not give its sentence and source: fill in “source” and “quote”, or “beyond_standard”.",
        ),
        Fault::WrongHash => words(
            "Isinya tidak cocok dengan sidik jarinya: berkas ini berubah setelah dibuat.",
            "Its content does not match its fingerprint: the file was changed after it was made.",
        ),
        Fault::BrokenGraph(_) => words(
            "Urutan catatannya tidak utuh: ada yang hilang atau diubah.",
            "Its history is not whole: something is missing or was changed.",
        ),
        _ => words("Isinya tidak sesuai dengan bentuk yang diharapkan.", "Its value does not have the expected form."),
    }
}

/// What a value should have been.
fn expected(form: &str) -> Words {
    match form {
        "text" => words("teks", "a text"),
        "list" => words("daftar [ … ]", "a list [ … ]"),
        "object" => words("objek { … }", "an object { … }"),
        "whole number" => words("bilangan bulat", "a whole number"),
        "yes or no" => words("true atau false", "true or false"),
        _ => words("bentuk lain", "of another form"),
    }
}

const NOT_JSON: Words = words(
    "Berkas ini bukan JSON yang utuh (baris {line}, kolom {column}). Mungkin terpotong; unduh atau salin sekali lagi.",
    "This file is not whole JSON (line {line}, column {column}). It may be cut off; download or copy it again.",
);
const TOO_LARGE: Words = words("Terlalu besar; batasnya {limit} bita.", "Too large; the limit is {limit} bytes.");
const TOO_MANY: Words = words("Terlalu banyak; paling banyak {limit}.", "Too many; at most {limit}.");
const TOO_FEW: Words = words("Terlalu sedikit; paling sedikit {limit}.", "Too few; at least {limit}.");
const TOO_DEEP: Words =
    words("Susunannya terlalu dalam; paling dalam {limit} tingkat.", "Nested too deeply; at most {limit} levels.");
const TOO_LONG: Words =
    words("Terlalu panjang; paling banyak {limit} karakter.", "Too long; at most {limit} characters.");
const OUT_OF_RANGE: Words = words("Harus antara {from} dan {to}.", "It must be between {from} and {to}.");
const NOT_ONE_OF: Words = words("Harus salah satu dari: {words}.", "It must be one of: {words}.");
const EXPECTED: Words = words("Di sini harus ada {form}.", "There should be {form} here.");
const BAD_ID: Words = words(
    "Bukan pengenal: hanya huruf kecil a–z, angka, dan tanda hubung, 1 sampai 64 karakter.",
    "Not an id: only small letters a–z, digits and hyphens, 1 to 64 of them.",
);
const CIRCULAR: Words = words(
    "Langkah-langkah ini saling menunggu, sehingga tidak satu pun dapat dimulai: {ids}.",
    "These steps wait for each other, so that none can begin: {ids}.",
);
const CIRCULAR_ONE: Words = words(
    "Langkah “{id}” menunggu dirinya sendiri, sehingga tidak pernah dapat dimulai.",
    "The step “{id}” waits for itself, so that it can never begin.",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_document_says_where_and_why() {
        crate::ui::copy::set_lang(crate::ui::copy::Lang::Id);
        let problem = Problem::new("limits[0].starts", Fault::Dangling("verified".into()));
        assert_eq!(document(&problem), "Pada “limits[0].starts”: Menunjuk ke “verified”, padahal itu tidak ada.");
        assert!(document(&Problem::new("", Fault::NotJson(1, 8))).contains("baris 1, kolom 8"));
    }
}
