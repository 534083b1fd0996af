//! Mounts the app, nothing else.

fn main() {
    titik_temu::ui::mount();
}
