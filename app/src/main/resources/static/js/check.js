// Adds the self-check up in this browser: no answer is sent and none is stored.
(() => {
  "use strict";
  const form = document.querySelector("[data-check]");
  const result = document.getElementById("result");

  const bandOf = (sum, substance) =>
    sum >= Number(substance.dataset.high) ? "high" : sum >= Number(substance.dataset.moderate) ? "moderateRisk" : "low";

  form.addEventListener("submit", event => {
    event.preventDefault();
    let any = false;
    for (const substance of form.querySelectorAll("[data-substance]")) {
      const chosen = [...substance.querySelectorAll("select")].map(select => select.value).filter(value => value !== "");
      const sum = chosen.reduce((total, value) => total + Number(value), 0);
      const article = result.querySelector(`[data-result="${substance.dataset.substance}"]`);
      article.hidden = chosen.length === 0;
      any ||= chosen.length > 0;
      for (const each of article.querySelectorAll("[data-band]")) {
        each.hidden = each.dataset.band !== bandOf(sum, substance);
        each.querySelector("[data-score]").textContent = String(sum);
      }
    }
    result.querySelector("[data-none]").hidden = any;
    result.hidden = false;
    result.focus();
    result.scrollIntoView();
  });

  // A browser that shows the page again from its memory must not show the answers again.
  window.addEventListener("pageshow", event => {
    if (event.persisted) {
      form.reset();
      result.hidden = true;
    }
  });
})();
