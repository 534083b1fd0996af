//! A case as the page holds it: its file, the clock, the panel that is asked for, and the one way to
//! record something.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{CaseFile, Desk, Trouble, Wish};
use crate::domain::case::Refusal;
use crate::domain::fact::CaseId;
use crate::domain::procedure::Text;
use crate::domain::{Moment, Slug};
use crate::ui::components::Notices;
use crate::ui::components::focus::focus_now;
use crate::ui::copy::{self, Words, case, t, text};
use crate::ui::covered::covered;
use crate::ui::form::{FieldError, Form};
use crate::ui::ids;
use crate::ui::session::Session;

use super::attachments::Tray;
use super::held::Held;
use super::panel::Panel;
use super::timeline::fix_id;

/// Id of the next step's heading, where the focus goes when what was pressed is gone.
pub(super) const NEXT_STEP: &str = "next-step";

/// A handle: copies are the same case. Lives as long as what was drawn with it.
#[derive(Clone, Copy)]
pub(super) struct CaseView {
    /// The session that the case belongs to.
    pub session: Session,
    /// The case.
    pub case: CaseId,
    /// What is open above the page.
    pub asked: RwSignal<Option<Panel>>,
    /// The act whose form the next step's card shows; none: the foremost.
    pub chosen: RwSignal<Option<Slug>>,
    /// Parties whose covered identities were revealed since the page was opened.
    pub revealed: RwSignal<Vec<Slug>>,
    /// Files that were picked, and what was found of those that are kept.
    pub tray: Tray,
    file: StoredValue<Rc<CaseFile>, LocalStorage>,
    desk: StoredValue<Rc<Desk>, LocalStorage>,
    minute: Memo<Option<i64>>,
    notices: Option<Notices>,
}

/// Where a form stands, for its errors and for the focus after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Before the ids of its fields.
    pub prefix: &'static str,
    /// Id of its button.
    pub submit: &'static str,
    /// What the focus goes to when it was accepted; the next step where that is gone.
    pub back: String,
    /// What is said then.
    pub said: Words,
}

impl CaseView {
    /// The case as it is now; `None` when it is not here.
    pub fn new(
        session: Session,
        case: CaseId,
        minute: Memo<Option<i64>>,
        held: Held,
        notices: Option<Notices>,
    ) -> Option<Self> {
        let desk = session.desk()?;
        let file = StoredValue::new_local(desk.file(case)?);
        let Held { asked, chosen, revealed, tray } = held;
        Some(Self {
            session,
            case,
            asked,
            chosen,
            revealed,
            tray,
            file,
            desk: StoredValue::new_local(desk),
            minute,
            notices,
        })
    }

    /// What is known of the case.
    pub fn file(&self) -> Rc<CaseFile> {
        self.file.get_value()
    }

    /// The desk.
    pub fn desk(&self) -> Rc<Desk> {
        self.desk.get_value()
    }

    /// Now; whoever reads it here is drawn anew each minute.
    pub fn now(&self) -> Moment {
        // Read, not only tracked: a memo that nobody reads never looks at the clock.
        self.minute.with(|_| ());
        self.desk().now()
    }

    /// Key of the draft of a form of this case.
    pub fn key(&self, form: &str) -> String {
        ["case:", &ids::of_case(self.case), ":", form].concat()
    }

    /// Opens something above the page.
    pub fn ask(&self, panel: Panel) {
        self.asked.set(Some(panel));
    }

    /// Shows the form of an act on the next step's card, and goes there.
    pub fn choose(&self, act: Slug) {
        self.chosen.set(Some(act));
        focus_now(NEXT_STEP);
    }

    /// Whether a party's identity may be shown now: it is not covered, or was revealed. Tracked.
    pub fn shows(&self, role: &Slug) -> bool {
        !self.file().is_covered() || self.revealed.with(|all| all.contains(role))
    }

    /// Records a wish; what is refused is said at the form's fields.
    pub fn record(self, form: Form, busy: RwSignal<bool>, place: Place, wish: Wish, at: Moment) {
        let (desk, case, revealed) = (self.desk(), self.case, self.revealed);
        let role = match &wish {
            Wish::Reveal(role, _) => Some(role.clone()),
            _ => None,
        };
        let title = match &wish {
            Wish::Erase(fact, _) => Some(self.key(&fix_id(&ids::of_fact(*fact)))),
            _ => None,
        };
        self.run(form, busy, place, async move {
            desk.record(case, wish, at).await?;
            // A correction that was begun may hold the title that is gone.
            if let Some(draft) = title {
                desk.drop_draft(&draft).await?;
            }
            // Nothing is shown before it is on record that somebody looks.
            if let Some(role) = role {
                revealed.try_update(|all| all.push(role));
            }
            Ok(())
        });
    }

