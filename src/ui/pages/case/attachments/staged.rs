//! Files that were picked and are not saved yet: what each will be called, and how it stands.

use leptos::prelude::*;
use web_sys::File;

use crate::app::CaseFile;
use crate::domain::Slug;
use crate::record::MAX_TITLE;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Notice, Status};
use crate::ui::copy::{attachments, count, dates, fill, storage, t, text};

use super::super::case_view::CaseView;
use super::save;
use super::tray::{Stage, Staged, Tray};

/// Takes files that were picked into the tray, each with a title that tells nothing of its name.
pub(super) fn stage(view: CaseView, files: Vec<File>) {
    let tray = view.tray;
    let listed = view.desk().file(view.case).map(|file| counts(&file)).unwrap_or_default();
    tray.staged.update(|staged| {
        let mut counts = staged.iter().fold(listed, |counts, known| more(counts, is_photo(&known.file)).0);
        let keys = staged.last().map_or(0, |last| last.key + 1)..;
        for (key, file) in keys.zip(files) {
            let (next, title) = more(counts, is_photo(&file));
            counts = next;
            let title = ArcRwSignal::new(title);
            staged.push(Staged { key, file, title, stage: ArcRwSignal::new(Stage::Waiting) });
        }
    });
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

/// What the browser takes it for: enough for a title.
fn is_photo(file: &File) -> bool {
    file.type_().starts_with("image/")
}

/// Draws them, and what is asked of all.
pub(super) fn list(view: CaseView) -> AnyView {
    let tray = view.tray;
    let drawn = move || {
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
                {move || (waiting(tray) > 0).then(|| asked(view))}
                {move || (waiting(tray) > 0).then(|| save_button(view))}
            </div>
        }
        .into_any()
    };
    let progress = move || {
        tray.saving.get().map(|(done, all)| {
            let (done, all) = (number(done), number(all));
            fill(attachments::PROGRESS, &[("done", &done), ("all", &all)])
        })
    };
    view! {
        {drawn}
        <p class="small muted attach-progress" role="status" id="attach-progress">
            {progress}
        </p>
    }
    .into_any()
}

/// How many are to be saved. Tracked; one that is being saved counts, so that nothing jumps meanwhile.
fn waiting(tray: Tray) -> usize {
    let open = |staged: &Staged| staged.waits() || tray.saving.with(Option::is_some);
    tray.staged.with(|all| all.iter().filter(|one| open(one)).count())
}

fn save_button(view: CaseView) -> AnyView {
    let tray = view.tray;
    let label = move || {
        let n = count(i64::try_from(waiting(tray)).unwrap_or(i64::MAX), attachments::FILES);
        fill(attachments::SAVE, &[("n", &n)])
    };
    let (label, busy) = (Signal::derive(label), Signal::derive(move || tray.saving.get().is_some()));
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

/// What is asked once for all of them: the requirement, and whether the originals are kept.
fn asked(view: CaseView) -> AnyView {
    let (tray, file) = (view.tray, view.file());
    let options: Vec<AnyView> = file
        .requirements()
        .map(|requirement| {
            let id = requirement.part.id.to_string();
            view! { <option value=id>{text(&requirement.part.name).to_owned()}</option> }.into_any()
        })
        .collect();
    let requirement = (!options.is_empty()).then(|| {
        view! {
            <div class="field">
                <label class="field-label" for="attach-requirement">
                    {t(attachments::REQUIREMENT)}
                </label>
                <select
                    class="input"
                    id="attach-requirement"
                    prop:value=move || tray.requirement.get()
                    on:change=move |event| tray.requirement.set(event_target_value(&event))
                >
                    <option value="">{t(attachments::NO_REQUIREMENT)}</option>
                    {options}
                </select>
            </div>
        }
    });
    view! {
        {requirement}
        <label class="option">
            <input
                type="checkbox"
                id="attach-originals"
                prop:checked=move || tray.originals.get()
                on:change=move |event| tray.originals.set(event_target_checked(&event))
            />
            <span>{t(attachments::ORIGINAL)}</span>
            <span class="option-hint">{t(attachments::ORIGINAL_HINT)}</span>
        </label>
    }
    .into_any()
}

fn row(view: CaseView, place: usize, staged: &Staged) -> AnyView {
    let tray = view.tray;
    let (key, id) = (staged.key, ["staged-title-", &place.to_string()].concat());
    let (shown, typed, named) = (staged.title.clone(), staged.title.clone(), staged.title.clone());
    let (stage, fixed, refused) = (staged.stage.clone(), staged.stage.clone(), staged.stage.clone());
    // The name helps to tell what was picked apart; it stands on the screen and in the particular only.
    let name = [&staged.file.name(), " · ", &storage::size(staged.file.size() as u64)].concat();
    let drop_named = move || fill(attachments::DROP_WHAT, &[("title", &named.get())]);
    let done = move || matches!(fixed.get(), Stage::Done | Stage::Noted(_) | Stage::Working);
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
                    readonly=done
                    prop:value=move || shown.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </div>
            <p class="small muted attach-name">{name}</p>
            {said(view, staged, stage)}
            <button
                type="button"
                class="button button-quiet"
                aria-label=drop_named
                disabled=move || tray.saving.get().is_some()
                on:click=move |_| tray.staged.update(|all| all.retain(|known| known.key != key))
            >
                {t(attachments::DROP)}
            </button>
        </li>
    }
    .into_any()
}

/// How one stands, in words.
fn said(view: CaseView, staged: &Staged, stage: ArcRwSignal<Stage>) -> AnyView {
    let staged = staged.clone();
    let drawn = move || match stage.get() {
        Stage::Waiting | Stage::Done => ().into_any(),
        Stage::Working => view! { <p class="small">{t(attachments::WORKING)}</p> }.into_any(),
        Stage::Noted(why) => view! { <Notice status=Status::Plain>{why}</Notice> }.into_any(),
        Stage::Failed(why) | Stage::Refused(why) => view! { <Notice status=Status::Late>{why}</Notice> }.into_any(),
        Stage::Unseen(why) => {
            let staged = staged.clone();
            let press = UnsyncCallback::new(move |()| save::as_it_came(view, staged.clone()));
            view! {
                <Notice status=Status::Soon>{why}</Notice>
                <Button label=t(attachments::KEEP_ORIGINAL) on_press=press />
            }
            .into_any()
        }
    };
    drawn.into_any()
}

/// Takes what is kept from the tray, unless there is something to say of it.
pub(super) fn clear_done(tray: Tray) {
    tray.staged.try_update(|all| all.retain(|known| known.stage.get_untracked() != Stage::Done));
}

/// The id of a requirement that was chosen.
pub(super) fn requirement(tray: Tray) -> Option<Slug> {
    Slug::new(&tray.requirement.get_untracked())
}
