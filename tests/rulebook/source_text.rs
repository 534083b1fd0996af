//! A source by its lines, and on which of them a quote stands.

use std::collections::BTreeSet;

/// A source text.
pub struct SourceText {
    pub name: String,
    lines: Vec<String>,
    /// The text with its white space folded.
    folded: String,
    /// For each byte of it, the line it stands on.
    line_of: Vec<usize>,
}

impl SourceText {
    pub fn new(name: &str, text: &str) -> Self {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let (mut folded, mut line_of) = (String::new(), Vec::new());
        for (index, line) in lines.iter().enumerate() {
            for word in line.split_whitespace() {
                if !folded.is_empty() {
                    folded.push(' ');
                }
                folded.push_str(word);
                line_of.resize(folded.len(), index + 1);
            }
        }
        Self { name: name.to_owned(), lines, folded, line_of }
    }

    /// How many lines it has.
    pub fn count(&self) -> usize {
        self.lines.len()
    }

    /// The lines on which something stands.
    pub fn filled(&self) -> impl Iterator<Item = usize> + '_ {
        let filled = |(index, line): (usize, &String)| (!line.trim().is_empty()).then_some(index + 1);
        self.lines.iter().enumerate().filter_map(filled)
    }

    /// The lines that a quote stands on, wherever it occurs.
    pub fn lines_of(&self, quote: &str) -> BTreeSet<usize> {
        let found = self.folded.match_indices(quote);
        found.flat_map(|(start, text)| self.line_of[start..start + text.len()].iter().copied()).collect()
    }
}
