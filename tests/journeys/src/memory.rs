//! What the browser takes of the machine.

use std::fs;

/// Memory that the browser's pages of this test hold for themselves, in MB: not what is mapped from files.
pub fn page_memory() -> u64 {
    let processes: Vec<(u32, u32, String, u64)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let id: u32 = entry.file_name().to_str()?.parse().ok()?;
            let status = fs::read_to_string(entry.path().join("status")).ok()?;
            let value = |name: &str| -> Option<u64> {
                status.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
            };
            let held = value("RssAnon:")? + value("RssShmem:")?;
            let command = fs::read_to_string(entry.path().join("cmdline")).ok()?;
            Some((id, u32::try_from(value("PPid:")?).ok()?, command, held))
        })
        .collect();
    let parent = |of: u32| processes.iter().find(|(id, ..)| *id == of).map(|(_, parent, ..)| *parent);
    let ours = |id: u32| std::iter::successors(Some(id), |id| parent(*id)).any(|id| id == std::process::id());
    let pages = processes.iter().filter(|(id, _, command, _)| command.contains("--type=renderer") && ours(*id));
    pages.map(|(.., held)| held / 1_000).max().unwrap_or_default()
}
