//! What can be set right on a letter before it is printed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{CORRECTABLE, Desk, LetterDetails, LetterDraft};
use crate::catalog::letter_template::{Field, FieldKind};
use crate::domain::fact::OfficerId;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Card, Disclosure, Icon, Notice, Notices, Status};
use crate::ui::copy::{Words, fill, letter, t, trouble};
use crate::ui::form::{
    Choice, DateField, DraftLine, ErrorSummary, FieldError, Form, LongTextField, SelectField, TextField, Values,
    read_date,
};
use crate::ui::session::Session;

use super::kept::AGAIN;
use super::work::{Work, print_when_drawn};

const DATE: &str = "letter-date";
const SIGNER: &str = "letter-signer";
/// The button that keeps and prints.
pub(super) const PRINT: &str = "letter-print";

/// Fields in sight; the others stand behind a line that opens.
const IN_SIGHT: [Field; 5] =
    [Field::LetterNumber, Field::LetterSubject, Field::LetterText, Field::MeetingAgenda, Field::Summary];

/// The id of a field on the page.
fn id(field: Field) -> &'static str {
    match field {
        Field::LetterNumber => "letter-number",
        Field::LetterSubject => "letter-subject",
        Field::LetterText => "letter-text",
        Field::Urgency => "letter-urgency",
        Field::Secrecy => "letter-secrecy",
        Field::Enclosures => "letter-enclosures",
        Field::MeetingAgenda => "letter-agenda",
        Field::Summary => "letter-summary",
        Field::Bring => "letter-bring",
        _ => "letter-copies",
    }
}

/// The form, with what was typed before a reload; the preview follows it while no kept letter is shown.
pub(super) fn form(work: Work, key: &str, stored: Option<&[u8]>) -> Form {
    let session = Session::current();
    let first = session.desk().map(|desk| first(&desk, work)).unwrap_or_default();
    let form = Form::new(key, session.keeper(), stored, first);
    Effect::new(move || {
        let Some(desk) = session.watch().filter(|_| work.kept.get().is_none()) else { return };
        let Some(file) = desk.file(work.case) else { return };
        let details = details(form, &desk, Form::value);
        let composed = work.draft.with_value(|draft| desk.compose_letter(&file, draft, &details));
        work.shown.set(Some(composed));
    });
    form
}

fn first(desk: &Desk, work: Work) -> Values {
    let Some(file) = desk.file(work.case) else { return Values::new() };
    let details = work.draft.with_value(|draft| desk.letter_details(&file, draft));
    let mut values: Values = details.typed.iter().map(|(field, text)| (id(*field).to_owned(), text.clone())).collect();
    values.insert(DATE.to_owned(), details.date.to_string());
    values.insert(SIGNER.to_owned(), details.signer.map(|signer| signer.0.to_string()).unwrap_or_default());
    values
}

/// What the form holds; `read` says whether reading is tracked.
fn details(form: Form, desk: &Desk, read: fn(&Form, &str) -> String) -> LetterDetails {
    let signer = read(&form, SIGNER);
    let known = desk.officers().into_keys().find(|officer| officer.0.to_string() == signer);
    LetterDetails {
        date: read_date(&read(&form, DATE)).unwrap_or_else(|| desk.now().date_naive()),
        signer: known,
        typed: CORRECTABLE.into_iter().map(|field| (field, read(&form, id(field)))).collect(),
    }
}

/// The form on the page.
pub(super) fn panel(work: Work, form: Form) -> AnyView {
    let uses = |field: Field| work.draft.with_value(|draft: &LetterDraft| draft.template.uses(field));
    let asked = |sight: bool| {
        let fields = CORRECTABLE.into_iter().filter(|field| IN_SIGHT.contains(field) == sight && uses(*field));
        fields.map(|field| question(form, field)).collect::<Vec<_>>()
    };
    let (in_sight, more) = (asked(true), asked(false));
    let signer = uses(Field::SignerName).then(|| signer(work, form));
    let unplanned = work.draft.with_value(|draft| draft.meeting.is_none() && draft.template.uses(Field::MeetingDate));
    let busy = RwSignal::new(false);
    let submit = submit(work, form, busy);
    view! {
        <Card title=t(letter::DETAILS)>
            <p class="muted">{t(letter::DETAILS_BODY)}</p>
            {unplanned
                .then(|| {
                    view! {
                        <Notice status=Status::Soon>
                            <p>{t(letter::NO_MEETING)}</p>
                        </Notice>
                    }
                })}
            <form
                class="form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit.run(());
                }
            >
                <ErrorSummary form />
                {in_sight}
                <DateField form id=DATE label=t(letter::DATE) />
                {signer}
                {(!more.is_empty())
                    .then(|| {
                        view! {
                            <Disclosure label=t(letter::MORE) id="letter-more">
                                {more}
                            </Disclosure>
                        }
                    })}
                {missing(work)}
                <div class="button-row">
                    <Button
                        id=PRINT
                        label=t(letter::PRINT)
                        kind=ButtonKind::Primary
                        icon_before=Icon::Print
                        disabled=busy
                    />
                </div>
                <DraftLine form />
            </form>
        </Card>
    }
    .into_any()
}

