//! Files that were picked before the page was loaded, or in another tab: brought back as they wait in the store.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Media, StagedFile};
use crate::domain::case::ContentHash;
use crate::platform::photo::NoPhoto;

use super::super::case_view::CaseView;
use super::asked::requirement_key;
use super::prepare::not_seen;
use super::tray::{Hold, Stage, Staged, Tray};

/// Looks what waits, whenever the page is drawn: other tabs pick and save, too.
pub(super) fn again(view: CaseView) {
    let (tray, desk, case, line) = (view.tray, view.desk(), view.case, view.tray.line.get_value());
    let key = requirement_key(view);
    spawn_local(async move {
        // While files are made ready or saved, the tray knows better.
        let busy = move || line.is_moving() || tray.saving.try_get_untracked() != Some(false);
        if busy() {
            return;
        }
        let Ok(waiting) = desk.staged(case).await else { return };
        if busy() {
            return;
        }
        compare(tray, &waiting);
        if let (false, Ok(Some(requirement))) = (waiting.is_empty(), desk.draft(&key).await) {
            tray.requirement.try_set(String::from_utf8(requirement).unwrap_or_default());
        }
    });
}

fn compare(tray: Tray, waiting: &[StagedFile]) {
    let there = |content: ContentHash| waiting.iter().any(|one| one.content == content);
    let Some(before) = tray.staged.try_get_untracked() else { return };
    let known: Vec<ContentHash> = before.iter().filter_map(Staged::content).collect();
    let gone = known.iter().any(|content| !there(*content));
    let new = waiting.iter().filter(|one| one.original_of.is_none() && !known.contains(&one.content));
    let new: Vec<Staged> = new.map(|one| found(one, waiting)).collect();
    if !gone && new.is_empty() {
        return;
    }
    if new.iter().any(|one| one.hold.original.get().is_some()) {
        tray.originals.try_set(true);
    }
    tray.staged.try_update(|all| {
        all.retain(|one| one.content().is_none_or(there));
        // Where two tabs pick at once, both begin to count at the same place.
        let mut place = all.last().map_or(0, |last| last.place + 1);
        for mut one in new {
            one.place = place.max(one.place);
            place = one.place + 1;
            all.push(one);
        }
    });
}

fn found(one: &StagedFile, waiting: &[StagedFile]) -> Staged {
    let original = waiting.iter().find(|other| other.original_of == Some(one.content));
    let stage = match one.raw {
        true => Stage::Unseen(not_seen(Media::of_type(&one.about.media_type), NoPhoto::Unseen)),
        false => Stage::Kept,
    };
    let hold = Hold::default();
    hold.original.set(original.map(|original| original.content));
    hold.ready.replace(Some(one.clone()));
    Staged {
        place: one.place,
        file: None,
        called: (one.about.name.clone(), one.bytes),
        title: ArcRwSignal::new(one.about.title.clone()),
        stage: ArcRwSignal::new(stage),
        hold: Rc::new(hold),
    }
}
