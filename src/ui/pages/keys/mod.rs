//! Pieces of the pages that deal with keys: a new passphrase, the recovery sheet, and declining both.

mod decline;
pub mod new;
mod sheet;

pub use decline::decline;
pub use new::create;
pub use sheet::sheet;
