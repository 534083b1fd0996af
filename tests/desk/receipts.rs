//! The receipt of a case, as lines of text.

use titik_temu::domain::fact::CaseId;

use super::{TestDesk, slug, wait};

impl TestDesk {
    /// What the receipt says, with every field filled.
    pub fn receipt(&self, case: CaseId) -> String {
        let draft = wait(self.desk.letter(case, &slug("receipt"), None)).expect("a receipt");
        let file = self.file(case);
        let letter = self.desk.compose_letter(&file, &draft, &self.desk.letter_details(&file, &draft));
        let text = letter.texts().join("\n");
        assert_eq!(letter.missing, [], "{text}");
        text
    }
}
