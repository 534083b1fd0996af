//! The letters of a case: those that can be made now, and those that were.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::case::{CaseEvent, Meeting};
use crate::domain::fact::FactId;
use crate::domain::procedure::LetterRule;
use crate::ui::components::{ButtonKind, Card, Icon, LinkButton};
use crate::ui::copy::{case_actions, dates, fill, t, text};
use crate::ui::ids;
use crate::ui::navigation::href_with;
use crate::ui::routes::Route;

use super::case_view::CaseView;
use super::entry::letter_name;

/// Draws them.
pub(super) fn card(view: CaseView) -> AnyView {
    let file = view.file();
    if file.procedure.letters.is_empty() {
        return ().into_any();
    }
    let rows = file.procedure.letters.iter().map(|rule| letter(view, &file, rule)).collect_view();
    let made = file.case.letters.iter().rev().map(|(_, made, at)| {
        let when = dates::moment_short(file.calendar.local(*at));
        let words = if made.number.is_some() { case_actions::MADE_NUMBER } else { case_actions::MADE };
        let number = made.number.clone().unwrap_or_default();
        let how = fill(words, &[("number", &number), ("when", &when)]);
        let href = address(view, made.letter.as_str(), made.meeting);
        view! {
            <li>
                <a href=href>{letter_name(&file, &made.letter)}</a>
                <span class="small muted">{how}</span>
            </li>
        }
    });
    let made = made.collect_view();
    view! {
        <Card title=t(case_actions::LETTERS) id="letters">
            <ul class="case-letters" role="list">
                {made}
                {rows}
            </ul>
        </Card>
    }
    .into_any()
}

/// What can be made of a letter: one for each meeting it invites to, or one for the case.
fn letter(view: CaseView, file: &CaseFile, rule: &LetterRule) -> AnyView {
    let meetings: Vec<&Meeting> =
        file.case.meetings.iter().filter(|meeting| rule.acts.contains(&meeting.act)).collect();
    let offered = rule.acts.is_empty() || rule.acts.iter().any(|act| is_recorded(file, act.as_str()));
    let rows: Vec<AnyView> = if meetings.is_empty() && offered {
        vec![row(view, rule, None, String::new())]
    } else {
        let rows = meetings.iter().rev().map(|meeting| {
            let when = dates::moment_short(file.calendar.local(meeting.at));
            row(view, rule, Some(meeting.id), fill(case_actions::FOR_MEETING, &[("when", &when)]))
        });
        rows.collect()
    };
    if rows.is_empty() {
        let acts = file.procedure.steps.iter().flat_map(|step| &step.acts).filter(|act| rule.acts.contains(&act.id));
        let acts: Vec<&str> = acts.map(|act| text(&act.label)).collect();
        return view! {
            <li class="muted">
                <span>{text(&rule.name).to_owned()}</span>
                <span class="small">{fill(case_actions::LATER, &[("acts", &acts.join("; "))])}</span>
            </li>
        }
        .into_any();
    }
    rows.into_any()
}

fn row(view: CaseView, rule: &LetterRule, meeting: Option<FactId>, about: String) -> AnyView {
    let name = fill(case_actions::MAKE, &[("letter", text(&rule.name))]);
    view! {
        <li>
            <a href=address(view, rule.id.as_str(), meeting) data-letter=rule.id.to_string()>
                {name}
            </a>
            <span class="small muted">{about}</span>
        </li>
    }
    .into_any()
}

/// Links to the letters that invite to a meeting.
pub(super) fn for_meeting(view: CaseView, file: &CaseFile, meeting: &Meeting) -> AnyView {
    let letters = file.procedure.letters.iter().filter(|rule| rule.acts.contains(&meeting.act));
    let links = letters.map(|rule| {
        let label = fill(case_actions::MAKE, &[("letter", text(&rule.name))]);
        let href = address(view, rule.id.as_str(), Some(meeting.id));
        let id = ["letter-", rule.id.as_str()].concat();
        view! { <LinkButton id href label kind=ButtonKind::Secondary icon_before=Icon::Letter /> }
    });
    view! { <div class="button-row">{links.collect_view()}</div> }.into_any()
}

fn address(view: CaseView, letter: &str, meeting: Option<FactId>) -> String {
    let case = ids::of_case(view.case);
    let meeting = meeting.map(ids::of_fact);
    let mut query = vec![("case", case.as_str()), ("letter", letter)];
    query.extend(meeting.as_deref().map(|meeting| ("meeting", meeting)));
    href_with(Route::Letter, &query)
}

fn is_recorded(file: &CaseFile, act: &str) -> bool {
    file.case.entries.iter().filter(|entry| !entry.struck).any(|entry| match &entry.event {
        CaseEvent::MeetingInvited(invitation) => invitation.act == *act,
        event => event.record().is_some_and(|record| record.act == *act),
    })
}
