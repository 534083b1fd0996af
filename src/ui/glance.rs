//! What the frame shows of a desk without knowing one.

use crate::app::Desk;
use crate::domain::plausible::ClockBounds;

/// What there is to know of a desk from afar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glance {
    /// Whether an office was set up.
    pub set_up: bool,
    /// The office's name; empty until it is set up.
    pub office: String,
    /// How many cases there are, those included that can't be opened.
    pub cases: u64,
    /// What the device's clock is held against; `None` while there is no desk.
    pub clock: Option<ClockBounds>,
}

/// Told after every change of a desk.
pub type Listener = Box<dyn Fn(Glance)>;

impl Glance {
    /// How a desk looks now.
    pub fn at(desk: &Desk) -> Self {
        let office = desk.office().profile.as_ref().map(|profile| profile.name.clone());
        Glance {
            set_up: desk.is_set_up(),
            office: office.unwrap_or_default(),
            cases: (desk.cards().len() + desk.unreadable()) as u64,
            clock: Some(desk.clock_bounds()),
        }
    }
}
