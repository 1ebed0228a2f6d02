// Comfort only: every page works without this file.
(() => {
  "use strict";
  const narrow = window.matchMedia("(max-width: 991px)");
  const fold = document.querySelector(".qh-menu-fold");
  const adjust = () => { if (fold) fold.open = !narrow.matches; };
  narrow.addEventListener("change", adjust);
  adjust();

  // On a phone a row becomes a card: each cell is told its heading, and keeps its role although it is no longer laid out as a table.
  const alone = cell => cell.colSpan === 1 && cell.rowSpan === 1;
  for (const table of document.querySelectorAll("table.card-table:not([data-grid])")) {
    const headings = [...(table.tHead?.rows.length === 1 ? table.tHead.rows[0].cells : [])];
    if (headings.length < 3 || !headings.every(alone) || table.closest("form, .qh-grid")) continue;
    table.setAttribute("role", "table");
    for (const group of [table.tHead, ...table.tBodies]) group.setAttribute("role", "rowgroup");
    for (const row of table.rows) row.setAttribute("role", "row");
    for (const heading of headings) heading.setAttribute("role", "columnheader");
    for (const body of table.tBodies) for (const row of body.rows) [...row.cells].forEach((cell, column) => {
      cell.setAttribute("role", cell.tagName === "TH" ? "rowheader" : "cell");
      cell.dataset.label = headings[column]?.querySelector(".visually-hidden") ? "" : headings[column]?.textContent.trim() ?? "";
    });
    table.dataset.stacked = "";
  }

  // The pages that the field app keeps are those of one account: whoever else is here finds none of them, and signing out takes them away.
  const leave = document.querySelector("form[action='/sign-out'][data-account]");
  const forgetPages = () => Promise.all(["qinghe-field", "qinghe-visits"].map(name => window.caches?.delete(name))).catch(() => {});
  window.qinghePages = window.caches?.match("/field/whose").then(async kept => {
    if (kept && leave && await kept.text() !== leave.dataset.account) await forgetPages();
  }).catch(() => {});
  const unsent = account => Object.keys(localStorage).some(key => key === "qinghe.field." + account
    || key.startsWith("qinghe.visit.") && key.endsWith("." + account) && localStorage.getItem(key).includes('"pending":true'));
  leave?.addEventListener("submit", async event => {
    event.preventDefault();
    if (unsent(leave.dataset.account) && !window.confirm(leave.dataset.waiting)) return;
    await forgetPages();
    leave.submit();
  });

  document.addEventListener("submit", event => {
    const question = event.submitter?.dataset.confirm || event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
    else if ("once" in event.target.dataset) {
      if (event.target.dataset.once) event.preventDefault(); // pressed twice: what the first press makes is shown once only
      event.target.dataset.once = "sent";
    }
  });
  document.addEventListener("click", event => {
    if (event.target.closest("[data-print]")) window.print();
  });
  document.addEventListener("change", event => {
    if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit();
  });
})();
