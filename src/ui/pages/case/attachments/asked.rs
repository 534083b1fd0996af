//! What is asked once for all files that were picked: the requirement, and whether files as they came are kept.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::case::ContentHash;
use crate::ui::copy::{attachments, t, text};

use super::super::case_view::CaseView;
use super::prepare;
use super::tray::Staged;

/// Draws it.
pub(super) fn asked(view: CaseView) -> AnyView {
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
                    on:change=move |event| belong(view, event_target_value(&event))
                >
                    <option value="">{t(attachments::NO_REQUIREMENT)}</option>
                    {options}
                </select>
            </div>
        }
    });
    let can = Memo::new(move |_| tray.staged.with(|all| all.iter().any(Staged::may_have_original)));
    view! {
        {requirement}
        {move || can.get().then(|| originals(view))}
    }
    .into_any()
}

fn originals(view: CaseView) -> AnyView {
    let tray = view.tray;
    view! {
        <label class="option">
            <input
                type="checkbox"
                id="attach-originals"
                prop:checked=move || tray.originals.get()
                on:change=move |event| choose(view, event_target_checked(&event))
            />
            <span>{t(attachments::ORIGINAL)}</span>
            <span class="option-hint">{t(attachments::ORIGINAL_HINT)}</span>
        </label>
    }
    .into_any()
}

/// Remembers which requirement the files are, as what was typed is remembered.
fn belong(view: CaseView, requirement: String) {
    let (desk, key) = (view.desk(), requirement_key(view));
    view.tray.requirement.set(requirement.clone());
    spawn_local(async move {
        // Where even the files are not kept, the page says so.
        drop(desk.keep_draft(&key, requirement.into_bytes()).await);
    });
}

/// The key of the draft that holds the requirement.
pub(super) fn requirement_key(view: CaseView) -> String {
    view.key("attach-requirement")
}

/// Keeps the files as they came from now on, or lets them go.
fn choose(view: CaseView, wanted: bool) {
    let (tray, desk, case) = (view.tray, view.desk(), view.case);
    tray.originals.set(wanted);
    let staged = tray.staged.get_untracked();
    if wanted {
        // Those that are not ready yet know by their turn only what was wanted when they were picked.
        return prepare::all(view, staged.into_iter().filter(Staged::may_have_original).collect());
    }
    let originals: Vec<ContentHash> = staged.iter().filter_map(|one| one.hold.original.take()).collect();
    if !originals.is_empty() {
        spawn_local(async move {
            // Those that stay behind go with their photos.
            drop(desk.drop_staged(case, &originals).await);
        });
    }
}
