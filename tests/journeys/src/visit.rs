//! Going to pages: by address, by reloading, in other tabs.

use crate::browser::Browser;

impl Browser<'_> {
    /// Opens a page by its address: `""` for the start page, `"case/?id=…"` for another.
    #[track_caller]
    pub fn go(&self, path: &str) {
        let address = self.host.page(path);
        self.wait(async |web| web.goto(&address).await).unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Reloads the page.
    #[track_caller]
    pub fn reload(&self) {
        self.wait(async |web| web.refresh().await).unwrap_or_else(|error| panic!("reload: {error}"));
    }

    /// Goes back, as the browser's own button does.
    #[track_caller]
    pub fn back(&self) {
        self.wait(async |web| web.back().await).unwrap_or_else(|error| panic!("back: {error}"));
    }

    /// The address of the page that is open, without the host's part.
    #[track_caller]
    pub fn place(&self) -> String {
        let address = self.wait(async |web| web.current_url().await);
        let address = address.unwrap_or_else(|error| panic!("the page's address: {error}")).to_string();
        address.strip_prefix(&self.host.page("")).unwrap_or(&address).to_owned()
    }

    /// Opens another tab, as yet empty, and works in it. Returns its number; the first tab is number 0.
    #[track_caller]
    pub fn new_tab(&self) -> usize {
        let opened = self.wait(async |web| {
            let tab = web.new_tab().await?;
            web.switch_to_window(tab).await?;
            web.windows().await
        });
        self.prepare_tab();
        opened.unwrap_or_else(|error| panic!("another tab: {error}")).len() - 1
    }

    /// Works in the tab of this number.
    #[track_caller]
    pub fn tab(&self, number: usize) {
        let switched = self.wait(async |web| {
            let tabs = web.windows().await?;
            web.switch_to_window(tabs[number].clone()).await
        });
        switched.unwrap_or_else(|error| panic!("tab {number}: {error}"));
    }
}
