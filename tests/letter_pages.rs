//! Letters break into pages without loss, without tearing, and with company for the lonely.

use titik_temu::letters::{Extent, Page, Piece, Slice, paginate};

const LINE: f64 = 5.0;

fn text(count: usize) -> Piece {
    Piece { gap: 5.0, extent: Extent::Lines { count, each: LINE, may_split: true }, keep_with_next: false }
}

fn row(count: usize) -> Piece {
    Piece { gap: 0.0, extent: Extent::Lines { count, each: LINE, may_split: false }, keep_with_next: false }
}

fn block(height: f64) -> Piece {
    Piece { gap: 5.0, extent: Extent::Whole(height), keep_with_next: false }
}

fn kept(piece: Piece) -> Piece {
    Piece { keep_with_next: true, ..piece }
}

fn slice(piece: usize, first: usize, end: usize) -> Slice {
    Slice { piece, first, end }
}

#[test]
fn what_fits_stays_on_one_page() {
    assert_eq!(paginate(&[text(3), block(40.0)], 100.0), [vec![slice(0, 0, 3), slice(1, 0, 1)]]);
    assert_eq!(paginate(&[], 100.0), Vec::<Page>::new());
}

#[test]
fn the_space_above_is_dropped_at_the_top_of_a_page() {
    let pages = paginate(&[block(95.0), block(100.0)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 1)], vec![slice(1, 0, 1)]]);
}

#[test]
fn a_paragraph_leaves_at_least_two_lines_on_either_side() {
    // Room for the first paragraph, the space, and one line: both lines or none.
    let pages = paginate(&[block(85.0), text(6)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 1), slice(1, 0, 2)], vec![slice(1, 2, 6)]]);
    let pages = paginate(&[block(90.0), text(6)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 1)], vec![slice(1, 0, 6)]]);
    // Five of six lines would fit; the sixth takes the fifth along.
    let pages = paginate(&[block(70.0), text(6)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 1), slice(1, 0, 4)], vec![slice(1, 4, 6)]]);
    // Three lines cannot be parted.
    let pages = paginate(&[block(85.0), text(3)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 1)], vec![slice(1, 0, 3)]]);
}

#[test]
fn a_signature_takes_the_end_of_its_text_along() {
    let pages = paginate(&[kept(text(10)), block(60.0)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 8)], vec![slice(0, 8, 10), slice(1, 0, 1)]]);
}

#[test]
fn a_heading_goes_with_what_it_heads() {
    let pages = paginate(&[block(80.0), kept(text(1)), row(3)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 1)], vec![slice(1, 0, 1), slice(2, 0, 3)]]);
}

#[test]
fn a_row_is_not_torn_unless_it_is_taller_than_a_page() {
    let pages = paginate(&[block(80.0), row(10)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 1)], vec![slice(1, 0, 10)]]);
    let pages = paginate(&[block(80.0), row(24)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 1), slice(1, 0, 4)], vec![slice(1, 4, 24)]]);
}

#[test]
fn a_chain_that_no_page_can_hold_is_still_printed() {
    let pages = paginate(&[kept(block(60.0)), kept(block(60.0)), block(60.0)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 1)], vec![slice(1, 0, 1)], vec![slice(2, 0, 1)]]);
    let pages = paginate(&[text(2), block(250.0), text(2)], 100.0);
    assert_eq!(pages, [vec![slice(0, 0, 2)], vec![slice(1, 0, 1)], vec![slice(2, 0, 2)]]);
}

mod any_letter {
    use super::*;
    use proptest::prelude::*;

    fn piece() -> impl Strategy<Value = Piece> {
        let lines =
            (0usize..70, any::<bool>()).prop_map(|(count, may_split)| Extent::Lines { count, each: LINE, may_split });
        let whole = (0.0f64..120.0).prop_map(Extent::Whole);
        (0.0f64..10.0, prop_oneof![lines, whole], any::<bool>()).prop_map(|(gap, extent, keep_with_next)| Piece {
            gap,
            extent,
            keep_with_next,
        })
    }

    fn height(pieces: &[Piece], page: &Page) -> f64 {
        let slices = page.iter().enumerate();
        slices
            .map(|(i, slice)| {
                let piece = pieces[slice.piece];
                let gap = if i > 0 && slice.first == 0 { piece.gap } else { 0.0 };
                gap + match piece.extent {
                    Extent::Whole(height) => height,
                    Extent::Lines { each, .. } => (slice.end - slice.first) as f64 * each,
                }
            })
            .sum()
    }

    proptest! {
        #[test]
        fn is_printed_whole_once_and_in_order(pieces in prop::collection::vec(piece(), 0..40)) {
            let pages = paginate(&pieces, 250.0);
            let printed: Vec<(usize, usize)> = pages
                .iter()
                .flatten()
                .flat_map(|slice| (slice.first..slice.end).map(|line| (slice.piece, line)))
                .collect();
            let expected: Vec<(usize, usize)> = pieces
                .iter()
                .enumerate()
                .flat_map(|(i, piece)| {
                    let count = match piece.extent { Extent::Whole(_) => 1, Extent::Lines { count, .. } => count };
                    (0..count).map(move |line| (i, line))
                })
                .collect();
            prop_assert_eq!(printed, expected);
        }

        #[test]
        fn fills_no_page_beyond_its_end(pieces in prop::collection::vec(piece(), 0..40)) {
            for page in paginate(&pieces, 250.0) {
                prop_assert!(!page.is_empty());
                prop_assert!(height(&pieces, &page) <= 250.1);
            }
        }

        #[test]
        fn tears_no_row_that_a_page_can_hold(pieces in prop::collection::vec(piece(), 0..40)) {
            for slice in paginate(&pieces, 250.0).iter().flatten() {
                if let Extent::Lines { count, may_split: false, .. } = pieces[slice.piece].extent
                    && count <= 50
                {
                    prop_assert_eq!((slice.first, slice.end), (0, count));
                }
            }
        }
    }
}
