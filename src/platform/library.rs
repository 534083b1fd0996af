//! The documents that are deployed beside the page.

use std::{future::Future, pin::Pin};

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response, Url};

use crate::app::ports::Library;

/// Files below the page's base address, fetched from there and from nowhere else.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserLibrary;

impl Library for BrowserLibrary {
    fn fetch<'a>(&'a self, path: &'a str) -> Pin<Box<dyn Future<Output = Option<Vec<u8>>> + 'a>> {
        Box::pin(bytes(path))
    }
}

async fn bytes(path: &str) -> Option<Vec<u8>> {
    let window = web_sys::window()?;
    let base = Url::new_with_base(".", &window.document()?.base_uri().ok()??).ok()?.href();
    let address = Url::new_with_base(path, &base).ok()?.href();
    if !address.starts_with(&base) {
        return None;
    }
    let init = RequestInit::new();
    // An office may have changed the file a minute ago: ask whether the kept copy still holds.
    init.set_cache(RequestCache::NoCache);
    let response = JsFuture::from(window.fetch_with_str_and_init(&address, &init)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() || is_page(&response) {
        return None;
    }
    let body = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&body).to_vec())
}

/// Many hosts answer a missing file with the start page, and say that all is well.
fn is_page(response: &Response) -> bool {
    response.headers().get("content-type").ok().flatten().is_some_and(|kind| kind.starts_with("text/html"))
}