    /// Does something with the case that a form asked for.
    pub fn run(
        self,
        form: Form,
        busy: RwSignal<bool>,
        place: Place,
        work: impl Future<Output = Result<(), Trouble>> + 'static,
    ) {
        let Self { session, case, file, asked, chosen, notices, .. } = self;
        busy.set(true);
        spawn_local(async move {
            let done = work.await;
            busy.try_set(false);
            match done {
                Ok(()) => {
                    form.accept();
                    asked.try_set(None);
                    chosen.try_set(None);
                    if let Some(notices) = notices {
                        notices.show(t(place.said));
                    }
                    settle_focus(place.back);
                }
                Err(trouble) => {
                    let file = file.try_get_value();
                    let procedure = file.as_ref().map(|file| &*file.procedure);
                    let message = copy::trouble(&trouble, procedure);
                    let now = session.desk().and_then(|desk| desk.file(case));
                    let moved_on = match (&file, &now) {
                        (Some(file), Some(now)) => file.case.heads != now.case.heads,
                        _ => true,
                    };
                    // Another tab has recorded something meanwhile: this form is about to be drawn anew.
                    if let (true, Some(notices)) = (moved_on, notices) {
                        notices.show(message.clone());
                    }
                    form.refuse(vec![FieldError::new(field_of(&trouble, &place), message)]);
                }
            }
        });
    }
}

/// Moves the focus once the page was drawn anew: back to where the person was, or to the next step.
fn settle_focus(back: String) {
    request_animation_frame(move || {
        let there = document().get_element_by_id(&back).is_some();
        focus_now(if there { &back } else { NEXT_STEP });
    });
}

/// The field that a trouble is about; the button where it is about none.
fn field_of(trouble: &Trouble, place: &Place) -> String {
    let name = match trouble {
        Trouble::Refused(Refusal::InFuture | Refusal::BeforeStart(..) | Refusal::AfterItsFollower(_)) => "when",
        // Of a pause the same is said: its expected end comes after it.
        Trouble::Refused(Refusal::MeetingBeforeInvitation) if place.prefix == "pause-" => "until",
        Trouble::Refused(Refusal::MeetingBeforeInvitation) => "meeting-at",
        Trouble::Refused(Refusal::OutcomeMissing) => "outcome",
        Trouble::Refused(Refusal::ReasonMissing) => "reason",
        Trouble::Refused(
            Refusal::FieldMissing(field) | Refusal::WrongAnswer(field) | Refusal::CannotBeAssigned(field),
        ) => {
            return crate::ui::pages::act_form::field_id(place.prefix, field);
        }
        _ => return place.submit.to_owned(),
    };
    [place.prefix, name].concat()
}

/// What a party is called and who it is: "Pelapor".
pub(super) fn party_word(file: &CaseFile, role: &Slug) -> String {
    let rule = file.procedure.party(role);
    rule.map_or_else(|| role.to_string(), |rule| text(&rule.name).to_owned())
}

/// Who a party is, in a word: the name, or why there is none.
pub(super) fn party_name(file: &CaseFile, role: &Slug) -> String {
    if let Some(pseudonym) = file.pseudonym(role) {
        return text(&pseudonym).to_owned();
    }
    match (file.case.party(role), file.identity(role)) {
        (_, Some(identity)) => identity.name,
        (Some(_), None) => t(case::ERASED).to_owned(),
        (None, None) => t(case::NOT_NAMED).to_owned(),
    }
}

/// A role of the office, or a party, as the procedure calls it.
pub(super) fn actor_word(file: &CaseFile, id: &Slug) -> String {
    let role = file.procedure.roles.iter().find(|role| role.id == *id);
    role.map_or_else(|| party_word(file, id), |role| text(&role.name).to_owned())
}

/// Texts of a pack in a row: "a; b".
pub(super) fn joined<'a>(texts: impl IntoIterator<Item = &'a Text>, between: &str) -> String {
    let texts: Vec<&str> = texts.into_iter().map(text).collect();
    texts.join(between)
}

/// A commitment's text, or that it was removed.
pub(super) fn kept_text(file: &CaseFile, commitment: crate::domain::fact::Commitment) -> String {
    file.text(commitment).map_or_else(|| t(case::ERASED).to_owned(), |told| covered(file, told))
}
