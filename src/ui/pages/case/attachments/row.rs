//! One attachment: what it is, who added it, what can be done with it, what is wrong with it.

use std::rc::Rc;

use leptos::task::spawn_local;
use leptos::{html, prelude::*};

use crate::app::{Attachment, Trouble};
use crate::domain::fact::FactId;
use crate::platform::{files, sight::Sight};
use crate::ui::components::{Icon, Notice, Notices, Status, icon};
use crate::ui::copy::{Words, attachments, dates, fill, storage, t, trouble};
use crate::ui::ids;

use super::super::case_view::{CaseView, kept_text};
use super::super::panel::Panel;
use super::super::timeline::recorder;
use super::title_of;

/// Draws it, with the files as they came that belong to it.
pub(super) fn row(
    view: CaseView,
    attachment: &Attachment,
    originals: &[Attachment],
    sight: Option<Rc<Sight>>,
    seen: bool,
) -> AnyView {
    let file = view.file();
    if attachment.erased.is_some() {
        return erased(view, attachment, originals);
    }
    let title = title_of(&file, attachment);
    let when = dates::moment_short(file.calendar.local(attachment.at));
    let what = [attachments::kind(attachment.media()), &storage::size(attachment.added.bytes)].join(" · ");
    let who = [&*when, &recorder(view, attachment.actor)].join(" · ");
    let part = attachment.added.requirement.as_ref().and_then(|id| {
        let rule = file.procedure.requirements.iter().find(|rule| rule.part.id == *id)?;
        Some(view! { <p class="small muted">{crate::ui::copy::text(&rule.part.name).to_owned()}</p> })
    });
    let originals = originals.iter().map(|original| one_original(view, original, seen)).collect_view();
    view! {
        <li class="attach-row" data-attachment=attachment.short_hash()>
            {picture(attachment, sight)}
            <div class="attach-said">
                <p class="attach-title">{title.clone()}</p>
                <p class="small muted">{what}</p>
                <p class="small muted">{who}</p>
                {part}
                {flaw(view, attachment)}
                <div class="attach-ways">{ways(view, attachment, &title, seen)}</div>
                {originals}
            </div>
        </li>
    }
    .into_any()
}

/// One whose content was erased: that it was here, its hash, and who erased it, when and why.
fn erased(view: CaseView, attachment: &Attachment, originals: &[Attachment]) -> AnyView {
    let file = view.file();
    let by = attachment.erased.map(|(at, actor, reason)| {
        let when = dates::moment_short(file.calendar.local(at));
        let who = recorder(view, actor);
        [&*fill(attachments::ERASED_BY, &[("when", &when), ("who", &who)]), &*kept_text(&file, reason)].join(" – ")
    });
    let hash = fill(attachments::HASH, &[("hash", &attachment.short_hash())]);
    let originals = originals.iter().map(|original| one_original(view, original, false)).collect_view();
    view! {
        <li class="attach-row" data-erased=attachment.short_hash()>
            <span class="attach-thumb">{icon(Icon::Sheet)}</span>
            <div class="attach-said">
                <p class="attach-title">{t(attachments::ERASED_ONE)}</p>
                <p class="small muted figure">{hash}</p>
                <p class="small muted prose">{by}</p>
                {originals}
            </div>
        </li>
    }
    .into_any()
}

/// The small picture, or a drawing of a sheet.
fn picture(attachment: &Attachment, sight: Option<Rc<Sight>>) -> AnyView {
    let has = attachment.about.as_ref().is_some_and(|about| about.thumb.is_some());
    let Some(sight) = sight.filter(|_| has) else {
        let drawing = if attachment.media().is_picture() { Icon::Camera } else { Icon::Sheet };
        return view! { <span class="attach-thumb">{icon(drawing)}</span> }.into_any();
    };
    let node = NodeRef::<html::Img>::new();
    Effect::new(move || {
        if let Some(image) = node.get() {
            sight.watch(&image);
        }
    });
    // Beside its title: to a screen reader it would say nothing more.
    view! { <img node_ref=node class="attach-thumb" alt="" data-thumb=ids::of_fact(attachment.fact) /> }.into_any()
}

