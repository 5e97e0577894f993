// The page in the street. It opens from what the phone keeps, works without a network, and sends when there is one.

import {isVisited} from './choices.js';
import {$, $$, day, dayAndTime, piece, sure, toast, word} from './dom.js';
import {findings, finding} from './findings.js';
import {log} from './log.js';
import {Outbox, REFUSED, WAITING} from './outbox.js';
import {outboxPage} from './outboxview.js';
import {keepPictures} from './pictures.js';
import {check, recheck, round, stop} from './rounds.js';
import {ask, fastBy, leave, leaveLate, now, session, SignedOut, Unreachable} from './session.js';
import {current, CURRENT, forgetOthers, setCurrent, Store} from './store.js';

const NOTHING = {at: null, campaigns: [], items: [], places: [], units: [], matrix: [], rounds: [], checklists: [], findings: [], earlier: [], rechecks: []};
/** A clock that is wrong by more than this is told of, though the times are corrected. */
const FAST = 5;

/** What was read longer ago is read again when somebody comes back to the page. */
const OLD = 10 * 60_000;

const ROUTES = [
  ['', home],
  ['log', log],
  ['log/mend/:mend', log],
  ['log/round/:round', log],
  ['log/round/:round/place/:place', log],
  ['log/place/:place', log],
  ['rounds/:id', round],
  ['rounds/:id/stops/:place', stop],
  ['rounds/:id/stops/:place/checks/:list', check],
  ['rounds/:id/stops/:place/checks/:list/mend/:mend', check],
  ['rounds/:id/stops/:place/rechecks/:recheck', recheck],
  ['rounds/:id/stops/:place/rechecks/:recheck/mend/:mend', recheck],
  ['findings', findings],
  ['findings/:id', finding],
  ['findings/:id/mend/:mend', finding],
  ['outbox', outboxPage],
  ['me', me],
];

class App {

  constructor(account, store) {
    this.account = account;
    this.store = store;
    this.kept = NOTHING;
    this.listeners = new Set();
    this.outbox = new Outbox(store, account.id, () => this.changed());
    this.isClerk = !account.roles.some(role => role === 'INSPECTOR' || role === 'SUPERVISOR');
  }

