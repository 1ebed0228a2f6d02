// Draws every .qh-chart from the options in its data attribute; the table below the chart says the same in numbers.
(() => {
  "use strict";
  const charts = [...document.querySelectorAll(".qh-chart")];
  if (charts.length === 0) return;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const draw = () => charts.forEach(element => {
    const options = JSON.parse(element.dataset.options);
    options.tooltip = { ...(options.tooltip || {}), renderMode: "richText" };
    options.aria = { enabled: false };
    if (still) options.animation = false;
    const chart = window.echarts.init(element, null, { renderer: "svg" });
    chart.setOption(options);
    const scalable = () => {
      const picture = element.querySelector("svg");
      picture?.setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    };
    scalable();
    element.dataset.drawn = "true";
    window.addEventListener("resize", () => {
      chart.resize();
      scalable();
    });
  });
  const script = document.createElement("script");
  script.src = "/_static/echarts/6.0.0/dist/echarts.min.js";
  script.addEventListener("load", draw);
  document.head.append(script);
})();
