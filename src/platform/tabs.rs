//! Other tabs at the same database: a Web Lock, so that one writes at a time, and a channel on which each
//! tells which log it has gone on with. Names of logs are all that passes.
//!
//! A browser without locks does without: each write looks first whether another went on, and a log that
//! went on twice has two heads, which nothing is lost by.

use std::{
    any::Any,
    cell::{Cell, RefCell},
    future::Future,
    pin::Pin,
    rc::Rc,
};

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

use super::after;
use crate::app::ports::Tabs;

/// How long a tab waits for the others: one that hangs must not keep this one from saving.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);

type Listener = Closure<dyn FnMut(MessageEvent)>;

/// The tabs at a database.
pub struct BrowserTabs {
    lock: String,
    channel: Option<BroadcastChannel>,
    listener: RefCell<Option<Listener>>,
}

impl BrowserTabs {
    /// The tabs at the database of this name.
    pub fn at(database: &str) -> Self {
        let channel = BroadcastChannel::new(&format!("{database} logs")).ok();
        Self { lock: format!("{database} writing"), channel, listener: RefCell::default() }
    }
}

impl Drop for BrowserTabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}

impl Tabs for BrowserTabs {
    fn alone(&self) -> Pin<Box<dyn Future<Output = Box<dyn Any>> + '_>> {
        Box::pin(async {
            match Held::ask(&self.lock) {
                Some(held) => {
                    held.granted().await;
                    Box::new(held) as Box<dyn Any>
                }
                None => Box::new(()),
            }
        })
    }

    fn tell(&self, log: &str) {
        if let Some(channel) = &self.channel {
            // Refused only when closed: then nobody listens.
            drop(channel.post_message(&JsValue::from_str(log)));
        }
    }

    fn listen(&self, heard: Box<dyn Fn(&str)>) {
        let Some(channel) = &self.channel else { return };
        let listener = Listener::new(move |event: MessageEvent| {
            if let Some(log) = event.data().as_string() {
                heard(&log);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        self.listener.replace(Some(listener));
    }
}

/// A lock that was asked for; let go when dropped, even before it is granted.
struct Held {
    granted: Promise,
    release: Function,
}

impl Held {
    /// Asks; `None` where the browser has no locks.
    fn ask(name: &str) -> Option<Self> {
        let navigator = web_sys::window()?.navigator();
        let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
        let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
        let (grant, granted) = promise();
        // The browser holds the lock until this promise is kept.
        let (release, released) = promise();
        // Left to the browser: it may call it after this page has stopped waiting.
        let callback = Closure::once_into_js(move |_: JsValue| {
            resolve(&grant);
            released
        });
        request.call2(&locks, &name.into(), &callback).ok()?;
        Some(Self { granted, release })
    }

    async fn granted(&self) {
        let over = Rc::new(Cell::new(false));
        let (enough, waited) = promise();
        wasm_bindgen_futures::spawn_local({
            let over = Rc::clone(&over);
            async move {
                after(PATIENCE).await;
                if !over.get() {
                    resolve(&enough);
                }
            }
        });
        // Never rejected.
        drop(JsFuture::from(Promise::race(&js_sys::Array::of2(&self.granted, &waited))).await);
        over.set(true);
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        resolve(&self.release);
    }
}

fn promise() -> (Function, Promise) {
    let mut resolve = None;
    let promise = Promise::new(&mut |done, _| resolve = Some(done));
    // The executor has run by now.
    (resolve.map(JsCast::unchecked_into).unwrap_or_default(), promise)
}

fn resolve(done: &Function) {
    // A resolving function never throws.
    drop(done.call0(&JsValue::UNDEFINED));
}
