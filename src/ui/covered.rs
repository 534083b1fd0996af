//! Texts as screens show them: in a confidential case without the names of those who are covered.

use crate::app::CaseFile;
use crate::domain::procedure::Text;

use super::copy::text;

/// A text of a case, each covered name in it replaced by the pseudonym.
pub fn covered(file: &CaseFile, told: &str) -> String {
    if file.is_covered() { file.cover(told, |pseudonym: &Text| text(pseudonym).to_owned()) } else { told.to_owned() }
}