  async begin() {
    this.kept = await this.store.get('kept', 'snapshot') ?? NOTHING;
    document.body.dataset.role = this.isClerk ? 'clerk' : 'inspector';
    addEventListener('hashchange', () => this.show());
    addEventListener('online', () => this.sendAndRefresh(true));
    addEventListener('offline', () => this.outbox.tell({offline: true}));
    // Another window of this phone: somebody signed out there, or in.
    addEventListener('storage', event => { if (event.key === CURRENT) location.reload(); });
    addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.sendAndRefresh(now() - new Date(this.kept.at ?? 0) > OLD);
    });
    setInterval(() => this.outbox.send(), 60_000);
    await this.changed();
    const isNew = this.kept.at === null;
    // A form that is open already must not be drawn anew under somebody's hands.
    if (isNew) await this.refresh().catch(() => {});
    await this.show();
    this.sendAndRefresh(!isNew);
  }

  async sendAndRefresh(anyway) {
    await this.outbox.send();
    if (anyway) await this.refresh();
  }

  /** Asks for all anew; without an answer, what is kept stays. */
  async refresh() {
    try {
      const told = await session();
      if (told.accountId !== this.account.id) {
        await takeOver(told);
        location.reload();
        return false;
      }
      const answer = await ask('/api/v1/field/snapshot', {patience: 60_000});
      if (!answer.ok) return false;
      this.kept = answer.json();
      setCurrent({id: told.accountId, name: told.name, roles: told.roles});
      await this.keep();
      keepPictures(this.store, this.kept.findings, () => current()?.id === this.account.id);
      this.outbox.tell({offline: false, signedOut: false, other: null});
      if (['', 'findings'].includes(place()) || place().match(/^rounds\/[^/]+$/)) await this.show();
      return true;
    } catch (failure) {
      if (failure instanceof SignedOut) this.outbox.tell({signedOut: true, other: failure.other});
      else if (failure instanceof Unreachable) this.outbox.tell({offline: true});
      else throw failure;
      return false;
    }
  }

  keep = () => this.store.put('kept', this.kept, 'snapshot');

  go(hash) {
    if (location.hash === hash) this.show();
    else location.hash = hash;
  }

  /** One page after the other: what is drawn late must not lie over what was asked for since. */
  show() {
    this.showing = (this.showing ?? Promise.resolve()).then(() => this.draw()).catch(failure => {
      this.render(piece('gone'));
      throw failure;
    });
    return this.showing.catch(() => {});
  }

  async draw() {
    this.leave?.();
    this.leave = null;
    const [view, address] = this.isClerk && /^(log|rounds)\b/.test(place()) ? [findings, {}] : route(place());
    const left = await view(this, address);
    this.leave = left ?? null;
    const here = `#/${place().split('/')[0]}`;
    for (const tab of $$('.tab')) {
      if (tab.getAttribute('href') === here) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
  }

  render(page) {
    const main = $('main');
    main.replaceChildren(page);
    scrollTo(0, 0);
    if (document.activeElement === document.body) main.focus({preventScroll: true});
  }

  /** What was refused and is to be mended; null, and away to the outbox, if it stands otherwise by now. */
  async toMend(seq) {
    const entry = await this.store.get('outbox', Number(seq));
    if (entry?.state === REFUSED) return entry;
    this.go('#/outbox');
    return null;
  }

  async photosOf(ids) {
    return (await Promise.all(ids.map(id => this.store.get('photos', id)))).filter(Boolean);
  }

  /** Says that it is kept, and whether it is on its way. */
  sayKept = () => toast(word(this.outbox.state.offline ? 'log.kept' : 'log.sending'));

  onChange(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async changed() {
    const entries = await this.outbox.entries();
    const count = state => entries.filter(entry => entry.state === state).length;
    const [waiting, refused] = [count(WAITING), count(REFUSED)];
    for (const place of $$('[data-count]')) {
      place.textContent = waiting + refused;
      place.hidden = waiting + refused === 0;
      place.classList.toggle('count-bad', refused > 0);
    }
    const {busy, offline} = this.outbox.state;
    const net = $('[data-net]');
    const told = word(offline ? 'net.offline' : busy ? 'net.sending' : 'net.online');
    if (net.textContent !== told) net.textContent = told;
    net.dataset.net = offline ? 'offline' : busy ? 'sending' : 'online';
    this.notices(refused, waiting);
    if (this.outbox.sentSome && !busy) {
      this.outbox.sentSome = false;
      this.refresh();
    }
    for (const listener of this.listeners) listener();
  }

  notices(refused, waiting) {
    const {signedOut, other} = this.outbox.state;
    const told = [
      signedOut && ['signed-out', other ? word('notice.other', other) : word('notice.signed-out', waiting)],
      refused && ['refused', word('notice.refused', refused)],
      Math.abs(fastBy()) > FAST && ['clock', word('notice.clock')],
      !('serviceWorker' in navigator) && ['unsafe', word('notice.unsafe')],
    ].filter(Boolean);
    const notices = $('[data-notices]');
    const said = JSON.stringify(told);
    if (notices.dataset.said === said) return;
    notices.dataset.said = said;
    notices.replaceChildren(...told.map(([name, text]) => piece(`notice-${name}`, {text})));
  }
}

const place = () => decodeURIComponent(location.hash.replace(/^#\/?/, ''));

function route(path) {
  const parts = path.split('/');
  for (const [pattern, view] of ROUTES) {
    const names = pattern.split('/');
    if (names.length !== parts.length || !names.every((name, at) => name.startsWith(':') || name === parts[at])) continue;
    return [view, Object.fromEntries(names.flatMap((name, at) => name.startsWith(':') ? [[name.slice(1), parts[at]]] : []))];
  }
  return [home, {}];
}

async function home(app) {
  if (app.isClerk) return findings(app);
  const today = day(now());
  const page = piece('home', {name: app.account.name});
  const rounds = app.kept.rounds.filter(one => one.startsOn <= today);
  const later = app.kept.rounds.filter(one => one.startsOn > today);
  const draw = (selector, list) => $(selector, page).replaceChildren(...list.map(one => piece('door', {
    name: one.title, href: `#/rounds/${one.id}`,
    hint: word('round.done', one.stops.filter(isVisited).length, one.stops.length),
  })));
  draw('[data-today]', rounds);
  draw('[data-later]', later);
  $('[data-part=later]', page).hidden = later.length === 0;
  $('[data-none]', page).hidden = rounds.length > 0;
  const begun = (await app.store.all('drafts')).find(draft => draft.begunAt && (draft.photos.length || draft.itemId));
  $('[data-resume]', page).hidden = !begun;
  $('[data-resume] a', page).href = begun?.begunAt ?? '#/log';
  app.render(page);
}

let install = null;
addEventListener('beforeinstallprompt', event => {
  event.preventDefault();
  install = event;
});

async function me(app) {
  const entries = await app.outbox.entries();
  const estimate = await navigator.storage?.estimate?.() ?? {};
  const page = piece('me', {
    name: app.account.name,
    at: app.kept.at ? dayAndTime(app.kept.at) : word('me.never'),
    used: estimate.usage ? word('me.used', Math.round(estimate.usage / 1e6)) : '',
    offline: word('serviceWorker' in navigator ? 'me.offline-yes' : 'me.offline-no'),
    install: install !== null,
  });
  $('[data-refresh]', page).addEventListener('click', async () => {
    toast(word(await app.refresh() ? 'me.refreshed' : 'me.not-refreshed'));
    app.show();
  });
  $('[data-install]', page)?.addEventListener('click', () => install.prompt());
  $('[data-sign-out]', page).addEventListener('click', async () => {
    const waiting = entries.filter(entry => entry.state !== 'SENT').length;
    if (!await sure(waiting ? word('me.sign-out-waiting', waiting) : word('me.sign-out-sure'), word('me.sign-out'))) return;
    await signOut(app);
  });
  app.render(page);
}

/** What can be read goes; what waits stays under lock until its owner is back. */
async function signOut(app) {
  const leaving = leave(app.account.id);
  setCurrent(null);
  await app.store.forget();
  await leaving;
  location.replace('/field');
}

/** Somebody signed in: from now on the phone is theirs, and whatever others read here is gone. */
async function takeOver(told) {
  setCurrent({id: told.accountId, name: told.name, roles: told.roles});
  await forgetOthers(told.accountId);
}

/** Whoever was here last and did not sign out, at once and without a network; else whoever has signed in. */
async function whose() {
  try {
    await leaveLate();
    if (current() === null) await takeOver(await session());
  } catch (failure) {
    if (!(failure instanceof SignedOut || failure instanceof Unreachable)) throw failure;
  }
  return current();
}

async function begin() {
  if (!('indexedDB' in window) || !('createImageBitmap' in window)) {
    $('main').replaceChildren(piece('too-old'));
    return;
  }
  navigator.serviceWorker?.register('/field-worker.js', {scope: '/field'}).catch(() => {});
  const account = await whose();
  if (!account) {
    await forgetOthers(null);
    $('main').replaceChildren(piece('nobody'));
    document.body.dataset.role = 'nobody';
    return;
  }
  await new App(account, await Store.open(account.id)).begin();
  navigator.storage?.persist?.();
}

addEventListener('unhandledrejection', event => toast(word('form.failed', event.reason?.message ?? '')));
begin().catch(failure => {
  $('main').replaceChildren(piece('too-old'));
  throw failure;
});
