// How far each service is. The position stays in this browser: nothing is sent, nothing is stored.
(() => {
  "use strict";
  const box = document.querySelector("[data-near]");
  const list = document.querySelector("[data-services]");
  if (!box || !("geolocation" in navigator) || !list.querySelector("[data-north]")) return;
  const status = box.querySelector("[role=status]");
  const radians = degrees => degrees * Math.PI / 180;

  // Along the great circle, in kilometres.
  const far = (north, east, toNorth, toEast) => {
    const a = Math.sin(radians(toNorth - north) / 2) ** 2
      + Math.cos(radians(north)) * Math.cos(radians(toNorth)) * Math.sin(radians(toEast - east) / 2) ** 2;
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(a)));
  };

  const sort = ({ coords }) => {
    const services = [...list.children].map(service => {
      const { north, east } = service.dataset;
      const km = north === undefined ? Infinity : far(coords.latitude, coords.longitude, Number(north), Number(east));
      const said = service.querySelector("[data-distance]");
      said.hidden = km === Infinity;
      said.textContent = km < 1 ? box.dataset.nearBy : box.dataset.far.replace("#", km < 10 ? km.toFixed(1) : km.toFixed(0));
      return { service, km };
    });
    services.sort((one, other) => one.km - other.km || 0).forEach(each => list.append(each.service));
    status.textContent = box.dataset.sorted;
  };

  box.hidden = false;
  box.querySelector("button").addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(sort, () => { status.textContent = box.dataset.refused; },
      { maximumAge: 600000, timeout: 15000 }));
})();
