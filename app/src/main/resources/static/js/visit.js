// The answers of a visit are kept in this browser until the server says that it has them. Without this file the form is sent as any other.
(() => {
  "use strict";
  const form = document.querySelector("form[data-visit]");
  const status = document.querySelector("#visit-status");
  const over = document.querySelector("[data-kept-visit]");
  const say = what => { status.textContent = status.dataset[what]; status.hidden = false; };
  const read = key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };

  // The answers were received: now the photos, one by one, each forgotten here once the server has it.
  const sendPhotos = async visit => {
    const photos = await visitPhotos.of(visit).catch(() => []);
    if (!photos.length) return;
    const refused = [];
    try {
      for (const photo of photos) {
        const sent = new FormData();
        sent.append("_csrf", over.dataset.csrf);
        sent.append("token", photo.token);
        sent.append("item", photo.item);
        sent.append("file", photo.picture, photo.name);
        say("photos");
        const answer = await fetch(location.pathname + "/photos", { method: "POST", body: sent });
        if (answer.redirected || answer.status === 401 || answer.status === 403) return say("signin");
        if (answer.status === 422) refused.push(await answer.text());
        else if (!answer.ok) return say("photosWait");
        await visitPhotos.remove(photo.id);
      }
    } catch {
      return say("photosWait");
    }
    if (refused.length) status.textContent = refused.join("\n");
    else say("photosDone");
  };

  if (over) {
    // Others were received: what this browser has not sent is shown, not lost.
    const left = read("qinghe.visit." + over.dataset.keptVisit);
    if (!left) {
      const visit = over.dataset.keptVisit;
      let under = false;
      const retry = async () => {
        if (under || !navigator.onLine) return;
        under = true;
        await sendPhotos(visit);
        under = false;
      };
      window.addEventListener("online", retry);
      setInterval(retry, 20000);
      retry();
      return;
    }
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
  navigator.serviceWorker?.register("/field-worker.js", { scope: "/visits/" })
    .then(() => window.qinghePages)
    .then(() => caches.open("qinghe-field"))
    .then(async kept => {
      await kept.put("/field/whose", new Response(form.dataset.visit.split(".")[1]));
      return byWorker && await kept.match(location.pathname) ? null : kept;
    })
    .then(kept => kept?.addAll([location.pathname, ...[...document.querySelectorAll("link[href], script[src]")].map(each => each.href || each.src)]))
    .catch(() => {});

  const key = "qinghe.visit." + form.dataset.visit;
  const token = () => form.elements.token.value;
  let sending = false;

  const answers = () => [...new FormData(form)].filter(([, value]) => typeof value === "string");

  const keep = pending => {
    const fields = answers().filter(([name]) => name !== "_csrf");
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
      answered(await fetch(form.action, { method: "POST", body: new URLSearchParams(answers()) }), sent);
    } catch {
      say("offline");
    } finally {
      sending = false;
    }
  };

  const visit = form.dataset.visit;

  const listPhotos = async () => {
    const photos = await visitPhotos.of(visit);
    form.querySelectorAll("[data-photos]").forEach(list => list.replaceChildren(...photos
      .filter(photo => photo.item === list.dataset.photos)
      .map(photo => {
        const line = document.createElement("li");
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "btn btn-sm";
        remove.textContent = list.dataset.remove;
        remove.setAttribute("aria-label", list.dataset.remove + " " + photo.name);
        remove.addEventListener("click", () => visitPhotos.remove(photo.id).then(listPhotos));
        line.append(photo.name + " · " + Math.ceil(photo.picture.size / 1024) + " KB ", remove);
        return line;
      })));
  };

  const addPhotos = async input => {
    const chosen = [...input.files];
    const item = input.name.replace("photos", "");
    input.value = "";
    for (const file of chosen) {
      try {
        await visitPhotos.add(visit, token(), item, file);
      } catch (failed) {
        say(failed?.name === "QuotaExceededError" ? "full" : "noPhoto");
      }
    }
    await listPhotos();
  };

  /** Only what is not so becomes a finding, and only a finding has photos. */
  const dropPhotosOfOthers = async () => {
    for (const photo of await visitPhotos.of(visit)) {
      if (form.elements["verdict" + photo.item]?.value !== "FAIL") await visitPhotos.remove(photo.id);
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
  form.querySelectorAll("input[type=file]").forEach(input => input.addEventListener("change", () => addPhotos(input)));
  listPhotos().catch(() => {});
  form.addEventListener("submit", event => {
    if (!keep(true)) return;
    event.preventDefault();
    dropPhotosOfOthers().catch(() => {}).then(send);
  });
  window.addEventListener("online", retry);
  setInterval(retry, 20000);
  retry();
})();
