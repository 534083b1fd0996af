//! Measures the blocks as the browser lays them out, and turns line numbers into text.

use super::block::Fragment;
use super::sheet::{Foot, SheetModel};
use crate::letters::{Block, Extent, Letter, Page, Piece, Slice, page_number, paginate};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, Range};

/// A letter laid out: its sheets in order.
pub(super) type Laid = Vec<SheetModel>;

/// From the sheet's lower edge to its small print, in mm.
const FOOT_INSET_MM: f64 = 8.0;
/// Between the text and the small print, in mm.
const FOOT_GAP_MM: f64 = 4.0;

/// Runs `then` when the typefaces that the page uses have arrived.
pub(super) fn when_fonts_are_ready(then: impl Fn() + 'static) {
    let ready = document().fonts().ready();
    leptos::task::spawn_local(async move {
        if let Ok(promise) = ready {
            // A refusal changes nothing: the letter is measured with what there is.
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        }
        then();
    });
}

/// Lays a letter out: `column` holds all its blocks at the width of the text,
/// `foot` the small print.
pub(super) fn lay_out(letter: &Letter, column: &HtmlElement, foot: &HtmlElement) -> Laid {
    let (paper, margins) = (letter.paper.size_mm(), letter.margins);
    let width = f64::from(paper.0 - margins.left - margins.right);
    let px_per_mm = column.get_bounding_client_rect().width() / width;
    let flows = flows(column, &letter.blocks);
    if px_per_mm <= 0.0 || flows.len() != letter.blocks.len() {
        return Laid::default(); // Not shown at all, or not yet drawn.
    }
    let small_print = FOOT_INSET_MM + FOOT_GAP_MM + foot.get_bounding_client_rect().height() / px_per_mm;
    let body = f64::from(paper.1 - margins.top) - small_print.max(f64::from(margins.bottom));
    let pieces: Vec<Piece> = flows.iter().map(|flow| flow.piece(px_per_mm)).collect();
    let pages = paginate(&pieces, body);
    let count = pages.len();
    let numbered = pages.iter().enumerate();
    numbered.map(|(i, page)| sheet(letter, &flows, page, page_number(i + 1, count))).collect()
}

fn sheet(letter: &Letter, flows: &[Flow], page: &Page, number: Option<String>) -> SheetModel {
    let part = |slice: &Slice| (letter.blocks[slice.piece].clone(), flows[slice.piece].fragment(*slice));
    SheetModel { parts: page.iter().map(part).collect(), foot: Foot { parts: letter.footer.clone(), number } }
}

/// A block as laid out, in CSS pixels.
struct Flow<'a> {
    block: &'a Block,
    gap: f64,
    height: f64,
    /// The text that can be parted, with its lines.
    text: Option<Lines>,
}

struct Lines {
    element: Element,
    count: usize,
    each: f64,
}

fn flows<'a>(column: &HtmlElement, blocks: &'a [Block]) -> Vec<Flow<'a>> {
    let mut edge = column.get_bounding_client_rect().top();
    let mut flows = Vec::with_capacity(blocks.len());
    let mut next = column.first_element_child();
    for block in blocks {
        let Some(element) = next else { break };
        let rect = element.get_bounding_client_rect();
        flows.push(Flow { block, gap: rect.top() - edge, height: rect.height(), text: lines(&element, rect.height()) });
        edge = rect.bottom();
        next = element.next_element_sibling();
    }
    flows
}

/// The lines of the block's running text; none if something else makes the block tall.
fn lines(block: &Element, height: f64) -> Option<Lines> {
    let element = if block.class_list().contains("letter-flow") {
        block.clone()
    } else if block.class_list().contains("letter-row") || block.class_list().contains("letter-item") {
        block.query_selector(".letter-flow").ok()??
    } else {
        return None;
    };
    let style = window().get_computed_style(&element).ok()??;
    let each: f64 = style.get_property_value("line-height").ok()?.trim_end_matches("px").parse().ok()?;
    let count = (element.get_bounding_client_rect().height() / each).round();
    let filled = count >= 1.0 && (count * each - height).abs() < 1.0;
    // Rounded and at least one, far below what a usize holds.
    filled.then_some(Lines { element, count: count as usize, each })
}

impl Flow<'_> {
    fn piece(&self, px_per_mm: f64) -> Piece {
        let extent = match &self.text {
            Some(lines) => {
                Extent::Lines { count: lines.count, each: lines.each / px_per_mm, may_split: self.block.may_split }
            }
            None => Extent::Whole(self.height / px_per_mm),
        };
        Piece { gap: self.gap / px_per_mm, extent, keep_with_next: self.block.keep_with_next }
    }

    /// The text of some lines; none if the slice is the whole block.
    fn fragment(&self, slice: Slice) -> Option<Fragment> {
        let lines = self.text.as_ref()?;
        if slice.first == 0 && slice.end == lines.count {
            return None;
        }
        let text = lines.element.text_content().unwrap_or_default();
        let start = lines.start(&text, slice.first).unwrap_or(0);
        let end = lines.start(&text, slice.end).unwrap_or(text.len());
        let shown = &text[start..end.max(start)];
        let cut = slice.end < lines.count && !shown.ends_with('\n');
        Some(Fragment { text: shown.trim_end().to_owned(), first: slice.first == 0, cut })
    }
}

impl Lines {
    /// Byte at which the line begins, found by halving: lines follow the order of the text.
    fn start(&self, text: &str, line: usize) -> Option<usize> {
        if line == 0 {
            return Some(0);
        }
        if line >= self.count {
            return None;
        }
        let node = first_text(&self.element)?;
        let range = document().create_range().ok()?;
        let top = self.element.get_bounding_client_rect().top();
        let mut units = 0;
        let places: Vec<(usize, u32, u32)> = text
            .char_indices()
            .map(|(byte, c)| {
                let from = units;
                units += c.len_utf16() as u32; // one or two
                (byte, from, units)
            })
            .collect();
        let before = |at: usize| {
            let seen = |&(_, from, to): &(usize, u32, u32)| middle(&range, &node, from, to);
            let middle = places[at..].iter().take(MAX_UNSEEN).find_map(seen);
            middle.is_some_and(|middle| ((middle - top) / self.each).floor() < line as f64)
        };
        let (mut low, mut high) = (0, places.len());
        while low < high {
            let at = low.midpoint(high);
            if before(at) {
                low = at + 1;
            } else {
                high = at;
            }
        }
        places.get(low).map(|place| place.0)
    }
}

/// A run of characters without a box (collapsed white space) is not longer than this.
const MAX_UNSEEN: usize = 200;

/// The height at which a character stands; none if it has no box of its own.
fn middle(range: &Range, node: &Node, from: u32, to: u32) -> Option<f64> {
    range.set_start(node, from).ok()?;
    range.set_end(node, to).ok()?;
    let rect = range.get_bounding_client_rect();
    (rect.height() > 0.0).then(|| (rect.top() + rect.bottom()) / 2.0)
}

fn first_text(element: &Element) -> Option<Node> {
    let child = element.first_child()?;
    (child.node_type() == Node::TEXT_NODE).then(|| child.unchecked_into())
}
