//! The Content Security Policy of the released pages, in a meta element so that it holds on every host.
//!
//! What a meta element can't say (`frame-ancestors`) is in the deployment notes, as a header.

/// Everything from the app's own place, wasm allowed, nothing inline, no other host; text becomes markup or an address
/// of code only as `public/boot.js` lets it.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'self'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default";
