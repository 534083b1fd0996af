// Runs before the first paint: theme and language as chosen, a plain word where the app cannot run,
// and the overlay that stands up when it stops. Knows nothing of the app itself.
(function () {
  "use strict";
  var root = document.documentElement;
  var folder = new URL(".", document.baseURI);

  try {
    var kept = (localStorage.getItem("titik-temu:" + folder.pathname + ":preferences") || "").split(" ");
    if (kept[0] === "en") root.lang = "en";
    if (kept[1] === "light" || kept[1] === "dark") root.dataset.theme = kept[1];
    if (kept[2] === "large" || kept[2] === "larger") root.dataset.text = kept[2];
  } catch (_) {
    // Storage closed to us: the defaults are good.
  }

  // Text becomes markup only as Leptos writes the static parts of our views, and an address a script only in our folder.
  var elements = "a article aside b blockquote button caption circle code dd del details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 header hr img input ins label legend li main nav ol option p path progress section select span strong summary svg table tbody td textarea th thead tr ul";
  var attributes = "alt autocapitalize autocomplete class cx cy d fill focusable for id inputmode lang maxlength name preserveAspectRatio r role scope shape-rendering spellcheck stroke stroke-width tabindex translate type value viewBox";
  if (window.trustedTypes) {
    var attribute = "\\s+(?:" + attributes.replace(/ /g, "|") + '|(?:aria|data)-[a-z-]+)(?:="[^"<>]*")?';
    var known = new RegExp("</?(?:" + elements.replace(/ /g, "|") + ")(?:" + attribute + ")*\\s*/?>|<!(?:--[^<>]*--)?>", "g");
    window.trustedTypes.createPolicy("default", {
      createHTML: function (text) { return text.replace(known, "").indexOf("<") < 0 ? text : null; },
      createScriptURL: function (address) {
        return new URL(address, folder).href.indexOf(folder.href) === 0 ? address : null;
      },
    });
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
