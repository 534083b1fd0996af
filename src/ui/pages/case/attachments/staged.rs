//! Files that were picked and are not saved yet: what each will be called, and how it stands.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::app::{CaseFile, Desk, Media, one_line};
use crate::domain::fact::CaseId;
use crate::record::MAX_TITLE;
use crate::ui::components::focus::{focus_when_drawn, hold_focus};
use crate::ui::components::{Button, ButtonKind, Notice, Status};
use crate::ui::copy::{Words, attachments, count, dates, fields, fill, storage, t};
use crate::ui::covered::covered;

use super::super::case_view::CaseView;
use super::tray::{Stage, Staged, Tray};
use super::{PICK, asked, prepare, restore, save};

/// Takes files that were picked into the tray, each with a title that tells nothing of its name.
pub(super) fn stage(view: CaseView, files: Vec<File>) {
    let tray = view.tray;
    let listed = view.desk().file(view.case).map(|file| counts(&file)).unwrap_or_default();
    let mut picked = Vec::with_capacity(files.len());
    tray.staged.update(|staged| {
        let mut counts = staged.iter().fold(listed, |counts, known| more(counts, is_photo(known)).0);
        let places = staged.last().map_or(0, |last| last.place + 1)..;
        for (place, file) in places.zip(files) {
            let called = (one_line(&file.name()), file.size() as u64);
            let (title, stage) = (ArcRwSignal::default(), ArcRwSignal::new(Stage::Waiting));
            let one = Staged { place, file: Some(file), called, title, stage, hold: Rc::default() };
            let (next, title) = more(counts, is_photo(&one));
            counts = next;
            one.title.set(title);
            picked.push(one.clone());
            staged.push(one);
        }
    });
    prepare::all(view, picked);
    focus_when_drawn("staged-title-0");
}

/// How many photos and other files there are.
fn counts(file: &CaseFile) -> (usize, usize) {
    let all = file.attachments();
    let own = || all.iter().filter(|one| one.added.original_of.is_none());
    let photos = own().filter(|one| one.media().is_picture()).count();
    (photos, own().count() - photos)
}

/// One more, and its title.
fn more((photos, others): (usize, usize), photo: bool) -> ((usize, usize), String) {
    let (counts, words, n) = match photo {
        true => ((photos + 1, others), attachments::PHOTO_N, photos + 1),
        false => ((photos, others + 1), attachments::DOCUMENT_N, others + 1),
    };
    (counts, fill(words, &[("n", &n.to_string())]))
}

/// What the browser takes it for, or what it was found to be: enough for a title.
fn is_photo(staged: &Staged) -> bool {
    match (&staged.file, &*staged.hold.ready.borrow()) {
        (Some(file), _) => file.type_().starts_with("image/"),
        (None, ready) => ready.as_ref().is_some_and(|ready| ready.about.media_type.starts_with("image/")),
    }
}

/// Keeps the title as it is typed: one write at a time, the newest last.
pub(super) fn keep_title(desk: Rc<Desk>, case: CaseId, staged: &Staged) {
    let (staged, content) = (staged.clone(), staged.content());
    let Some(content) = content.filter(|_| !staged.hold.typing.replace(true)) else { return };
    spawn_local(async move {
        loop {
            let title = staged.title.get_untracked();
            let kept = desk.call_staged(case, content, &title).await;
            if kept.is_err() || staged.title.get_untracked() == title {
                break;
            }
        }
        staged.hold.typing.set(false);
    });
}

/// Draws them, and what is asked of all.
pub(super) fn list(view: CaseView) -> AnyView {
    let tray = view.tray;
    restore::again(view);
    // Not drawn anew with each file that gets ready: whoever goes through it by keys would lose the focus.
    let any = Memo::new(move |_| waiting(tray) > 0);
    let drawn = move || {
        hold_focus();
        let staged = tray.staged.get();
        if staged.is_empty() {
            return ().into_any();
        }
        let rows = staged.iter().enumerate().map(|(place, file)| row(view, place, file)).collect_view();
        view! {
            <div class="attach-staged">
                <h3>{t(attachments::STAGED)}</h3>
                <ul class="stack" role="list">
                    {rows}
                </ul>
                {move || any.get().then(|| asked::asked(view))}
                {refused(tray)}
                {move || any.get().then(|| save_button(view))}
            </div>
        }
        .into_any()
    };
    view! {
        {drawn}
        <p class="small muted attach-progress" role="status" id="attach-progress">
            {move || said_of_all(tray)}
        </p>
    }
    .into_any()
}

/// How far they are: being made ready, or safe.
fn said_of_all(tray: Tray) -> Option<String> {
    if let Some((done, all)) = tray.progress.get() {
        return Some(fill(attachments::PROGRESS, &[("done", &number(done)), ("all", &number(all))]));
    }
    let stages: Vec<Stage> = tray.staged.with(|all| all.iter().map(|one| one.stage.get()).collect());
    let any = |wanted: fn(&Stage) -> bool| stages.iter().any(wanted);
    let words: Words = match () {
        () if any(|stage| matches!(stage, Stage::Failed(_) | Stage::Waiting)) => fields::DRAFT_FAILED,
        () if any(|stage| *stage == Stage::Kept) => fields::DRAFT_KEPT,
        () => return None,
    };
    Some(t(words).to_owned())
}

