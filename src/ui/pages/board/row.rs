//! One case in a list, in finished words, so that a list is drawn anew only when something on it changed.

use chrono::FixedOffset;

use crate::app::{BoardGroup, BoardLine};
use crate::domain::{
    Moment,
    case::CasePhase,
    counting::{Left, Pressing},
    procedure::Text,
};
use crate::ui::components::{DayKind, Status};
use crate::ui::copy::meetings::attempts;
use crate::ui::copy::{Words, board, calendar, count, dates, fill, standstill, t, text, time_left};
use crate::ui::time_left as time;

/// A case as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The case's id, for addresses.
    pub id: String,
    /// Where it stands on the board.
    pub group: BoardGroup,
    /// As a whole.
    pub phase: CasePhase,
    /// Register number.
    pub number: String,
    /// Who complains.
    pub complainant: String,
    /// Who is complained of; empty where nobody is.
    pub respondent: String,
    /// Title of the procedure.
    pub procedure: String,
    /// The step now, or how it ended.
    pub step: String,
    /// Color and shape of its state.
    pub status: Status,
    /// Its state in a word or two: "Sisa 2 hari kerja".
    pub state: String,
    /// Days of the bar.
    pub days: Vec<DayKind>,
    /// When it is due, or since when it waits.
    pub when: String,
    /// What it waits for.
    pub waits: String,
    /// The meeting ahead, or that its result is missing.
    pub meeting: Option<(Status, String)>,
    /// When that meeting is.
    pub meeting_at: Option<Moment>,
    /// Which invitation, and how often somebody stayed away; empty at the first.
    pub attempts: String,
    /// What the due date still depends on; empty when nothing.
    pub doubt: String,
    /// How pressing its time left is.
    pub pressing: Option<Pressing>,
    /// How long ago it was received.
    pub age: String,
    /// When it was received, for order and table.
    pub received: Option<Moment>,
    /// There is something to look at.
    pub review: bool,
    /// Number and names in lower case, to search in.
    sought: String,
}

impl Row {
    /// The row of a line at `now`.
    pub fn new(line: BoardLine, now: Moment) -> Self {
        let zone = *now.offset();
        let local = |moment: Moment| moment.with_timezone(&zone);
        let (status, state) = state(&line);
        let sought = [&line.register_number, &line.complainant, &line.respondent].map(|part| part.to_lowercase());
        let open = !matches!(line.phase, CasePhase::Ended | CasePhase::Voided);
        Row {
            id: line.case.0.hyphenated().to_string(),
            group: line.group,
            phase: line.phase,
            number: named(&line.register_number, board::NO_NUMBER),
            complainant: called(&line.complainant, line.pseudonyms[0].as_ref()),
            respondent: match line.two_sided {
                true => called(&line.respondent, line.pseudonyms[1].as_ref()),
                false => String::new(),
            },
            procedure: text(&line.procedure).to_owned(),
            step: match line.phase {
                CasePhase::Voided => t(board::VOIDED).to_owned(),
                _ => text(&line.step).to_owned(),
            },
            status,
            state,
            days: time::bar(&line.days, line.due.map(local), line.left, now.date_naive()),
            when: when(&line, now, zone),
            waits: standstill::waits(&line.waits_for),
            meeting: line.meeting_at.filter(|_| open).map(|at| meeting(local(at), now)),
            meeting_at: line.meeting_at.filter(|_| open).map(local),
            attempts: line.attempts.filter(|_| open).map(attempts).unwrap_or_default(),
            doubt: if open { time_left::doubt(&line.doubt) } else { String::new() },
            pressing: line.left.filter(|_| open).and_then(Left::pressing),
            age: line.received.map(|at| age(local(at), now)).unwrap_or_default(),
            received: line.received.map(local),
            review: line.needs_review,
            sought: sought.join("\n"),
        }
    }

    /// Both sides in a line: "Wahyuni Contohwati – Koperasi Anggrek Rekaan".
    pub fn sides(&self) -> String {
        let sides = [self.complainant.as_str(), self.respondent.as_str()];
        sides.into_iter().filter(|side| !side.is_empty()).collect::<Vec<_>>().join(" – ")
    }

    /// Whether every word that is searched for (in lower case) is in its number or names.
    pub fn holds(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.sought.contains(word.as_str()))
    }
}

/// The pseudonym of who is covered, the name of who is not.
pub fn called(name: &str, pseudonym: Option<&Text>) -> String {
    pseudonym.map_or_else(|| named(name, board::NO_NAME), |pseudonym| text(pseudonym).to_owned())
}

fn named(name: &str, missing: Words) -> String {
    if name.is_empty() { t(missing).to_owned() } else { name.to_owned() }
}

fn state(line: &BoardLine) -> (Status, String) {
    match (line.group, line.why, line.left) {
        (BoardGroup::Ended, ..) => (Status::Plain, t(board::ENDED).to_owned()),
        (_, Some(why), _) => (time::standing(why), t(standstill::word(why)).to_owned()),
        (_, None, Some(left)) => (time::status(left), time_left::sentence(left)),
        (_, None, None) => (Status::Wait, String::new()),
    }
}

/// "Tenggat Jum, 27 Nov, 16.00 WIB", "sejak 12 Nov (8 hari)", "3 Nov".
fn when(line: &BoardLine, now: Moment, zone: FixedOffset) -> String {
    let today = now.date_naive();
    let since = line.since.map(|at| at.with_timezone(&zone));
    match (line.group, line.due, since) {
        (BoardGroup::Ended, _, Some(at)) => dates::date_brief(at.date_naive(), today),
        (_, Some(due), _) => fill(board::DUE, &[("when", &dates::moment_brief(due.with_timezone(&zone), today))]),
        (_, None, Some(at)) => match days_ago(at, now) {
            0 => t(board::SINCE_TODAY).to_owned(),
            n => fill(
                board::SINCE,
                &[("date", &dates::date_brief(at.date_naive(), today)), ("days", &count(n, calendar::DAYS))],
            ),
        },
        _ => String::new(),
    }
}

fn meeting(at: Moment, now: Moment) -> (Status, String) {
    let (status, words) =
        if at < now { (Status::Soon, board::MEETING_UNRECORDED) } else { (Status::Plain, board::MEETING_PLANNED) };
    (status, fill(words, &[("when", &dates::moment_brief(at, now.date_naive()))]))
}

fn age(received: Moment, now: Moment) -> String {
    match days_ago(received, now) {
        0 => t(board::RECEIVED_TODAY).to_owned(),
        n => fill(board::RECEIVED, &[("days", &count(n, calendar::DAYS))]),
    }
}

fn days_ago(at: Moment, now: Moment) -> i64 {
    (now.date_naive() - at.date_naive()).num_days().max(0)
}