fn ways(view: CaseView, attachment: &Attachment, title: &str, seen: bool) -> AnyView {
    let fact = attachment.fact;
    let id = |name: &str| [name, &ids::of_fact(fact)[..12]].concat();
    let photo =
        attachment.media().is_picture() && attachment.about.as_ref().is_some_and(|about| about.pixels.is_some());
    let open = (seen && photo).then(|| {
        let press = move || view.ask(Panel::Photo(fact));
        quiet(id("open-photo-"), attachments::OPEN_SHORT, attachments::OPEN, title, press)
    });
    let copy = (seen && !photo).then(|| copy_button(view, attachment, title));
    let fixed = view.file().case.voided;
    let fix = (!fixed).then(|| {
        let press = move || view.ask(Panel::Fix(fact));
        quiet(id("fix-attachment-"), attachments::RENAME, attachments::RENAME_WHAT, title, press)
    });
    view! {
        {open}
        {copy}
        {fix}
        {erase_button(view, fact, title)}
    }
    .into_any()
}

/// A button that asks whether its content is to be erased.
pub(in crate::ui::pages::case) fn erase_button(view: CaseView, fact: FactId, title: &str) -> AnyView {
    let id = ["erase-", &ids::of_fact(fact)[..12]].concat();
    quiet(id, attachments::ERASE, attachments::ERASE_WHAT, title, move || view.ask(Panel::Erase(fact)))
}

/// The file as it came, under the photo that was made from it.
fn one_original(view: CaseView, original: &Attachment, seen: bool) -> AnyView {
    if original.erased.is_some() {
        let hash = fill(attachments::HASH, &[("hash", &original.short_hash())]);
        let said = [t(attachments::ERASED_ONE), &hash].join(" · ");
        return view! { <p class="small muted">{said}</p> }.into_any();
    }
    let title = title_of(&view.file(), original);
    let what = [attachments::kind(original.media()), &storage::size(original.added.bytes)].join(" · ");
    view! {
        <div class="attach-original" data-attachment=original.short_hash()>
            <p class="small">{[t(attachments::IS_ORIGINAL), " · ", &what].concat()}</p>
            {flaw(view, original)}
            <div class="attach-ways">
                {seen.then(|| copy_button(view, original, &title))} {erase_button(view, original.fact, &title)}
            </div>
        </div>
    }
    .into_any()
}

/// What is wrong with it, as far as that was found out.
pub(super) fn flaw(view: CaseView, attachment: &Attachment) -> AnyView {
    let (tray, fact, hash) = (view.tray, attachment.fact, attachment.short_hash());
    let drawn = move || {
        let flaw = tray.flaws.with(|flaws| flaws.get(&fact).copied())?;
        let hash = fill(attachments::HASH, &[("hash", &hash)]);
        Some(view! {
            <Notice status=Status::Late>
                <strong>{attachments::flaw(flaw)}</strong>
                <span class="figure">{hash}</span>
                <span>{t(attachments::FLAWED_BODY)}</span>
            </Notice>
        })
    };
    drawn.into_any()
}

/// A button that saves a copy of it outside.
pub(super) fn copy_button(view: CaseView, attachment: &Attachment, title: &str) -> AnyView {
    let id = ["copy-", &ids::of_fact(attachment.fact)[..12]].concat();
    let attachment = attachment.clone();
    let press = move || save_copy(view, attachment.clone());
    quiet(id, attachments::DOWNLOAD, attachments::DOWNLOAD_WHAT, title, press)
}

fn quiet(id: String, label: Words, name: Words, title: &str, press: impl Fn() + 'static) -> AnyView {
    let name = fill(name, &[("title", title)]);
    view! {
        <button type="button" class="button button-quiet" id=id aria-label=name on:click=move |_| press()>
            {t(label)}
        </button>
    }
    .into_any()
}

fn save_copy(view: CaseView, attachment: Attachment) {
    let (tray, desk, case, notices) = (view.tray, view.desk(), view.case, use_context::<Notices>());
    spawn_local(async move {
        let said = match desk.attached(case, attachment.fact).await {
            Ok(bytes) => {
                tray.found(attachment.fact, None);
                // Whatever it is, a browser only saves it: it is never opened beside this page's data.
                let taken = files::save(&attachment.file_name(), "application/octet-stream", &[&bytes]);
                t(if taken { attachments::DOWNLOAD_HINT } else { attachments::NOT_SAVED }).to_owned()
            }
            Err(Trouble::Flawed(flaw)) => {
                tray.found(attachment.fact, Some(flaw));
                attachments::flaw(flaw).to_owned()
            }
            Err(why) => trouble(&why, None),
        };
        if let Some(notices) = notices {
            notices.show(said);
        }
    });
}
