// Comfort for the grid of a report: paste from a spreadsheet, arrows and Enter, checks while typing. It works without this file.
(() => {
  "use strict";
  const form = document.querySelector("[data-grid]");
  if (!form) return;
  const rows = [...form.querySelectorAll("tbody tr")].map(row => [...row.querySelectorAll("input")]);
  const inputs = rows.flat();
  const status = form.querySelector("[data-grid-status]");
  const missing = ["-", "—", "/", "缺报", "missing", "na"];

  const place = input => {
    const row = rows.findIndex(cells => cells.includes(input));
    return [row, row < 0 ? -1 : rows[row].indexOf(input)];
  };

  // As the server reads it: wide digits of a Chinese keyboard are digits, and commas stand between thousands.
  const narrow = wide => String.fromCharCode(wide.charCodeAt(0) - "！".charCodeAt(0) + "!".charCodeAt(0));
  const plain = text => text.replace(/[！-～]/g, narrow).replace(/,/g, "");

  const fault = text => {
    if (text === "" || missing.includes(text.toLowerCase())) return "";
    const number = plain(text);
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number)) return form.dataset.notANumber;
    return number.startsWith("-") && Number(number) !== 0 ? form.dataset.negative : "";
  };

  // Ten times or a tenth of the period before is more often a slip of the keys than the truth; it is said, not refused.
  const unlike = (input, text) => {
    const before = Number(input.dataset.before), now = Number(plain(text));
    return input.dataset.before !== "" && before >= 10 && text !== "" && Number.isFinite(now)
      && (now > before * 10 || now < before / 10) ? form.dataset.unlike : "";
  };

  const say = (input, sentence, kind) => {
    let place = input.parentElement.querySelector(".qh-cell-note");
    if (!place) {
      place = document.createElement("div");
      place.id = "n-" + input.name;
      input.after(place);
    }
    place.className = "qh-cell-note " + kind;
    place.textContent = sentence;
    if (sentence) input.setAttribute("aria-describedby", place.id);
    else input.removeAttribute("aria-describedby");
  };

  const check = input => {
    const text = input.value.trim();
    const wrong = fault(text);
    input.parentElement.querySelector(".invalid-feedback:not(.qh-cell-note)")?.remove();
    input.classList.toggle("is-invalid", wrong !== "");
    if (wrong) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
    if (wrong) say(input, wrong, "invalid-feedback"); else say(input, unlike(input, text), "qh-cell-unlike");
  };

  const count = () => {
    const filled = inputs.filter(input => input.value.trim() !== "").length;
    status.textContent = status.dataset.text.replace("{filled}", filled).replace("{size}", inputs.length);
  };

  const go = (row, column) => {
    const input = rows[row]?.[column];
    if (input) { input.focus(); input.select(); }
    return Boolean(input);
  };

  let unsaved = false;
  form.addEventListener("input", event => {
    if (inputs.includes(event.target)) { check(event.target); count(); unsaved = true; }
  });
  form.addEventListener("submit", () => { unsaved = false; });
  window.addEventListener("beforeunload", event => { if (unsaved) event.preventDefault(); });

  form.addEventListener("keydown", event => {
    if (!inputs.includes(event.target) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const [row, column] = place(event.target), input = event.target;
    const atStart = input.selectionStart === 0 && input.selectionEnd === 0 || input.selectionEnd - input.selectionStart === input.value.length;
    const atEnd = input.selectionStart === input.value.length || input.selectionEnd - input.selectionStart === input.value.length;
    let moved = false;
    if (event.key === "Enter") { moved = true; go(row + (event.shiftKey ? -1 : 1), column) || go(0, column + 1); }
    else if (event.key === "ArrowDown") moved = go(row + 1, column);
    else if (event.key === "ArrowUp") moved = go(row - 1, column);
    else if (event.key === "ArrowLeft" && atStart) moved = go(row, column - 1);
    else if (event.key === "ArrowRight" && atEnd) moved = go(row, column + 1);
    if (moved) event.preventDefault();
  });

  form.addEventListener("paste", event => {
    if (!inputs.includes(event.target)) return;
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\r\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const [top, left] = place(event.target);
    text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").forEach((line, down) =>
      line.split("\t").forEach((value, right) => {
        const input = rows[top + down]?.[left + right];
        if (input) { input.value = value.trim(); check(input); }
      }));
    count();
    unsaved = true;
  });

  inputs.filter(input => input.value !== "" && !input.classList.contains("is-invalid")).forEach(check);
})();
