//! Pieces of the pages that deal with keys: a new passphrase, the recovery sheet, declining both, and waiting.

mod decline;
pub mod new;
mod sheet;
mod working;

pub use decline::decline;
pub use new::create;
pub use sheet::sheet;
pub use working::working;
