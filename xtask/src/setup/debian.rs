//! Installing packages on Debian and its children, where this user may.

use super::on_path;
use crate::{place, shell};
use std::process::Command;

/// Installs packages; the error says why that was not possible.
pub fn install(packages: &[&str]) -> Result<(), String> {
    let apt = on_path("apt-get").ok_or("this machine has no apt-get")?;
    if shell::ask(Command::new("id").arg("-u")).as_deref() != Some("0") {
        return Err("only root may run apt-get".to_owned());
    }
    let log = place::tools().map_err(|problem| problem.to_string())?.join("log").join("apt-get.txt");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&apt);
        command.args(["--yes", "--quiet"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        shell::wait_for("apt-get", &mut command, &log).map_err(|problem| problem.to_string())
    };
    run(&["update"])?;
    run(&[&["install", "--no-install-recommends"], packages].concat())
}