/// How many are to be saved. Tracked; one that is being saved counts, so that nothing jumps meanwhile.
fn waiting(tray: Tray) -> usize {
    tray.staged.with(|all| all.iter().filter(|one| one.waits()).count())
}

/// Why nothing was saved.
fn refused(tray: Tray) -> AnyView {
    let drawn = move || tray.refused.get().map(|why| view! { <Notice status=Status::Late>{why}</Notice> });
    drawn.into_any()
}

fn save_button(view: CaseView) -> AnyView {
    let tray = view.tray;
    let label = move || {
        let n = count(i64::try_from(waiting(tray)).unwrap_or(i64::MAX), attachments::FILES);
        fill(attachments::SAVE, &[("n", &n)])
    };
    let (label, busy) = (Signal::derive(label), Signal::derive(move || tray.saving.get()));
    let press = UnsyncCallback::new(move |()| save::all(view));
    view! {
        <div class="button-row">
            <Button id="attach-save" label kind=ButtonKind::Primary disabled=busy on_press=press />
        </div>
    }
    .into_any()
}

fn number(n: usize) -> String {
    dates::number(i64::try_from(n).unwrap_or(i64::MAX))
}

fn row(view: CaseView, place: usize, staged: &Staged) -> AnyView {
    let tray = view.tray;
    let id = ["staged-title-", &place.to_string()].concat();
    let (shown, named, typed) = (staged.title.clone(), staged.title.clone(), staged.clone());
    let (refused, dropped) = (staged.stage.clone(), staged.clone());
    // The name helps to tell what was picked apart; it stands on the screen and in the particular only.
    let (name, size) = &staged.called;
    let name = [&*covered(&view.file(), name), &storage::size(*size)].join(" · ");
    let drop_named = move || fill(attachments::DROP_WHAT, &[("title", &named.get())]);
    let label = fill(attachments::TITLE_OF, &[("n", &(place + 1).to_string())]);
    view! {
        <li class="attach-file" data-staged=place.to_string()>
            <div class="field" hidden=move || matches!(refused.get(), Stage::Refused(_))>
                <label class="field-label" for=id.clone()>
                    {label}
                </label>
                <input
                    type="text"
                    class="input"
                    id=id.clone()
                    autocomplete="off"
                    spellcheck="false"
                    maxlength=MAX_TITLE.to_string()
                    readonly=move || tray.saving.get()
                    prop:value=move || shown.get()
                    on:input=move |event| {
                        typed.title.set(event_target_value(&event));
                        keep_title(view.desk(), view.case, &typed);
                    }
                />
            </div>
            <p class="small muted attach-name">{name}</p>
            {said(view, staged)}
            <button
                type="button"
                class="button button-quiet"
                aria-label=drop_named
                disabled=move || tray.saving.get()
                on:click=move |_| leave_out(view, &dropped)
            >
                {t(attachments::DROP)}
            </button>
        </li>
    }
    .into_any()
}

/// Takes one from the tray, and what is kept of it from the store.
fn leave_out(view: CaseView, staged: &Staged) {
    let (desk, case, tray, content) = (view.desk(), view.case, view.tray, staged.content());
    staged.hold.dropped.set(true);
    let place = staged.place;
    tray.staged.update(|all| all.retain(|known| known.place != place));
    // The button that was pressed is gone.
    focus_when_drawn(PICK);
    if let Some(content) = content {
        spawn_local(async move {
            // What stays behind is asked for again when the page is opened.
            drop(desk.drop_staged(case, &[content]).await);
        });
    }
}

/// How one stands, in words.
fn said(view: CaseView, staged: &Staged) -> AnyView {
    let (held, stage) = (StoredValue::new_local(staged.clone()), staged.stage.clone());
    let drawn = move || match stage.get() {
        Stage::Waiting => ().into_any(),
        Stage::Kept => {
            let note = held.with_value(not_as_named);
            note.map(|note| view! { <Notice status=Status::Plain>{note}</Notice> }).into_any()
        }
        Stage::Failed(why) | Stage::Refused(why) => view! { <Notice status=Status::Late>{why}</Notice> }.into_any(),
        Stage::Unseen(why) => {
            let press = UnsyncCallback::new(move |()| save::as_it_came(view, held.get_value()));
            view! {
                <Notice status=Status::Soon>{why}</Notice>
                <Button label=t(attachments::KEEP_ORIGINAL) on_press=press />
            }
            .into_any()
        }
    };
    drawn.into_any()
}

/// That a file is not what its name says.
fn not_as_named(staged: &Staged) -> Option<String> {
    let ready = staged.hold.ready.borrow();
    let ready = ready.as_ref()?;
    // A photo that was made anew is a JPEG whatever it was.
    let media = Media::of_type(&ready.about.media_type);
    let other = ready.about.pixels.is_none() && media.is_not(&ready.about.name);
    other.then(|| fill(attachments::NOT_AS_NAMED, &[("kind", attachments::kind(media))]))
}
