//! Draws one block of a letter, or the part of it that stands on a page. Text nodes only.

use crate::letters::{AddresseePlace, Block, Body, Cell, CellKind, Gap, LetterSigner, TextStyle};
use crate::ui::components::qr_code;
use crate::ui::copy::{letter, t};
use leptos::prelude::*;

/// The lines of a block that stand on one page, when it is parted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fragment {
    /// Their text.
    pub text: String,
    /// Begins the block: its mark or label is shown.
    pub first: bool,
    /// Goes on overleaf in the middle of a sentence: its last line is full.
    pub cut: bool,
}

/// All blocks, whole.
pub(super) fn all(blocks: &[Block]) -> AnyView {
    blocks.iter().map(|block| view(block, None)).collect_view().into_any()
}

/// A block, or a fragment of it.
pub(super) fn view(block: &Block, fragment: Option<&Fragment>) -> AnyView {
    let gap = match block.gap {
        Gap::None => "",
        Gap::Half => " letter-gap-half",
        Gap::Line => " letter-gap-line",
    };
    let class = format!("letter-block{gap}");
    match &block.body {
        Body::Letterhead { government, office, lines } => letterhead(class, government, office, lines),
        Body::Title { text, below, code } => title(class, text, below, code.as_deref()),
        Body::Opening { date, rows, addressee, place } => opening(class, date, rows, addressee, *place),
        Body::Text { style, text } => paragraph(class, *style, text, fragment),
        Body::Row { label, value } => pair(format!("{class} letter-row"), label, Some(":"), value, fragment),
        Body::Item { mark, text } => pair(format!("{class} letter-item"), mark, None, text, fragment),
        Body::Week(cells) => week(class, cells),
        Body::Signatures(signers) => signatures(class, signers),
    }
}

fn lines(lines: &[String], class: &'static str) -> AnyView {
    lines.iter().map(|line| view! { <p class=class>{line.clone()}</p> }).collect_view().into_any()
}

fn letterhead(class: String, government: &str, office: &str, below: &[String]) -> AnyView {
    view! {
        <header class=format!("{class} letter-head")>
            <p class="letter-head-government">{government.to_owned()}</p>
            <p class="letter-head-office">{office.to_owned()}</p>
            {lines(below, "letter-head-line")}
        </header>
    }
    .into_any()
}

fn title(class: String, text: &str, below: &[String], said: Option<&str>) -> AnyView {
    let code = said.and_then(|said| qr_code(said, format!("{} {said}", t(letter::CODE)), "letter-code"));
    let class = format!("{class} letter-title{}", if code.is_some() { " letter-title-coded" } else { "" });
    view! {
        <div class=class>
            <div>
                <p class="letter-title-text">{text.to_owned()}</p>
                {lines(below, "letter-line")}
            </div>
            {code}
        </div>
    }
    .into_any()
}

fn opening(
    class: String,
    date: &str,
    rows: &[(String, String)],
    addressee: &[String],
    place: AddresseePlace,
) -> AnyView {
    let rows = rows
        .iter()
        .map(|(label, value)| pair("letter-row letter-row-narrow".to_owned(), label, Some(":"), value, None))
        .collect_view();
    let address = |at| {
        (place == at && !addressee.is_empty())
            .then(|| view! { <div class="letter-addressee">{lines(addressee, "letter-line")}</div> })
    };
    view! {
        <div class=format!("{class} letter-opening")>
            <div class="letter-opening-rows">{rows}</div>
            <div class="letter-opening-date">
                <p class="letter-line">{date.to_owned()}</p>
                {address(AddresseePlace::UnderDate)}
            </div>
            {address(AddresseePlace::BelowRows)}
        </div>
    }
    .into_any()
}

fn paragraph(class: String, style: TextStyle, text: &str, fragment: Option<&Fragment>) -> AnyView {
    let style = match style {
        TextStyle::Body => "letter-body",
        TextStyle::Heading => "letter-heading",
        TextStyle::Lead => "letter-lead",
        TextStyle::Note => "letter-note",
        TextStyle::Marking => "letter-marking",
    };
    let (text, cut) = flow(text, fragment);
    view! { <p class=format!("{class} letter-flow {style}{cut}")>{text}</p> }.into_any()
}

/// A label or mark, and the text that belongs to it.
fn pair(class: String, label: &str, between: Option<&'static str>, text: &str, fragment: Option<&Fragment>) -> AnyView {
    let first = fragment.is_none_or(|fragment| fragment.first);
    let (text, cut) = flow(text, fragment);
    view! {
        <div class=class>
            <span class="letter-label">{first.then(|| label.to_owned())}</span>
            {between.map(|mark| view! { <span class="letter-between">{first.then_some(mark)}</span> })}
            <span class=format!("letter-flow{cut}")>{text}</span>
        </div>
    }
    .into_any()
}

/// Seven days beside each other; the due one has a thick frame, because color may not print.
fn week(class: String, cells: &[Cell]) -> AnyView {
    let cells = cells.iter().map(|cell| {
        let class = match cell.kind {
            CellKind::Head => "letter-day letter-day-head",
            CellKind::Blank => "letter-day-blank",
            CellKind::Counted => "letter-day",
            CellKind::Out => "letter-day letter-day-out",
            CellKind::Due => "letter-day letter-day-due",
        };
        view! {
            <span class=class>
                <span>{cell.date.clone()}</span>
                " "
                <span class="letter-day-mark">{cell.mark.clone()}</span>
            </span>
        }
    });
    view! { <div class=format!("{class} letter-week")>{cells.collect_view()}</div> }.into_any()
}

/// The text that is shown, and the class for a last line that goes on overleaf.
fn flow(text: &str, fragment: Option<&Fragment>) -> (String, &'static str) {
    match fragment {
        None => (text.to_owned(), ""),
        Some(part) => (part.text.clone(), if part.cut { " letter-cut" } else { "" }),
    }
}

/// Two and two. What stands above the signatures shares a row of the grid, so that
/// names are level even if one side has more lines above.
fn signatures(class: String, signers: &[LetterSigner]) -> AnyView {
    let alone = if signers.len() == 1 { " letter-signatures-alone" } else { "" };
    let signer = |signer: &LetterSigner| {
        view! {
            <div class="letter-signer">
                <div class="letter-signature-above">{lines(&signer.above, "letter-line")}</div>
                <div class="letter-signature-below">
                    <p class="letter-signature-name">{signer.name.clone()}</p>
                    {lines(&signer.below, "letter-line")}
                </div>
            </div>
        }
    };
    let rows = signers
        .chunks(2)
        .map(|row| view! { <div class="letter-signature-row">{row.iter().map(signer).collect_view()}</div> })
        .collect_view();
    view! { <div class=format!("{class} letter-signatures{alone}")>{rows}</div> }.into_any()
}
