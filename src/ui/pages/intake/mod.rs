//! The intake: one page, in the order in which a standard has a complaint arrive.
//!
//! Knows no procedure by name: kinds, channels, parties, requirements and forms come from its pack.

mod check;
mod chosen;
mod clear;
mod content;
mod known;
mod matter;
mod party;
mod read;
mod requirements;
mod sheet;
mod start;
mod terms;

use leptos::prelude::*;

use crate::ui::components::{Page, PageHead};
use crate::ui::copy::{intake, places, t};

/// The page.
pub fn page() -> AnyView {
    view! {
        <Page narrow=true>
            <PageHead title=t(places::INTAKE) lead=t(intake::LEAD) />
            {start::start()}
        </Page>
    }
    .into_any()
}

/// Ids of fields, in the form and on the page.
mod field {
    use crate::domain::Slug;

    /// The procedure's id.
    pub const PROCEDURE: &str = "procedure";
    /// Kind of complaint.
    pub const KIND: &str = "kind";
    /// How it came.
    pub const CHANNEL: &str = "channel";
    /// Way through the procedure.
    pub const BRANCH: &str = "branch";
    /// When it was received.
    pub const RECEIVED: &str = "received";
    /// The guest-book entry that led here; not shown.
    pub const VISIT: &str = "visit";
    /// The button that saves; errors without a field of their own point at it.
    pub const SUBMIT: &str = "intake-submit";

    /// A field of a party: `party-<role>-<what>`.
    pub fn party(role: &Slug, what: &str) -> String {
        format!("party-{role}-{what}")
    }

    /// A requirement's box.
    pub fn requirement(id: &Slug) -> String {
        format!("req-{id}")
    }
}
