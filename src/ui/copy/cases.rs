//! Words of the list of all cases.

use super::{Words, words};

/// Caption of the table.
pub const CAPTION: Words = words("Pengaduan, yang terbaru di atas", "Cases, the newest first");
/// Filter by state.
pub const STATE: Words = words("Keadaan", "State");
/// Every state.
pub const ALL: Words = words("Semua keadaan", "Every state");
/// Work goes on.
pub const OPEN: Words = words("Sedang berjalan", "Open");
/// Register number.
pub const NUMBER: Words = words("Nomor register", "Register number");
/// Both sides.
pub const PARTIES: Words = words("Para pihak", "Parties");
/// The step now, or the ending.
pub const STEP: Words = words("Langkah", "Step");
/// When the complaint was received.
pub const RECEIVED: Words = words("Diterima {date}", "Received {date}");
/// How it stands, and when it is due.
pub const STANDING: Words = words("Keadaan dan tenggat", "State and due date");
