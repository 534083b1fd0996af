//! What the browser keeps of the app: wiped, and files downloaded.

use crate::browser::Browser;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

impl Browser<'_> {
    /// Removes everything that the app stored, as a person does who clears the site's data; the page stays open.
    #[track_caller]
    pub fn wipe(&self) {
        let everything = json!({ "origin": self.host.origin(), "storageTypes": "all" });
        self.order("Storage.clearDataForOrigin", everything);
    }

    /// Waits for the download whose name has this ending, moves it out of the way of later ones, and tells where it is.
    #[track_caller]
    pub fn downloaded(&self, ending: &str) -> PathBuf {
        let folder = self.folder.join("downloads");
        let file = self.until(&format!("a download *{ending}"), || {
            let entries = fs::read_dir(&folder).map_err(|error| error.to_string())?;
            let files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
            let named = |file: &&PathBuf| file.to_string_lossy().ends_with(ending);
            files.iter().find(named).cloned().ok_or_else(|| format!("there are {files:?}"))
        });
        let name = file.file_name().map(std::ffi::OsStr::to_os_string).unwrap_or_default();
        let count = fs::read_dir(&self.folder).map_or(0, Iterator::count);
        let kept = self.folder.join(format!("kept-{count}"));
        fs::create_dir_all(&kept).unwrap_or_else(|error| panic!("{}: {error}", kept.display()));
        let kept = kept.join(name);
        fs::rename(&file, &kept).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        kept
    }
}
