//! Tells the linker what the feature `parts` needs: to leave in the wasm which function uses which, so that it can be
//! taken apart. Told here rather than in the environment, which would reach every other wasm of the build too.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_PARTS").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
