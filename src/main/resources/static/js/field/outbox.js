// What was done on the phone and has yet to reach the server: in order, each exactly once, whatever is tried again.
// Every request carries an id made here, so that the server knows it again; photos go first, then what speaks of them.

import {word} from './dom.js';
import {KINDS} from './kinds.js';
import {ask, corrected, now, offset, ownSession, SignedOut, Unreachable} from './session.js';

export const WAITING = 'WAITING';
export const REFUSED = 'REFUSED';
export const SENT = 'SENT';

const KEPT_WHEN_SENT = 60;
/** Behind an entry on which the server itself stumbles so often, the others need not wait. */
const STUMBLES = 3;
const PAUSES = [3_000, 10_000, 30_000, 60_000, 180_000];

/** The server says no, and why: {status, title, detail, errors}. */
class Refusal extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** The server stumbled. */
class Stumbled extends Error {}

export class Outbox {

  /** @param changed is called whenever an entry comes, goes or changes */
  constructor(store, accountId, changed) {
    this.store = store;
    this.accountId = accountId;
    // Other windows of this phone look at the same outbox.
    this.windows = new BroadcastChannel(`duban-outbox-${accountId}`);
    this.windows.onmessage = changed;
    this.changed = () => {
      changed();
      this.windows.postMessage(null);
    };
    this.state = {busy: false, offline: !navigator.onLine, signedOut: false, other: null};
    this.tries = 0;
  }

  entries = () => this.store.all('outbox');

  /** Takes in what was done, its photos with it, and the draft from which it came away: all or nothing. */
  async add(kind, about, title, data, photos, draft) {
    const entry = {kind, about, title, data, photos: photos.map(photo => photo.id), sentPhotos: [], madeAt: Date.now(), offset: offset(), state: WAITING, stumbles: 0};
    await this.store.write(['outbox', 'photos', 'drafts'], stores => {
      for (const photo of photos) stores.photos.put(photo);
      stores.outbox.add(entry);
      if (draft) stores.drafts.delete(draft);
    });
    this.changed();
    this.send();
  }

  /** Puts what was mended in place of what was refused; it keeps its place and its ids. False if it is gone or sent meanwhile. */
  async mend(seq, title, data, photos, draft) {
    const kept = photos.map(photo => photo.id);
    const mended = await this.store.change('outbox', seq, entry =>
      entry.state === SENT ? undefined : {...entry, title, data, photos: kept, state: WAITING, stumbles: 0, problem: undefined});
    if (!mended) return false;
    await this.store.write(['photos', 'drafts'], stores => {
      for (const photo of photos) stores.photos.put(photo);
      stores.drafts.delete(draft);
    });
    this.changed();
    this.send();
    return true;
  }

  async again(seq) {
    await this.store.change('outbox', seq, entry => ({...entry, state: WAITING, stumbles: 0, problem: undefined}));
    this.changed();
    this.send();
  }

  /** Takes it away with its photos, unless it has reached the server meanwhile. */
  async drop(seq) {
    await this.store.write(['outbox', 'photos'], stores => {
      stores.outbox.get(seq).onsuccess = ({target: {result: entry}}) => {
        if (!entry || entry.state === SENT) return;
        for (const photo of entry.photos) stores.photos.delete(photo);
        stores.outbox.delete(seq);
      };
    });
    this.changed();
  }

  /** Sends whatever waits; one window at a time does so, and the others wait to see what it leaves. */
  async send() {
    if (this.state.busy) this.more = true;
    if (this.state.busy || this.queued) return;
    this.queued = true;
    const sendAll = () => {
      this.queued = false;
      return this.sendAll();
    };
    if (navigator.locks) await navigator.locks.request(`duban-outbox-${this.accountId}`, sendAll);
    else await sendAll();
  }

