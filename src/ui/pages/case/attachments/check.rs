//! Whether every attachment of the case is still what it was.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::Trouble;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::copy::{attachments, count, fill, t, trouble};

use super::super::case_view::CaseView;

/// The button, and what was found.
pub(super) fn check(view: CaseView) -> AnyView {
    let tray = view.tray;
    let press = UnsyncCallback::new(move |()| all(view));
    view! {
        <div class="attach-ways">
            <Button id="attach-check" label=t(attachments::CHECK) kind=ButtonKind::Quiet on_press=press />
        </div>
        <p class="small" role="status" id="attach-checked">
            {move || tray.said.get()}
        </p>
    }
    .into_any()
}

fn all(view: CaseView) {
    let (tray, desk, case) = (view.tray, view.desk(), view.case);
    spawn_local(async move {
        let mut listed = desk.file(case).map(|file| file.attachments()).unwrap_or_default();
        listed.retain(|one| one.erased.is_none());
        let mut flawed = 0;
        for (done, attachment) in listed.iter().enumerate() {
            let so_far = [("done", done.to_string()), ("all", listed.len().to_string())];
            let so_far = so_far.each_ref().map(|(name, n)| (*name, n.as_str()));
            tray.said.try_set(Some(fill(attachments::CHECKING, &so_far)));
            let flaw = match desk.check_attached(case, attachment.fact).await {
                Ok(()) => None,
                Err(Trouble::Flawed(flaw)) => Some(flaw),
                Err(why) => {
                    tray.said.try_set(Some(trouble(&why, None)));
                    return;
                }
            };
            flawed += usize::from(flaw.is_some());
            tray.found(attachment.fact, flaw);
        }
        let n = count(i64::try_from(listed.len()).unwrap_or(i64::MAX), attachments::FILES);
        let words = if flawed == 0 { attachments::ALL_WHOLE } else { attachments::SOME_FLAWED };
        tray.said.try_set(Some(fill(words, &[("n", &n), ("bad", &flawed.to_string())])));
    });
}
