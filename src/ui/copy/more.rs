//! Words of the page for everything else.

use super::{Words, words};

/// Who is at the desk.
pub const WORKING: Words = words("Petugas yang bekerja", "Officer at work");
/// What that does, and what it does not.
pub const WORKING_HINT: Words = words(
    "Namanya dicatat pada setiap kejadian mulai sekarang. Ini mencegah salah catat, bukan pengaman.",
    "Named in every entry from now on. This guards against mistakes; it is no lock.",
);
/// After another took over.
pub const TOOK_OVER: Words = words("Petugas yang bekerja sudah diganti.", "Another officer is at work now.");
