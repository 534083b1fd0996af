//! A letter on the screen as the sheets that will be printed.
//!
//! The blocks are laid out once, unseen, at the width of the paper; their heights
//! go to `letters::paginate`, and what it answers is drawn as boxes in
//! millimeters. The printer gets these very boxes (`style/letter.css`), so
//! preview and paper can't differ. Knows no case and no template.

mod block;
mod measure;
mod scale;
mod sheet;

use crate::letters::{Letter, Typeface};
use leptos::{html, prelude::*};
use measure::{Laid, lay_out};
use sheet::{Foot, sheets};

/// Shows a letter as its pages, scaled to the width at hand, and prints them unscaled.
///
/// Everything else on the page is hidden while a letter is on it and the browser prints.
#[component]
pub fn LetterView(
    /// The filled letter; the pages follow its changes within a frame.
    #[prop(into)]
    letter: Signal<Letter>,
) -> impl IntoView {
    let column = NodeRef::<html::Div>::new();
    let foot = NodeRef::<html::Div>::new();
    let frame = NodeRef::<html::Div>::new();
    let laid = RwSignal::new(Laid::default());
    let scale = scale::of_width(frame, move || letter.with_untracked(|letter| f64::from(letter.paper.size_mm().0)));

    let measure = move || {
        let elements = (column.try_get_untracked().flatten(), foot.try_get_untracked().flatten());
        if let (Some(column), Some(foot)) = elements
            && let Some(pages) = letter.try_with_untracked(|letter| lay_out(letter, &column, &foot))
        {
            laid.try_set(pages);
        }
    };
    Effect::new(move |before: Option<()>| {
        letter.track();
        // The frame after the change: by then the unseen column shows it.
        match before {
            None => measure::when_fonts_are_ready(move || request_animation_frame(measure)),
            Some(()) => request_animation_frame(measure),
        }
    });

    view! {
        <div
            class="letter-view"
            class:letter-bookman=move || letter.with(|letter| letter.typeface == Typeface::Bookman)
            class:letter-wide-labels=move || letter.with(Letter::has_wide_labels)
            style=("--sheet-width", move || letter.with(|letter| mm(letter.paper.size_mm().0)))
            style=("--sheet-height", move || letter.with(|letter| mm(letter.paper.size_mm().1)))
            style=("--sheet-top", move || letter.with(|letter| mm(letter.margins.top)))
            style=("--sheet-right", move || letter.with(|letter| mm(letter.margins.right)))
            style=("--sheet-left", move || letter.with(|letter| mm(letter.margins.left)))
            style=("--letter-scale", move || scale.get().to_string())
        >
            <div class="letter-measure" aria-hidden="true" inert>
                <div class="letter-column" node_ref=column>
                    {move || letter.with(|letter| block::all(&letter.blocks))}
                </div>
                <div class="letter-foot" node_ref=foot>
                    {move || letter.with(|letter| Foot::widest(letter).view())}
                </div>
            </div>
            <div class="letter-sheets" node_ref=frame>
                {move || laid.with(|laid| sheets(laid))}
            </div>
        </div>
    }
}

fn mm(length: u16) -> String {
    format!("{length}mm")
}
