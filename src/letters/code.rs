//! A QR code: dark and light squares, to be drawn by whoever shows the letter.

use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

/// The squares of a QR code, without the white edge that it needs around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Squares on each side.
    pub side: usize,
    /// Row by row: whether a square is dark.
    pub dark: Vec<bool>,
}

impl Code {
    /// The white edge that scanners ask for, in squares.
    pub const EDGE: usize = 4;

    /// The code of a text; `None` when the text is too long for one. Half of what a crease or a stamp may cover is made
    /// good: the code is printed and carried about.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Some(Code { side: code.width(), dark })
    }

    /// The dark squares as a path of SVG whose unit is a square, runs of a row drawn as one.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (row, squares) in self.dark.chunks(self.side).enumerate() {
            let mut column = 0;
            for run in squares.chunk_by(|left, right| left == right) {
                if run[0] {
                    let (x, y) = (column + Self::EDGE, row + Self::EDGE);
                    path += &format!("M{x} {y}h{width}v1h-{width}z", width = run.len());
                }
                column += run.len();
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_corners_are_where_scanners_look_for_them() {
        let code = Code::of("Nomor register PGD-0001/A/2026").expect("short enough");
        let dark = |row: usize, column: usize| code.dark[row * code.side + column];
        let last = code.side - 1;
        for (row, column) in [(0, 0), (0, last - 6), (last - 6, 0)] {
            assert!((0..7).all(|at| dark(row, column + at) && dark(row + 6, column + at)), "{row}, {column}");
            assert!(!dark(row + 1, column + 1) && dark(row + 3, column + 3));
        }
        assert!(code.path().starts_with("M4 4h7v1h-7z"));
    }

    #[test]
    fn a_text_that_is_too_long_has_none() {
        assert_eq!(Code::of(&"0123456789".repeat(1_000)), None);
    }
}
