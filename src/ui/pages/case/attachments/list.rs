//! The attachments of a case, the newest first. Nothing of a file is read to list it; small pictures are
//! when they come into view.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlImageElement};

use crate::app::{Attachment, Flaw, Trouble};
use crate::domain::fact::FactId;
use crate::platform::files::ObjectUrl;
use crate::platform::sight::Sight;
use crate::ui::components::{Button, ButtonKind, Notice, Status};
use crate::ui::copy::{attachments, fill, t};
use crate::ui::ids;

use super::super::case_view::CaseView;
use super::tray::{FIRST, Tray};
use super::{check, may_be_seen, row};

/// Draws them.
pub(super) fn list(view: CaseView) -> AnyView {
    let tray = view.tray;
    let all = view.file().attachments();
    if !all.is_empty() {
        missing(view);
    }
    // Of what was erased, also in another tab, nothing is held on to.
    let erased = |fact: &FactId| all.iter().any(|one| one.fact == *fact && one.erased.is_some());
    tray.thumbs.update_value(|thumbs| thumbs.retain(|fact, _| !erased(fact)));
    let sight = StoredValue::new_local(None::<Rc<Sight>>);
    let drawn = move || {
        if all.is_empty() {
            return view! { <p class="muted">{t(attachments::NONE)}</p> }.into_any();
        }
        let seen = may_be_seen(view);
        sight.set_value(seen.then(|| Sight::new(move |image| show(view, &image))).flatten().map(Rc::new));
        let originals_of = |fact: FactId| -> Vec<Attachment> {
            all.iter().filter(|one| one.added.original_of == Some(fact)).cloned().collect()
        };
        let is_own =
            |one: &&Attachment| one.added.original_of.is_none_or(|photo| !all.iter().any(|known| known.fact == photo));
        let own: Vec<&Attachment> = all.iter().filter(is_own).rev().collect();
        let most = if tray.all.get() { usize::MAX } else { FIRST };
        let shown = own.iter().take(most);
        let rows =
            shown.map(|one| row::row(view, one, &originals_of(one.fact), sight.get_value(), seen)).collect_view();
        let more = (own.len() > most).then(|| more(tray, own.len()));
        let covered = (!seen).then(|| view! { <Notice status=Status::Plain>{t(attachments::COVERED)}</Notice> });
        view! {
            {covered}
            <ul class="attach-list" role="list">
                {rows}
            </ul>
            {more}
            {check::check(view)}
        }
        .into_any()
    };
    drawn.into_any()
}

/// Marks those whose bytes are not here, by the keys of the store alone.
fn missing(view: CaseView) {
    let (tray, desk, case) = (view.tray, view.desk(), view.case);
    spawn_local(async move {
        for fact in desk.attachments_missing(case).await.unwrap_or_default() {
            tray.found(fact, Some(Flaw::Missing));
        }
    });
}

fn more(tray: Tray, all: usize) -> AnyView {
    let label = fill(attachments::MORE, &[("n", &all.to_string())]);
    let press = UnsyncCallback::new(move |()| tray.all.set(true));
    view! { <Button id="attach-all" label kind=ButtonKind::Quiet on_press=press /> }.into_any()
}

/// Shows the small picture of an attachment, read once for as long as the page is open.
fn show(view: CaseView, image: &Element) {
    let Some(image) = image.dyn_ref::<HtmlImageElement>().cloned() else { return };
    let Some(fact) = image.get_attribute("data-thumb").and_then(|id| ids::fact(&id)) else { return };
    let (tray, desk, case) = (view.tray, view.desk(), view.case);
    let known = move || tray.thumbs.try_with_value(|all| all.get(&fact).map(|url| url.as_str().to_owned())).flatten();
    if let Some(address) = known() {
        return image.set_src(&address);
    }
    spawn_local(async move {
        match desk.attached_thumb(case, fact).await {
            Ok(Some(jpeg)) => {
                let Some(url) = ObjectUrl::of("image/jpeg", &[&jpeg]) else { return };
                // A page that was left meanwhile has no place for it.
                tray.thumbs.try_update_value(|all| all.insert(fact, url));
                image.set_src(&known().unwrap_or_default());
            }
            Err(Trouble::Flawed(flaw)) => tray.found(fact, Some(flaw)),
            Ok(None) | Err(_) => {}
        }
    });
}