  async sendAll() {
    this.more = false;
    this.tell({busy: true});
    clearTimeout(this.timer);
    const waiting = (await this.entries()).filter(entry => entry.state === WAITING);
    if (!waiting.length) return this.rest({});
    try {
      await this.drain(await ownSession(this.accountId));
      this.tries = 0;
      await this.rest({offline: false, signedOut: false, other: null});
    } catch (failure) {
      if (failure instanceof SignedOut) return this.rest({signedOut: true, other: failure.other, offline: false});
      if (!(failure instanceof Unreachable || failure instanceof Stumbled)) {
        await this.rest({});
        throw failure;
      }
      await this.rest({offline: failure instanceof Unreachable});
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), PAUSES[Math.min(this.tries++, PAUSES.length - 1)]);
    }
  }

  async drain(session) {
    const held = new Set();
    let stumbled = false;
    for (const {seq} of await this.entries()) {
      // As it is now: it may have been mended or dropped while those before it went.
      const entry = await this.store.get('outbox', seq);
      if (entry?.state === REFUSED) held.add(entry.about);
      if (entry?.state !== WAITING || held.has(entry.about)) continue;
      try {
        await this.sendOne(entry, session);
        await this.settle(entry);
      } catch (failure) {
        if (failure instanceof Refusal) {
          held.add(entry.about);
          await this.keep(entry, {state: REFUSED, problem: failure.problem});
        } else if (failure instanceof Stumbled) {
          await this.keep(entry, {stumbles: entry.stumbles + 1});
          if (entry.stumbles + 1 < STUMBLES) throw failure;
          held.add(entry.about);
          stumbled = true;
        } else if (failure instanceof SignedOut || failure instanceof Unreachable) {
          throw failure;
        } else {
          // Whatever is wrong with one is no reason to keep back the others.
          held.add(entry.about);
          await this.keep(entry, {state: REFUSED, problem: {title: String(failure), errors: []}});
        }
      }
    }
    if (stumbled) throw new Stumbled();
  }

  async sendOne(entry, session) {
    for (const id of entry.photos.filter(photo => !entry.sentPhotos.includes(photo))) {
      const photo = await this.store.get('photos', id);
      if (!photo) throw new Refusal({detail: word('outbox.photo-gone'), errors: []});
      await this.upload(photo, entry, session);
      entry.sentPhotos.push(id);
      await this.keep(entry, {sentPhotos: entry.sentPhotos});
    }
    for (const step of KINDS[entry.kind].steps(entry.data, raw => corrected(raw, entry.offset))) {
      await this.request(step.method, step.path, JSON.stringify(step.body ?? {}), session,
        {'Content-Type': 'application/json'}, step.reached);
    }
  }

  async upload(photo, entry, session) {
    const form = new FormData();
    form.append('file', photo.blob, photo.name);
    form.append('id', photo.id);
    if (photo.takenAt) form.append('takenAt', corrected(photo.takenAt, entry.offset));
    for (const [name, value] of Object.entries(photo.position ?? {})) form.append(name, value);
    await this.request('POST', '/api/v1/evidence', form, session, {});
  }

  /** @param reached tells of a refusal whether it means that the aim is reached already */
  async request(method, path, body, session, headers, reached) {
    const answer = await ask(path, {method, body, patience: 120_000, headers: {...headers, [session.csrfHeader]: session.csrfToken}});
    if (answer.ok) return;
    if (answer.status === 401 || answer.type === 'opaqueredirect') throw new SignedOut(null);
    if (answer.status === 403) await ownSession(this.accountId);
    if (answer.status >= 500 || answer.status === 408 || answer.status === 429) throw new Stumbled();
    if (reached && await reached(answer.status)) return;
    const problem = told(answer);
    throw new Refusal({status: answer.status, title: problem.title, detail: problem.detail, errors: problem.errors ?? []});
  }

  /** Notes what came of an entry, unless somebody mended or dropped it meanwhile. */
  async keep(entry, change) {
    await this.store.change('outbox', entry.seq, latest => isOther(latest, entry) ? undefined : {...latest, ...change});
    Object.assign(entry, change);
    this.changed();
  }

  /** Sent: the photos leave the phone, and the oldest news of what was sent with them. */
  async settle(entry) {
    const sent = (await this.entries()).filter(other => other.state === SENT);
    await this.store.write(['outbox', 'photos'], stores => {
      for (const photo of entry.photos) stores.photos.delete(photo);
      // Also where somebody has just dropped it: it did reach the server, and that is to be seen.
      stores.outbox.put({...entry, state: SENT, sentAt: now().getTime(), photos: [], sentPhotos: []});
      for (const old of sent.slice(0, Math.max(0, sent.length - KEPT_WHEN_SENT))) stores.outbox.delete(old.seq);
    });
    this.sentSome = true;
    this.changed();
  }

  tell(change) {
    Object.assign(this.state, change);
    this.changed();
  }

  async rest(change) {
    this.tell({...change, busy: false});
    if (this.more) await this.sendAll();
  }
}

const isOther = (latest, entry) => JSON.stringify(latest.data) !== JSON.stringify(entry.data);

function told(answer) {
  try {
    return answer.json();
  } catch {
    return {};
  }
}
