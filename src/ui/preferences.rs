//! Language, theme and text size: kept in this browser, for this folder, without anything personal.
//! `public/boot.js` reads the same entry before the first paint.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::copy::{Lang, set_lang};
use crate::platform::place;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Size of all text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextSize {
    /// As the browser has it.
    #[default]
    Normal,
    /// One eighth more.
    Large,
    /// One quarter more.
    Larger,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    lang: String,
    theme: Theme,
    text: TextSize,
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

fn key() -> String {
    format!("titik-temu:{}:preferences", place::path())
}

impl Preferences {
    /// Reads what was kept, and applies and keeps every change from now on.
    pub fn load() -> Self {
        // Nothing kept, or a closed storage: the defaults are good.
        let stored: Stored = LocalStorage::get(key()).unwrap_or_default();
        let lang = Lang::from_tag(&stored.lang);
        set_lang(lang);
        let preferences = Preferences {
            lang: RwSignal::new(lang),
            theme: RwSignal::new(stored.theme),
            text: RwSignal::new(stored.text),
        };
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
            attribute(
                &root,
                "data-theme",
                match theme {
                    Theme::Auto => None,
                    Theme::Light => Some("light"),
                    Theme::Dark => Some("dark"),
                },
            );
            attribute(
                &root,
                "data-text",
                match text {
                    TextSize::Normal => None,
                    TextSize::Large => Some("large"),
                    TextSize::Larger => Some("larger"),
                },
            );
        }
        let stored = Stored { lang: lang.tag().to_string(), theme, text };
        // A closed storage keeps nothing: the choice then holds until the page is left.
        drop(LocalStorage::set(key(), stored));
    }
}

fn attribute(root: &web_sys::Element, name: &str, value: Option<&str>) {
    // Both fail only for names that are no attribute names.
    match value {
        Some(value) => drop(root.set_attribute(name, value)),
        None => drop(root.remove_attribute(name)),
    }
}
