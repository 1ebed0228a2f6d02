// A form of the field app: what is typed is kept on this phone, whether there is a signal or not, and sent from the home page of the app.
(() => {
  "use strict";
  const form = document.querySelector("form[data-field]");
  const { account, field, title } = form.dataset;
  const asked = new URLSearchParams(location.search);
  const blanks = [...form.elements].filter(each => each.name);
  const status = document.querySelector("#field-form-status");
  const say = what => { status.textContent = status.dataset[what]; status.hidden = false; };
  let mended = null;

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
  };

  /** What was chosen when the list was older stays choosable. */
  const put = (blank, value, text) => {
    if (blank.tagName === "SELECT" && ![...blank.options].some(each => each.value === value)) blank.add(new Option(text ?? value, value));
    blank.value = value;
  };

  const textOf = blank => blank.tagName === "SELECT" ? (blank.value ? blank.selectedOptions[0].text : "") : blank.value.trim();
  const labelOf = blank => form.querySelector(`label[for="${blank.id}"]`).textContent.trim();

  const mark = (blank, sentence) => {
    const says = document.querySelector("#e-" + blank.name);
    blank.classList.toggle("is-invalid", Boolean(sentence));
    if (sentence) blank.setAttribute("aria-invalid", "true");
    else blank.removeAttribute("aria-invalid");
    says.textContent = sentence ?? "";
    says.hidden = !sentence;
  };

  const wrong = blank => {
    if (blank.required && !blank.value.trim()) return form.dataset.missing;
    return blank.value.trim() && blank.dataset.pattern && !new RegExp(blank.dataset.pattern).test(blank.value.trim()) ? form.dataset.number : null;
  };

  const start = async () => {
    form.querySelector("fieldset").disabled = false;
    for (const blank of blanks) if (blank.type === "date" && !blank.value) blank.value = today();
    for (const blank of blanks) if (asked.has(blank.name)) put(blank, asked.get(blank.name));
    if (!asked.has("mend")) return;
    const found = await fieldQueue.find(Number(asked.get("mend")));
    if (!found || found.account !== account || found.form !== field || found.state === "tried") return say("moved");
    mended = found;
    for (const blank of blanks) put(blank, found.values[blank.name] ?? "", found.shown.find(each => each.name === blank.name)?.value);
    for (const [name, sentence] of Object.entries(found.told?.errors ?? {})) if (form.elements[name]) mark(form.elements[name], sentence);
  };

  const keep = async () => {
    const values = Object.fromEntries(blanks.map(each => [each.name, each.value.trim()]));
    const shown = blanks.map(each => ({ name: each.name, label: labelOf(each), value: textOf(each) }));
    if (mended) return fieldQueue.replace(mended, values, shown);
    navigator.storage?.persist?.().catch(() => {});
    await fieldQueue.add({ account, form: field, title, values, shown, at: new Date().toISOString() });
    return true;
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    for (const blank of blanks) mark(blank, wrong(blank));
    const first = blanks.find(each => each.classList.contains("is-invalid"));
    if (first) return first.focus();
    const button = form.querySelector("button.btn-primary");
    button.disabled = true; // pressed twice is typed once
    try {
      if (await keep()) location.assign("/field");
      else say("moved");
    } catch {
      say("full");
      button.disabled = false;
    }
  });
  navigator.serviceWorker?.register("/field-worker.js", { scope: "/field" }).catch(() => {});
  start().catch(() => say("full"));
})();
