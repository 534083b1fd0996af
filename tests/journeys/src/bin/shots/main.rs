//! `cargo xtask shots`: a picture of every page in both languages, three sizes and two schemes, and the printed letters.
//!
//! What is photographed is in `scenes`, what has to be there first in `stands`; this file holds the camera.

mod attached;
mod mishaps;
mod scenes;
mod stands;
mod ways;

use journeys::{Browser, Host, Scheme};
use scenes::{LETTERS, SCENES, Scene};
use stands::{Stand, speak};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Names the folder for the pictures, when it is not `shots/` in the clone's root.
const SHOTS_VARIABLE: &str = "TITIK_TEMU_SHOTS";

const LANGUAGES: [&str; 2] = ["id", "en"];
const SIZES: [(u32, u32); 3] = [(390, 844), (820, 1180), (1440, 900)];
const SCHEMES: [(Scheme, &str); 2] = [(Scheme::Light, "light"), (Scheme::Dark, "dark")];

fn main() -> ExitCode {
    let filter = std::env::args().nth(1).unwrap_or_default();
    let folder = std::env::var_os(SHOTS_VARIABLE).map_or_else(|| PathBuf::from("shots"), PathBuf::from);
    if filter.is_empty() {
        // Pictures of pages that are gone would be taken for today's. Nothing there is fine too.
        let _ = std::fs::remove_dir_all(&folder);
    }
    let host = Host::at_root();
    let mut shoot = Shoot { folder, taken: 0, failed: Vec::new() };
    for stand in Stand::ALL {
        let of = |scenes: &'static [Scene]| {
            scenes.iter().filter(|scene| scene.stand == stand && scene.name.contains(&filter)).collect::<Vec<_>>()
        };
        let (pages, letters) = (of(SCENES), of(LETTERS));
        if pages.is_empty() && letters.is_empty() {
            continue;
        }
        let browser = Browser::open(&host);
        let prepare = |_: &Path| {
            stand.prepare(&browser, &host);
            0
        };
        if shoot.attempt(&format!("{stand:?}"), prepare) {
            shoot.stand(&browser, &pages, &letters);
        }
    }
    println!("{} pictures in {}", shoot.taken, shoot.folder.display());
    for failed in &shoot.failed {
        println!("not taken: {failed}");
    }
    if shoot.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

struct Shoot {
    folder: PathBuf,
    taken: u32,
    failed: Vec<String>,
}

impl Shoot {
    fn stand(&mut self, browser: &Browser, pages: &[&Scene], letters: &[&Scene]) {
        for language in LANGUAGES {
            speak(browser, language);
            for scene in pages {
                let name = format!("{}-{language}", scene.name);
                self.attempt(&name, |folder| photograph(browser, scene, &folder.join(&name)));
            }
        }
        // Letters are written in Indonesian whatever the language of the screen.
        browser.scheme(Scheme::Light);
        for scene in letters {
            speak(browser, LANGUAGES[0]);
            self.attempt(scene.name, |folder| {
                (scene.go)(browser);
                browser.settle();
                browser.print(&folder.join(format!("{}.pdf", scene.name))).pictures();
                1
            });
        }
    }

    /// Takes pictures and counts them; when that fails notes it and goes on with the next. True when it worked.
    fn attempt(&mut self, name: &str, take: impl FnOnce(&Path) -> u32) -> bool {
        let folder = self.folder.clone();
        let taken = catch_unwind(AssertUnwindSafe(|| take(&folder)));
        match &taken {
            Ok(count) => self.taken += count,
            Err(_) => self.failed.push(name.to_owned()),
        }
        taken.is_ok()
    }
}

/// Takes one page in all sizes and schemes; tells how many pictures that made.
fn photograph(browser: &Browser, scene: &Scene, start: &Path) -> u32 {
    let mut taken = 0;
    (scene.go)(browser);
    for (width, height) in SIZES.into_iter().chain(scene.more_sizes.iter().copied()) {
        browser.resize(width, height);
        for (scheme, name) in SCHEMES {
            browser.scheme(scheme);
            browser.settle();
            browser.picture(&PathBuf::from(format!("{}-{width}x{height}-{name}.png", start.display())));
            taken += 1;
        }
    }
    taken
}
