//! A photo, looked at: read when it is opened, let go when it is closed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Attachment, Trouble};
use crate::domain::fact::FactId;
use crate::platform::files::ObjectUrl;
use crate::ui::components::{Notice, Status};
use crate::ui::copy::{attachments, case_timeline, dates, t, trouble};

use super::super::case_view::CaseView;
use super::super::timeline::recorder;
use super::{may_be_seen, row, title_of};

/// What the dialog holds.
pub(in crate::ui::pages::case) fn dialog(view: CaseView, fact: FactId) -> AnyView {
    let file = view.file();
    match file.attachment(fact) {
        Some(attachment) if may_be_seen(view) => shown(view, attachment),
        _ => view! { <p>{t(case_timeline::FIX_GONE)}</p> }.into_any(),
    }
}

fn shown(view: CaseView, attachment: Attachment) -> AnyView {
    let file = view.file();
    let (title, fact) = (title_of(&file, &attachment), attachment.fact);
    let when = dates::moment_short(file.calendar.local(attachment.at));
    let who = [&*when, &recorder(view, attachment.actor)].join(" · ");
    let read = RwSignal::new_local(None::<Result<ObjectUrl, String>>);
    let (tray, desk, case) = (view.tray, view.desk(), view.case);
    spawn_local(async move {
        let found = match desk.attached(case, fact).await {
            Ok(jpeg) => {
                tray.found(fact, None);
                ObjectUrl::of("image/jpeg", &[&jpeg]).ok_or_else(|| t(attachments::NOT_SAVED).to_owned())
            }
            Err(why) => {
                if let Trouble::Flawed(flaw) = why {
                    tray.found(fact, Some(flaw));
                }
                Err(trouble(&why, None))
            }
        };
        read.try_set(Some(found));
    });
    let alt = title.clone();
    let picture = move || {
        read.with(|read| match read {
            None => view! { <p role="status">{t(attachments::READING)}</p> }.into_any(),
            Some(Ok(url)) => {
                view! { <img class="attach-photo" id="photo" src=url.as_str().to_owned() alt=alt.clone() /> }.into_any()
            }
            Some(Err(why)) => {
                let why = why.clone();
                view! { <Notice status=Status::Late>{why}</Notice> }.into_any()
            }
        })
    };
    view! {
        <figure class="attach-figure">
            {picture}
            <figcaption>
                <p class="attach-title">{title.clone()}</p>
                <p class="small muted">{who}</p>
            </figcaption>
        </figure>
        {row::flaw(view, &attachment)}
        <div class="attach-ways">{row::copy_button(view, &attachment, &title)}</div>
        <p class="small muted">{t(attachments::DOWNLOAD_HINT)}</p>
    }
    .into_any()
}
