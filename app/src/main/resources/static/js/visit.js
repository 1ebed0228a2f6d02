// The answers of a visit are kept in this browser until the server says that it has them. Without this file the form is sent as any other.
(() => {
  "use strict";
  const form = document.querySelector("form[data-visit]");
  const status = document.querySelector("#visit-status");
  const over = document.querySelector("[data-kept-visit]");
  const say = what => { status.textContent = status.dataset[what]; status.hidden = false; };
  const read = key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };

  if (over) {
    // Others were received: what this browser has not sent is shown, not lost.
    const left = read("qinghe.visit." + over.dataset.keptVisit);
    if (!left) return;
    say("unsent");
    const list = document.createElement("pre");
    list.textContent = left.fields.filter(([name, value]) => name !== "token" && value).map(([name, value]) => name + ": " + value).join("\n");
    status.append(list);
    return;
  }
  if (!form || !status) return;

  // The page opens without a signal from now on; where the browser cannot do that, it has to stay open.
  // A page that came by way of the worker was kept by it.
  const byWorker = navigator.serviceWorker?.controller;
  navigator.serviceWorker?.register("/visits-worker.js", { scope: "/visits/" })
    .then(() => byWorker ? null : caches.open("qinghe-visits"))
    .then(kept => kept?.addAll([location.pathname, ...[...document.querySelectorAll("link[href], script[src]")].map(each => each.href || each.src)]))
    .catch(() => {});

  const key = "qinghe.visit." + form.dataset.visit;
  const token = () => form.elements.token.value;
  let sending = false;

  const keep = pending => {
    const fields = [...new FormData(form)].filter(([name]) => name !== "_csrf");
    try {
      localStorage.setItem(key, JSON.stringify({ pending, fields }));
      return true;
    } catch {
      say("full");
      return false;
    }
  };

  const restore = fields => fields.forEach(([name, value]) => {
    const element = form.elements[name];
    if (element) element.value = value;
  });

  const answered = (response, sent) => {
    const at = new URL(response.url);
    if (response.redirected && at.searchParams.get("received") === sent) {
      localStorage.removeItem(key);
      location.assign(at.pathname);
    } else if (response.redirected && at.pathname === new URL(form.action).pathname) {
      keep(false);
      location.assign(at.pathname);
    } else if (response.ok && !response.redirected) {
      keep(false);
      form.submit(); // the server says beside the fields what is missing
    } else {
      say(response.redirected || response.status === 403 || response.status === 401 ? "signin" : "offline");
    }
  };

  const send = async () => {
    if (sending) return;
    sending = true;
    say("sending");
    const sent = token();
    try {
      answered(await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }), sent);
    } catch {
      say("offline");
    } finally {
      sending = false;
    }
  };

  const kept = read(key);
  if (kept) {
    restore(kept.fields);
    if (!kept.pending) say("kept");
  }
  const pending = () => Boolean(read(key)?.pending);
  const retry = () => { if (pending() && navigator.onLine) send(); };

  form.addEventListener("input", () => keep(false));
  form.addEventListener("submit", event => {
    if (!keep(true)) return;
    event.preventDefault();
    send();
  });
  window.addEventListener("online", retry);
  setInterval(retry, 20000);
  retry();
})();
