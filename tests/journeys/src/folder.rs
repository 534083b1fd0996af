//! Files of a person, to be picked.

use std::fs;
use std::path::{Path, PathBuf};

/// A folder of files to pick; it goes with its test.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty one.
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("titik-temu-attachments-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self(path)
    }

    /// The same file under another name, without taking room.
    pub fn again(&self, file: &Path, name: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::hard_link(file, &path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path
    }

    /// A file in it.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}
