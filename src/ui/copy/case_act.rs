//! Words of the form of an act, wherever it stands: on a case's page or in the intake.

use super::{Words, words};

/// What the product adds to a standard.
pub const BEYOND: Words = words("Di luar standar.", "Beyond the standard.");
/// The choice of an outcome.
pub const OUTCOME: Words = words("Hasil", "Result");
/// Why this outcome.
pub const REASON: Words = words("Alasan", "Reason");
/// An affirmative answer.
pub const YES: Words = words("Ya", "Yes");
/// A negative answer.
pub const NO: Words = words("Tidak", "No");
/// A date that cannot be read; `{label}` is the question.
pub const ERROR_DATE: Words = words("Isi tanggal untuk {label}.", "Enter a date for {label}.");
