//! Words of the preferences: language, theme, text size.

use super::{Words, words};

/// Heading.
pub const DISPLAY: Words = words("Tampilan", "Display");
/// Language.
pub const LANGUAGE: Words = words("Bahasa", "Language");
/// Indonesian, named in itself.
pub const INDONESIAN: Words = words("Bahasa Indonesia", "Bahasa Indonesia");
/// English, named in itself.
pub const ENGLISH: Words = words("English", "English");
/// Theme.
pub const THEME: Words = words("Tema", "Theme");
/// As the device has it.
pub const THEME_AUTO: Words = words("Mengikuti perangkat", "As on this device");
/// Light.
pub const THEME_LIGHT: Words = words("Terang", "Light");
/// Dark.
pub const THEME_DARK: Words = words("Gelap", "Dark");
/// Text size.
pub const TEXT: Words = words("Ukuran teks", "Text size");
/// Normal.
pub const TEXT_NORMAL: Words = words("Biasa", "Normal");
/// Large.
pub const TEXT_LARGE: Words = words("Besar", "Large");
/// Larger.
pub const TEXT_LARGER: Words = words("Lebih besar", "Larger");
