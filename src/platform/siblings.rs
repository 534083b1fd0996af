//! Other pages of this origin that are open on the same database: one that is unlocked hands its key to
//! one that opens, and locking one locks all.
//!
//! Only a key that can't be read out is handed over, and only to pages of the same origin, which is what
//! a `BroadcastChannel` reaches.

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, CryptoKey, MessageEvent};

const ASK: &str = "key?";
const LOCK: &str = "lock";
const RELOAD: &str = "reload";
const STIR: &str = "stir";

/// What another page says.
pub enum Heard {
    /// It is locked and asks for the key.
    Asked,
    /// It gives the key.
    Key(CryptoKey),
    /// It locks.
    Lock,
    /// What this page holds in memory is out of date: it has to begin anew.
    Reload,
    /// Somebody is at work there.
    Busy,
}

/// The way to the other pages. Closed when dropped.
pub struct Siblings {
    channel: BroadcastChannel,
    _listener: Closure<dyn FnMut(MessageEvent)>,
}

impl Siblings {
    /// Joins the pages of a database; `None` where the browser has no such channel.
    pub fn join(database: &str, heard: impl Fn(Heard) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(&format!("{database} keys")).ok()?;
        let listener = Closure::new(move |event: MessageEvent| {
            if let Some(said) = read(event.data()) {
                heard(said);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        Some(Self { channel, _listener: listener })
    }

    /// Asks for the key.
    pub fn ask(&self) {
        self.say(&ASK.into());
    }

    /// Gives the key.
    pub fn give(&self, key: &CryptoKey) {
        self.say(key);
    }

    /// Tells all to lock.
    pub fn lock(&self) {
        self.say(&LOCK.into());
    }

    /// Tells all to begin anew.
    pub fn reload(&self) {
        self.say(&RELOAD.into());
    }

    /// Tells all that somebody is at work.
    pub fn stir(&self) {
        self.say(&STIR.into());
    }

    fn say(&self, what: &JsValue) {
        // Refused only when closed, or when a browser can't hand keys on: the other page then asks its
        // officer for the passphrase.
        drop(self.channel.post_message(what));
    }
}

impl Drop for Siblings {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

fn read(data: JsValue) -> Option<Heard> {
    let data = match data.dyn_into::<CryptoKey>() {
        Ok(key) => return Some(Heard::Key(key)),
        Err(data) => data,
    };
    match String::from(data.dyn_into::<JsString>().ok()?).as_str() {
        ASK => Some(Heard::Asked),
        LOCK => Some(Heard::Lock),
        RELOAD => Some(Heard::Reload),
        STIR => Some(Heard::Busy),
        _ => None,
    }
}
