//! Words of a party's identity, wherever it is asked or shown.

use super::{Words, words};
use crate::domain::party::DocumentKind;

/// Name of a person.
pub const NAME: Words = words("Nama lengkap", "Full name");
/// How that is answered.
pub const NAME_HINT: Words =
    words("Seperti pada kartu identitas. Satu kata pun cukup.", "As on the identity card. One word is enough.");
/// Name of a koperasi.
pub const NAME_OF_BODY: Words = words("Nama koperasi atau lembaga", "Name of the cooperative or body");
/// Name of either.
pub const NAME_OF_ANY: Words = words("Nama", "Name");
/// The proof of identity.
pub const DOCUMENT: Words = words("Identitas yang ditunjukkan", "Identity shown");
/// None was shown.
pub const NO_DOCUMENT: Words = words("Tidak ditunjukkan", "None shown");
/// Its number.
pub const NUMBER: Words = words("Nomor identitas", "Number of the identity");
/// How that is answered.
pub const NUMBER_HINT: Words =
    words("NIK terdiri atas 16 digit; spasi boleh dipakai.", "A NIK has 16 digits; spaces are fine.");
/// Digits so far; `{n}`.
pub const NIK_DIGITS: Words = words("{n} dari 16 digit", "{n} of 16 digits");
/// It has the form of a NIK.
pub const NIK_FITS: Words = words("16 digit, bentuknya sesuai.", "16 digits, well formed.");
/// The NIK's region is not known.
pub const REGION_UNKNOWN: Words = words(
    "Kode wilayah pada NIK ini tidak dikenal. Periksa kembali; tetap dapat disimpan.",
    "The region inside this NIK is not known. Check it once more; it can be saved all the same.",
);
/// Address.
pub const ADDRESS: Words = words("Alamat", "Address");
/// Telephone.
pub const TELEPHONE: Words = words("Nomor telepon", "Telephone number");
/// The number looks unusual.
pub const TELEPHONE_UNUSUAL: Words = words(
    "Nomor ini tidak seperti nomor Indonesia pada umumnya. Periksa kembali; tetap dapat disimpan.",
    "This does not look like an Indonesian number. Check it once more; it can be saved all the same.",
);
/// As it will be kept; `{number}`.
pub const TELEPHONE_KEPT: Words = words("Disimpan sebagai {number}.", "Kept as {number}.");
/// An e-mail address that is none.
pub const EMAIL_WRONG: Words =
    words("Surel ditulis seperti nama@contoh.id. Periksa kembali.", "An e-mail reads like name@example.id. Check it.");
/// E-mail.
pub const EMAIL: Words = words("Surel", "E-mail");
/// Who acts for it, where the procedure has no word of its own.
pub const REPRESENTED_BY: Words = words("Diwakili oleh", "Represented by");
/// How that is answered.
pub const REPRESENTED_BY_HINT: Words = words("Nama dan jabatan atau hubungannya.", "Name, and position or relation.");
/// Number of a koperasi.
pub const KOPERASI_NUMBER: Words =
    words("Nomor badan hukum atau NIK Koperasi", "Legal entity number or cooperative number (NIK Koperasi)");

/// What a proof of identity is called.
pub fn document(kind: DocumentKind) -> Words {
    match kind {
        DocumentKind::Nik => words("KTP (NIK)", "Identity card, KTP (NIK)"),
        DocumentKind::Sim => words("SIM", "Driving licence (SIM)"),
        DocumentKind::Passport => words("Paspor", "Passport"),
        DocumentKind::Other => words("Identitas lain", "Another identity"),
    }
}
