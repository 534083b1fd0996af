//! Language, theme and text size: kept in this browser, for this folder, without anything personal.
//! `public/boot.js` reads the same entry before the first paint: language, theme and size, a word each.

use leptos::prelude::*;

use super::copy::{Lang, set_lang};
use crate::platform::Remembered;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    fn word(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// Size of all text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As the browser has it.
    #[default]
    Normal,
    /// One eighth more.
    Large,
    /// One quarter more.
    Larger,
}

impl TextSize {
    const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Larger];

    fn word(self) -> &'static str {
        match self {
            TextSize::Normal => "normal",
            TextSize::Large => "large",
            TextSize::Larger => "larger",
        }
    }
}

/// The preferences of the moment. A handle: copies are the same preferences.
#[derive(Clone, Copy)]
pub struct Preferences {
    /// Language; whoever draws words tracks it once, at the root.
    pub lang: RwSignal<Lang>,
    /// Theme.
    pub theme: RwSignal<Theme>,
    /// Text size.
    pub text: RwSignal<TextSize>,
}

fn kept() -> Remembered {
    Remembered::of_folder("preferences")
}

impl Preferences {
    /// Reads what was kept, and applies and keeps every change from now on.
    pub fn load() -> Self {
        // Nothing kept, a closed storage, or words that nobody knows: the defaults are good.
        let kept = kept().text().unwrap_or_default();
        let mut words = kept.split(' ');
        let mut word = || words.next().unwrap_or_default();
        let lang = Lang::from_tag(word());
        let (theme, text) = (word(), word());
        let theme = Theme::ALL.into_iter().find(|known| known.word() == theme).unwrap_or_default();
        let text = TextSize::ALL.into_iter().find(|known| known.word() == text).unwrap_or_default();
        set_lang(lang);
        let preferences =
            Preferences { lang: RwSignal::new(lang), theme: RwSignal::new(theme), text: RwSignal::new(text) };
        Effect::new(move || preferences.apply());
        preferences
    }

    /// Changes the language; the root draws everything anew.
    pub fn speak(&self, lang: Lang) {
        set_lang(lang);
        self.lang.set(lang);
    }

    fn apply(&self) {
        let (lang, theme, text) = (self.lang.get(), self.theme.get(), self.text.get());
        if let Some(root) = document().document_element() {
            attribute(&root, "lang", Some(lang.tag()));
            attribute(&root, "data-theme", (theme != Theme::Auto).then(|| theme.word()));
            attribute(&root, "data-text", (text != TextSize::Normal).then(|| text.word()));
        }
        // A closed storage keeps nothing: the choice then holds until the page is left.
        kept().keep(&[lang.tag(), theme.word(), text.word()].join(" "));
    }
}

fn attribute(root: &web_sys::Element, name: &str, value: Option<&str>) {
    // Both fail only for names that are no attribute names.
    match value {
        Some(value) => drop(root.set_attribute(name, value)),
        None => drop(root.remove_attribute(name)),
    }
}
