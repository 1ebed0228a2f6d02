// The home page of the field app: shows what waits on this phone, and sends it when there is a signal.
(() => {
  "use strict";
  const root = document.querySelector("#field");
  const { account } = root.dataset;
  const BATCH = 20;
  const HALF_A_DAY = 12 * 60 * 60 * 1000;
  const MONTH = 30 * 24 * 60 * 60 * 1000;
  const status = document.querySelector("#field-status");
  const words = status.dataset;
  const say = (what, ...put) => {
    status.textContent = put.reduce((text, each, place) => text.replace("#" + (place + 1), each), words[what]);
    status.dataset.said = what;
    document.querySelector("#field-sign-in").hidden = what !== "signin" && what !== "other";
  };
  const moment = text => new Date(text).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });

  // --- what waits ---

  const pairs = (list, lines) => list.replaceChildren(...lines.flatMap(({ label, value }) => {
    const term = document.createElement("dt");
    const said = document.createElement("dd");
    term.textContent = label;
    said.textContent = value;
    return [term, said];
  }));

  const wrongOf = record => record.state !== "refused" ? [] : Object.entries(record.told.errors).map(([name, sentence]) => {
    const label = record.shown.find(each => each.name === name)?.label;
    return label ? label + " · " + sentence : sentence;
  });

  const drawn = record => {
    const item = document.querySelector("#field-record").content.firstElementChild.cloneNode(true);
    const part = name => item.querySelector(`[data-part=${name}]`);
    const show = (name, shown) => { part(name).hidden = !shown; };
    item.dataset.state = record.state;
    part("title").textContent = record.title;
    part("at").textContent = moment(record.at);
    part("state").textContent = words["state" + record.state[0].toUpperCase() + record.state.slice(1)];
    part("state").classList.toggle("qh-state-late", record.state === "refused" || record.state === "conflict");
    pairs(part("typed"), record.shown.filter(each => each.value));
    part("wrong").replaceChildren(...wrongOf(record).map(sentence => {
      const line = document.createElement("li");
      line.textContent = sentence;
      return line;
    }));
    const conflict = record.state === "conflict";
    show("conflict", conflict);
    if (conflict) {
      part("why").textContent = record.told.why;
      pairs(part("there"), record.told.there);
      part("see").href = record.told.path;
    }
    show("doubt", record.state === "tried");
    show("mend", record.state !== "tried");
    show("instead", conflict && Object.keys(record.told.instead).length > 0);
    part("mend").href = "/field/forms/" + record.form + "?mend=" + record.order;
    part("instead").addEventListener("click", async () => {
      if (!window.confirm(words.insteadSure)) return;
      await fieldQueue.replace(record, { ...record.values, ...record.told.instead }, record.shown);
      await draw();
      send();
    });
    part("discard").addEventListener("click", async () => {
      if (!window.confirm(record.state === "tried" ? words.discardDoubt : words.discardSure)) return;
      await fieldQueue.remove(record);
      draw();
    });
    return item;
  };

  const badge = (pick, records) => {
    const chosen = [...new URL(pick.href).searchParams];
    const waiting = records.filter(each => chosen.every(([name, value]) => each.values[name] === value)).length;
    const mark = pick.querySelector("[data-waiting]");
    mark.hidden = waiting === 0;
    mark.textContent = words.here.replace("#1", waiting);
  };

  const draw = async () => {
    const records = await fieldQueue.of(account);
    const last = await fieldQueue.lastSent(account);
    document.querySelector("#field-records").replaceChildren(...records.map(drawn));
    document.querySelectorAll("a[data-pick]").forEach(pick => badge(pick, records));
    document.querySelector("#field-count").textContent = records.length ? words.count.replace("#1", records.length) : words.none;
    document.querySelector("#field-last").textContent = last ? words.last.replace("#1", moment(last.at)).replace("#2", last.count) : words.never;
    document.querySelector("#field-send").hidden = !records.some(toSend);
    return records;
  };

  // --- sending ---

  const toSend = record => record.state === "waiting" || record.state === "tried";
  const patience = () => AbortSignal.timeout(30000);
  const asJson = { Accept: "application/json" };
  class Halt extends Error {}

  /** Who is signed in now, and the token of their session: this page may have been kept from another. */
  const askState = async () => {
    const answer = await fetch("/field/state", { headers: asJson, redirect: "manual", cache: "no-store", signal: patience() });
    if (answer.status >= 500) throw new Halt("broken");
    if (!answer.ok) throw new Halt("signin");
    const state = await answer.json();
    if (state.account !== account) throw new Halt("other");
    return state;
  };

  /** How many were kept; null where the server could not say. */
  const sendBatch = async (batch, csrf) => {
    const tried = await fieldQueue.tried(batch);
    if (!tried.length) return 0;
    const records = tried.map(({ key, form, values }) => ({ key, form, values }));
    const answer = await fetch("/field/records", {
      method: "POST",
      headers: { ...asJson, "Content-Type": "application/json", "X-CSRF-TOKEN": csrf },
      body: JSON.stringify({ account, records }),
      redirect: "manual",
      signal: patience(),
    });
    if (answer.status === 409) throw new Halt("other");
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) throw new Halt("signin");
    if (!answer.ok) return null;
    const { answers } = await answer.json();
    const told = new Map(answers.map(each => [each.key, each]));
    for (const record of tried) if (told.has(record.key)) await fieldQueue.answered(record, told.get(record.key));
    return answers.filter(each => each.came === "KEPT" || each.came === "BEFORE").length;
  };

  /** In the order in which they were typed. Where the server stumbles, one by one, so that one does not keep back the others. */
  const sendAll = async (records, csrf) => {
    let left = records;
    let size = BATCH;
    let kept = 0;
    let broken = false;
    while (left.length) {
      const came = await sendBatch(left.slice(0, size), csrf);
      if (came === null && size > 1) {
        size = 1;
        continue;
      }
      broken ||= came === null;
      kept += came ?? 0;
      left = left.slice(size);
      if (came) await fieldQueue.noteSent(account, kept);
    }
    return { kept, broken };
  };

  const sendNow = async () => {
    const records = (await fieldQueue.of(account)).filter(toSend);
    if (!records.length) return;
    if (!navigator.onLine) return say("offline");
    try {
      say("sending", records.length);
      const { csrf } = await askState();
      const { kept, broken } = await sendAll(records, csrf);
      const open = (await fieldQueue.of(account)).length;
      say(broken ? "broken" : open ? "sentSome" : "sent", kept, open);
    } catch (failed) {
      say(failed instanceof Halt ? failed.message : "offline");
    }
    await draw();
  };

  // Two pages of this browser take turns; where that is not to be had, the server keeps each record once all the same.
  let sending = false;
  const send = async () => {
    if (sending) return;
    sending = true;
    try {
      if (navigator.locks) await navigator.locks.request("qinghe-field", sendNow);
      else await sendNow();
    } finally {
      sending = false;
    }
  };

  // --- what the phone keeps of the pages ---

  /** Not asked for by anybody: where the session has ended, signing in does not lead there. */
  const inPassing = { "X-Requested-With": "XMLHttpRequest" };

  const keep = async (kept, path, oldest) => {
    const before = await kept.match(path);
    if (before && Date.now() - new Date(before.headers.get("date")) < oldest) return;
    const answer = await fetch(path, { headers: inPassing, redirect: "manual", signal: patience() });
    if (answer.ok) await kept.put(path, answer);
  };

  const keepPages = async () => {
    const kept = await caches.open("qinghe-field");
    await kept.put("/field/whose", new Response(account));
    for (const request of await kept.keys()) {
      const date = (await kept.match(request))?.headers.get("date");
      if (date && Date.now() - new Date(date) > MONTH) await kept.delete(request);
    }
    const looks = [...document.querySelectorAll("link[href], script[src]")].map(each => new URL(each.href || each.src).pathname);
    const paths = name => [...document.querySelectorAll(`a[data-keep=${name}]`)].map(each => each.pathname);
    for (const path of new Set(["/field", ...looks, "/js/field-form.js", ...paths("form")])) await keep(kept, path, 0);
    for (const path of paths("page")) await keep(kept, path, HALF_A_DAY);
    for (const path of paths("page").length ? ["/js/visit-photos.js", "/js/visit.js"] : []) await keep(kept, path, 0);
  };

  const markOffline = () => { document.querySelector("#field-offline").hidden = navigator.onLine; };

  document.querySelector("#field-send").addEventListener("click", send);
  window.addEventListener("online", () => { markOffline(); send(); });
  window.addEventListener("offline", markOffline);
  window.addEventListener("beforeinstallprompt", event => {
    event.preventDefault();
    const button = document.querySelector("#field-install");
    button.hidden = false;
    button.addEventListener("click", () => { button.hidden = true; event.prompt(); }, { once: true });
  });
  markOffline();
  navigator.serviceWorker?.register("/field-worker.js", { scope: "/field" })
    .then(() => window.qinghePages)
    .then(keepPages)
    .then(() => { root.dataset.kept = "true"; })
    .catch(() => {});
  draw().then(records => {
    if (records.some(toSend)) say("kept");
    send();
    setInterval(() => { if (!document.hidden) send(); }, 20000);
  }).catch(() => say("full"));
})();
