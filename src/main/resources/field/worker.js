// Keeps the page itself, so that it opens without a network. It keeps nobody's data, and answers for nothing else.

const CACHE = `duban-field-${VERSION}`;
const PAGE = '/field';

self.addEventListener('install', event => event.waitUntil(
  caches.open(CACHE)
    .then(cache => Promise.all([cache.addAll(FILES), keepPage(cache, PAGE)]))
    .then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(
  caches.keys()
    .then(names => Promise.all(names.filter(name => name.startsWith('duban-field-') && name !== CACHE).map(name => caches.delete(name))))
    .then(() => self.clients.claim())));

self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin) return;
  if (event.request.mode === 'navigate') {
    if (address.pathname === PAGE) event.respondWith(page(event, address));
  } else if (FILES.includes(address.pathname)) {
    event.respondWith(caches.open(CACHE).then(async cache => await cache.match(address.pathname) ?? fetch(event.request)));
  }
});

/** At once from what is kept; in another language from the server. A newer one comes with a newer worker. */
async function page(event, address) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(PAGE);
  if (!kept || address.searchParams.has('lang')) {
    try {
      return await fetchPage(cache, event.request);
    } catch (unreachable) {
      if (kept) return kept;
      throw unreachable;
    }
  }
  return kept;
}

async function fetchPage(cache, request) {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) await cache.put(PAGE, answer.clone());
  return answer;
}

/** Not what stands in its place for somebody who is not signed in: then the worker of before stays, with its page. */
async function keepPage(cache, address) {
  const answer = await fetch(address, {credentials: 'same-origin', cache: 'no-cache'});
  if (!answer.ok || answer.redirected) throw new Error(`No page: ${answer.status}`);
  await cache.put(PAGE, answer);
}
