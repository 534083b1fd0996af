// Runs before the first paint: theme and language as chosen, a plain word where the app cannot run,
// and the overlay that stands up when it stops. Knows nothing of the app itself.
(function () {
  "use strict";
  var root = document.documentElement;
  var place = new URL(".", document.baseURI).pathname;

  try {
    var kept = (localStorage.getItem("titik-temu:" + place + ":preferences") || "").split(" ");
    if (kept[0] === "en") root.lang = "en";
    if (kept[1] === "light" || kept[1] === "dark") root.dataset.theme = kept[1];
    if (kept[2] === "large" || kept[2] === "larger") root.dataset.text = kept[2];
  } catch (_) {
    // Storage closed to us: the defaults are good.
  }

  function show(id) {
    var shell = document.getElementById("shell");
    if (shell) shell.hidden = true;
    var notice = document.getElementById(id);
    if (notice) notice.hidden = false;
  }

  // Names what keeps the app from running, so that starting it is not tried.
  if (!window.isSecureContext) root.dataset.cannot = "insecure";
  else if (typeof WebAssembly !== "object" || !("noModule" in HTMLScriptElement.prototype)) root.dataset.cannot = "unsupported";

  function stopped() {
    var crash = document.getElementById("crash");
    if (!crash || crash.open) return;
    if (crash.showModal) crash.showModal();
    else crash.setAttribute("open", "");
  }

  function look(reason) {
    // A trap of the wasm: whatever it held in memory is gone, so nothing may go on as if it were there.
    if (typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError) stopped();
    // Anything that fails while the shell still stands keeps the app from arriving.
    else if (document.getElementById("shell") && !root.dataset.cannot) show("unloaded");
  }
  // Capturing, because a script or a style that can't be fetched tells only its own element.
  addEventListener("error", function (event) { look(event.error); }, true);
  addEventListener("unhandledrejection", function (event) { look(event.reason); });

  addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-reload]").forEach(function (button) {
      button.addEventListener("click", function () { location.reload(); });
    });
    if (root.dataset.cannot) show(root.dataset.cannot);
  });
})();
