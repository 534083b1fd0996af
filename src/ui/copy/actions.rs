//! Words on buttons that many pages share.

use super::{Words, words};

/// Save.
pub const SAVE: Words = words("Simpan", "Save");
/// Cancel.
pub const CANCEL: Words = words("Batal", "Cancel");
/// Print.
pub const PRINT: Words = words("Cetak", "Print");
/// Search.
pub const SEARCH: Words = words("Cari", "Search");
/// Add.
pub const ADD: Words = words("Tambah", "Add");
/// Change.
pub const EDIT: Words = words("Ubah", "Change");
/// Delete.
pub const DELETE: Words = words("Hapus", "Delete");
/// Back.
pub const BACK: Words = words("Kembali", "Back");
/// Continue.
pub const CONTINUE: Words = words("Lanjutkan", "Continue");
/// Download.
pub const DOWNLOAD: Words = words("Unduh", "Download");
/// Close.
pub const CLOSE: Words = words("Tutup", "Close");
