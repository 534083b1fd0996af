// Finds controls the way people do: by the name that is shown or read out. Runs as a function's body with the
// arguments kind ("control" or "field"), name, scope (a selector, or empty). Throws with what was there instead.
const [kind, name, scope] = arguments;
const squeeze = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");

const modal = [...document.querySelectorAll("dialog:modal")].pop();
const root = scope ? document.querySelector(scope) : modal ?? document.body;
if (!root) throw new Error(`nothing matches ${scope}`);

const referred = (element) => (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean)
  .map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
// A label's own words, without those of a hint or of the field's options within it.
const worded = (label) => {
  const copy = label.cloneNode(true);
  copy.querySelectorAll("select, textarea, [data-hint]").forEach((part) => part.remove());
  return copy.textContent;
};
const names = (element) => {
  const labels = [...(element.labels ?? [])].map(worded);
  const own = kind === "control" ? [element.innerText, element.value, element.title] : [element.placeholder];
  return [referred(element), element.getAttribute("aria-label"), ...labels, ...own].map(squeeze).filter(Boolean);
};

const selectors = {
  control: "a[href], button, summary, input[type=submit], input[type=button], [role=button], [role=tab], "
    + "[role=option], [role=menuitem], [role=switch], [role=link]",
  field: "input, select, textarea, [contenteditable], [role=textbox], [role=combobox], [role=spinbutton]",
};
// Radio buttons and boxes are often drawn by their label, the input itself kept from sight.
const drawn = (element) => shown(element) || [...(element.labels ?? [])].some(shown);
const all = [...root.querySelectorAll(selectors[kind])].filter(drawn);
const exact = all.filter((element) => names(element).includes(name));
const begun = all.filter((element) => names(element).some((own) => own.startsWith(name)));
const found = exact.length > 0 ? exact : begun;
if (found.length === 1) return found[0];
const there = all.map((element) => names(element)[0] ?? `(${element.tagName} without a name)`).join(" | ");
throw new Error(found.length === 0 ? `there are: ${there}` : `${found.length} of that name: ${there}`);
