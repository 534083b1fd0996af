//! The kit: what every page is built from. Each piece gets words as finished text and states as
//! values; it knows no case, no store and no procedure.

pub mod banner;
pub mod button;
pub mod card;
pub mod chip;
pub mod countdown;
pub mod day_bar;
pub mod day_strip;
pub mod dialog;
pub mod disclosure;
pub mod file_pick;
pub mod focus;
pub mod icon;
pub mod mark;
pub mod notices;
pub mod page;
pub mod qr_code;
pub mod quote;
pub mod search;
mod strip;
pub mod table;
pub mod terms;
pub mod time_strip;
pub mod timeline;

pub use banner::{Banner, Notice};
pub use button::{Button, ButtonKind, LinkButton};
pub use card::{Card, Empty};
pub use chip::{Status, StatusChip, status_shape};
pub use countdown::Countdown;
pub use day_bar::{DayBar, DayKind};
pub use day_strip::{DayStrip, StripDay};
pub use dialog::Dialog;
pub use disclosure::Disclosure;
pub use file_pick::{Picks, file_pick, files_pick};
pub use icon::{Icon, icon};
pub use mark::mark;
pub use notices::{Notices, NoticesRegion, notify, provide_notices};
pub use page::{Page, PageHead};
pub use qr_code::qr_code;
pub use quote::Quote;
pub use search::search_box;
pub use table::Table;
pub use terms::{Terms, term};
pub use time_strip::{TimeSpan, TimeStrip};
pub use timeline::{Timeline, TimelineEntry, Tone};