fn question(form: Form, field: Field) -> AnyView {
    let (id, label, hint) = (id(field), t(letter::field(field)), t(letter::hint(field)));
    let marking = |words: &[Words]| {
        // The Indonesian word is what is printed.
        let choices = words.iter().map(|word| Choice::new(word.id, t(*word))).collect::<Vec<_>>();
        view! { <SelectField form id label hint=t(letter::ORDINARY) optional=true choices /> }.into_any()
    };
    match field {
        Field::Urgency => marking(&letter::URGENCIES),
        Field::Secrecy => marking(&letter::SECRECIES),
        Field::Summary | Field::LetterText => view! { <LongTextField form id label hint optional=true /> }.into_any(),
        _ if field.kind() == FieldKind::List => {
            view! { <LongTextField form id label hint optional=true lines=3 /> }.into_any()
        }
        _ => view! { <TextField form id label hint optional=true /> }.into_any(),
    }
}

/// Who can sign: officers who may handle the case. One who was chosen before stays in sight, and is refused.
fn signer(work: Work, form: Form) -> AnyView {
    let Some(desk) = Session::current().desk() else { return ().into_any() };
    let Some(file) = desk.file(work.case) else { return ().into_any() };
    let chosen = form.value_now(SIGNER);
    let works = |officer: &OfficerId| desk.office().officers.get(officer).is_some_and(|(_, active)| *active);
    let signs = |officer: &OfficerId| works(officer) && desk.may_handle(&file, *officer);
    let officers = desk.officers().into_iter();
    let shown = officers.filter(|(officer, _)| signs(officer) || officer.0.to_string() == chosen);
    let choices: Vec<Choice> = shown
        .map(|(officer, person)| {
            let mut words = person.name;
            if !person.position.is_empty() {
                words.push_str(", ");
                words.push_str(&person.position);
            }
            Choice::new(officer.0.to_string(), words)
        })
        .collect();
    view! { <SelectField form id=SIGNER label=t(letter::SIGNER) choices /> }.into_any()
}

/// Says which values print as dots.
fn missing(work: Work) -> AnyView {
    let missing = Memo::new(move |_| {
        let mut names: Vec<&str> = Vec::new();
        work.shown.with(|letter| {
            for field in letter.iter().flat_map(|letter| &letter.missing) {
                let name = t(letter::field(*field));
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        });
        names.join("; ")
    });
    let notice = move || {
        let missing = missing.get();
        (!missing.is_empty()).then(|| {
            view! {
                <Notice status=Status::Soon>
                    <p>{fill(letter::MISSING, &[("what", &missing)])}</p>
                </Notice>
            }
        })
    };
    view! { <div aria-live="polite" id="letter-missing">{notice}</div> }.into_any()
}

/// Keeps the letter as it is shown, then prints it.
fn submit(work: Work, form: Form, busy: RwSignal<bool>) -> UnsyncCallback<()> {
    let session = Session::current();
    let notices = expect_context::<Notices>();
    UnsyncCallback::new(move |()| {
        let Some(desk) = session.desk().filter(|_| !busy.get_untracked()) else { return };
        let Some(file) = desk.file(work.case) else { return };
        let details = details(form, &desk, Form::value_now);
        let draft = work.draft.get_value();
        let made = desk.compose_letter(&file, &draft, &details);
        busy.set(true);
        spawn_local(async move {
            let kept = desk.keep_letter(work.case, &draft, &details, &made).await;
            busy.try_set(false);
            match kept {
                Ok(fact) => {
                    form.accept();
                    work.kept.try_set(Some(fact));
                    notices.show(t(letter::KEPT));
                    focus_when_drawn(AGAIN);
                    print_when_drawn(notices);
                }
                Err(why) => form.refuse(vec![FieldError::new(PRINT, trouble(&why, Some(&file.procedure)))]),
            }
        });
    })
}
