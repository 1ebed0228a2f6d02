// The only worker of Qinghe. It is registered for /field and for /visits/ and for nothing else, so that no other page passes through
// it; and of these it keeps what is listed here, and what that needs to look like itself.
"use strict";
const KEPT = "qinghe-field";
const PATIENCE = 4000; // milliseconds; on a weak line what is kept is shown sooner than what may never come
const PAGES = [/^\/field$/, /^\/field\/forms\/[a-z-]+$/, /^\/visits\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/];
const LOOKS = /^\/(css|js|icons|webjars)\/|^\/(favicon\.svg|field\.webmanifest)$/;

const mayBeKept = request => {
  const { origin, pathname } = new URL(request.url);
  return request.method === "GET" && origin === self.location.origin && (LOOKS.test(pathname) || PAGES.some(page => page.test(pathname)));
};

const askedAnew = async (request, path) => {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) await (await caches.open(KEPT)).put(path, answer.clone());
  return answer;
};

const asFreshAsThereIs = async event => {
  const path = new URL(event.request.url).pathname;
  const fresh = askedAnew(event.request, path);
  event.waitUntil(fresh.catch(() => {}));
  const before = await caches.match(path);
  if (!before) return fresh;
  const waited = new Promise(done => setTimeout(done, PATIENCE, before));
  const answer = await Promise.race([fresh.catch(() => before), waited]);
  return answer.status >= 500 ? before : answer;
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
  if (mayBeKept(event.request)) event.respondWith(asFreshAsThereIs(event));
});
