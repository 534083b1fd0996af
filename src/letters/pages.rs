//! Breaks pieces of measured height into pages: nothing torn, nothing lost.
//!
//! Pure arithmetic in millimeters. The browser measures, this decides, and both
//! the preview and the printer get the same boxes.

/// A piece of a letter as measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// White space above it in mm; dropped at the top of a page.
    pub gap: f64,
    /// Its height.
    pub extent: Extent,
    /// Never the last on a page, if that can be helped.
    pub keep_with_next: bool,
}

/// The height of a piece.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Extent {
    /// Cannot be divided at all; its height in mm.
    Whole(f64),
    /// Lines of equal height.
    Lines {
        /// How many.
        count: usize,
        /// Height of one in mm.
        each: f64,
        /// May be broken between lines, two at least on either side. A piece
        /// that is taller than a page is broken even if it should not be.
        may_split: bool,
    },
}

/// A part of a piece on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slice {
    /// Which piece, from 0.
    pub piece: usize,
    /// The first line of it on this page; 0 for a whole piece.
    pub first: usize,
    /// One past its last line on this page; 1 for a whole piece.
    pub end: usize,
}

/// What stands on one page.
pub type Page = Vec<Slice>;

/// Lines of a broken piece that stay together at the end and at the start of a page.
const ORPHANS: usize = 2;
/// Measured heights are rounded by the browser; this much too tall still fits.
const TOLERANCE: f64 = 0.05;

/// One line, or a whole piece: never divided.
struct Atom {
    piece: usize,
    line: usize,
    gap: f64,
    height: f64,
    /// How bad it is to begin a page here.
    price: Price,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Price {
    /// A good place.
    Free,
    /// Parts a piece from its next, or leaves a single line.
    Lonely,
    /// Tears a row.
    Torn,
}

/// Puts the pieces on pages whose body is `body` mm high, in order.
///
/// A page ends at the last good place that fits; if it has none, at the last
/// that is not so good. A whole piece that is taller than the page gets a page
/// of its own and reaches over its end. No pieces make no pages.
pub fn paginate(pieces: &[Piece], body: f64) -> Vec<Page> {
    let atoms = atoms(pieces, body);
    let mut pages = Vec::new();
    let mut start = 0;
    while start < atoms.len() {
        let end = page_end(&atoms, start, body);
        pages.push(slices(&atoms[start..end]));
        start = end;
    }
    pages
}

fn atoms(pieces: &[Piece], body: f64) -> Vec<Atom> {
    let mut atoms = Vec::new();
    let mut kept = false;
    for (index, piece) in pieces.iter().enumerate() {
        let (count, height, may_split) = match piece.extent {
            Extent::Whole(height) => (1, height, false),
            Extent::Lines { count, each, may_split } => {
                (count, each, may_split || count as f64 * each > body + TOLERANCE)
            }
        };
        for line in 0..count {
            let price = match line {
                0 if kept => Price::Lonely,
                0 => Price::Free,
                _ if !may_split => Price::Torn,
                _ if line < ORPHANS || count - line < ORPHANS => Price::Lonely,
                _ => Price::Free,
            };
            let gap = if line == 0 { piece.gap } else { 0.0 };
            atoms.push(Atom { piece: index, line, gap, height, price });
        }
        if count > 0 {
            kept = piece.keep_with_next;
        }
    }
    atoms
}

/// One past the last atom of the page that begins at `start`.
fn page_end(atoms: &[Atom], start: usize, body: f64) -> usize {
    let mut used = 0.0;
    let mut full = atoms.len();
    for (i, atom) in atoms.iter().enumerate().skip(start) {
        let gap = if i == start { 0.0 } else { atom.gap };
        used += gap + atom.height;
        if used > body + TOLERANCE {
            full = i;
            break;
        }
    }
    if full == atoms.len() {
        return full;
    }
    let candidates = start + 1..=full;
    [Price::Free, Price::Lonely, Price::Torn]
        .into_iter()
        .find_map(|price| candidates.clone().rev().find(|i| atoms[*i].price == price))
        .unwrap_or(start + 1)
}

fn slices(atoms: &[Atom]) -> Page {
    let mut page: Page = Vec::new();
    for atom in atoms {
        match page.last_mut() {
            Some(slice) if slice.piece == atom.piece => slice.end = atom.line + 1,
            _ => page.push(Slice { piece: atom.piece, first: atom.line, end: atom.line + 1 }),
        }
    }
    page
}
