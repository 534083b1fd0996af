//! The language of the moment. One page has one language, so a thread-local is enough; whoever
//! changes it draws the app anew.

use std::cell::Cell;

/// A language that the whole interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// The BCP 47 tag, as `<html lang>` wants it.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Id => "id",
            Lang::En => "en",
        }
    }

    /// The language of a tag; anything unknown is Indonesian.
    pub fn from_tag(tag: &str) -> Lang {
        if tag == "en" { Lang::En } else { Lang::Id }
    }
}

thread_local! {
    static CURRENT: Cell<Lang> = const { Cell::new(Lang::Id) };
}

/// The language of the moment.
pub fn lang() -> Lang {
    CURRENT.get()
}

/// Changes the language for everything drawn from now on.
pub fn set_lang(lang: Lang) {
    CURRENT.set(lang);
}
