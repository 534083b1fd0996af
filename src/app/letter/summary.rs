//! What a case is about, in a few sentences.

use crate::domain::case::Answer;

use super::CaseFile;

/// Characters of a summary: a few sentences.
const SUMMARY: usize = 300;

impl CaseFile {
    /// What the case is about: the first text told at the intake, cut at a sentence or a word.
    pub(super) fn summary(&self) -> String {
        let told = self.procedure.intake_acts().find_map(|(step, act)| {
            let record = self.case.entries.iter().filter(|entry| !entry.struck).find_map(|entry| {
                entry.event.record().filter(|record| record.step == step.id && record.act == act.id)
            })?;
            act.fields.iter().find_map(|field| {
                let (_, answer) = record.fields.iter().find(|(id, _)| *id == field.id)?;
                match answer {
                    Answer::Particular(commitment) => self.written(*commitment),
                    _ => None,
                }
            })
        });
        shortened(&told.unwrap_or_default(), SUMMARY)
    }
}

fn shortened(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let cut = &text[..end];
    // A whole sentence, unless that would leave less than half.
    if let Some(stop) = cut.rfind(". ").filter(|stop| stop * 2 > end) {
        return cut[..=stop].to_owned();
    }
    let word = cut.rfind(' ').filter(|space| space * 2 > end).unwrap_or(end);
    format!("{} …", &cut[..word])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_ends_with_a_sentence_or_a_word() {
        assert_eq!(shortened("Satu.\nDua.", 20), "Satu. Dua.");
        assert_eq!(shortened("Simpanan ditahan. Pengurus menolak bertemu.", 30), "Simpanan ditahan.");
        assert_eq!(shortened("Simpanan ditahan sejak bulan lalu", 25), "Simpanan ditahan sejak …");
        assert_eq!(shortened("ééééééé", 3), "ééé …");
    }
}
