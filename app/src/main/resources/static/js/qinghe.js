// Comfort only: every page works without this file.
(() => {
  "use strict";
  const narrow = window.matchMedia("(max-width: 991px)");
  const fold = document.querySelector(".qh-menu-fold");
  const adjust = () => { if (fold) fold.open = !narrow.matches; };
  narrow.addEventListener("change", adjust);
  adjust();

  document.addEventListener("submit", event => {
    const question = event.submitter?.dataset.confirm || event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });
  document.addEventListener("click", event => {
    if (event.target.closest("[data-print]")) window.print();
  });
  document.addEventListener("change", event => {
    if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit();
  });
})();
