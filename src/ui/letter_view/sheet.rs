//! Draws the sheets: the blocks of each page and the small print at its foot.

use super::block::{self, Fragment};
use crate::letters::{Block, Letter, page_number};
use leptos::prelude::*;

/// One sheet of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SheetModel {
    /// Blocks, whole or in part.
    pub parts: Vec<(Block, Option<Fragment>)>,
    /// The small print.
    pub foot: Foot,
}

/// The small print at the foot of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Foot {
    /// Service, fingerprint: what the template says.
    pub parts: Vec<String>,
    /// "Halaman 2 dari 3", if there is more than one.
    pub number: Option<String>,
}

impl Foot {
    /// The foot with the most in it, by which room is kept for all.
    pub fn widest(letter: &Letter) -> Self {
        Self { parts: letter.footer.clone(), number: page_number(99, 99) }
    }

    /// Draws it.
    pub fn view(self) -> AnyView {
        let parts = self.parts.into_iter().enumerate();
        let parts = parts
            .map(|(i, part)| {
                let dot = if i > 0 { " · " } else { "" };
                view! { {dot} <span class="letter-foot-part">{part}</span> }
            })
            .collect_view();
        view! {
            <p class="letter-foot-text">{parts}</p>
            {self.number.map(|number| view! { <p class="letter-foot-number">{number}</p> })}
        }
        .into_any()
    }
}

/// Draws all sheets.
pub(super) fn sheets(sheets: &[SheetModel]) -> AnyView {
    sheets.iter().map(sheet).collect_view().into_any()
}

fn sheet(sheet: &SheetModel) -> AnyView {
    let blocks = sheet.parts.iter().map(|(block, part)| block::view(block, part.as_ref())).collect_view();
    view! {
        <div class="sheet-frame">
            <article class="sheet">
                <div class="sheet-body">{blocks}</div>
                <footer class="letter-foot sheet-foot">{sheet.foot.clone().view()}</footer>
            </article>
        </div>
    }
    .into_any()
}
