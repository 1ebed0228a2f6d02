// Keeps the pages of visits that were opened, and what they need to look like themselves, so that they open without a signal.
"use strict";
const KEPT = "qinghe-visits";

const asFreshAsThereIs = async request => {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await kept.put(request, answer.clone());
    return answer;
  } catch (noSignal) {
    const before = await kept.match(request, { ignoreSearch: true });
    if (before) return before;
    throw noSignal;
  }
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
  if (event.request.method === "GET") event.respondWith(asFreshAsThereIs(event.request));
});
