// The server, its clock, and whose session this is.

import {current} from './store.js';

let offset = Number(localStorage.getItem('duban.field.offset') ?? 0);

/** Now by the clock of the server, as far as it is known. */
export const now = () => new Date(Date.now() + offset);

/** What the phone's clock said at some time, by the clock of the server. */
export const corrected = raw => new Date(raw + offset).toISOString();

/** By how many minutes the phone's clock is fast. */
export const fastBy = () => Math.round(-offset / 60_000);

function learn(serverNow, sentAt) {
  // In the middle between asking and hearing.
  offset = Math.round(new Date(serverNow).getTime() - (sentAt + Date.now()) / 2);
  localStorage.setItem('duban.field.offset', String(offset));
}

/** No answer: there is no network, or it broke off. Whether the server had done it already nobody knows. */
export class Unreachable extends Error {}

/** Nobody is signed in any more, or somebody else is. */
export class SignedOut extends Error {
  constructor(other) {
    super();
    this.other = other;
  }
}

const PATIENCE = 30_000;

export async function ask(path, options = {}) {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), options.patience ?? PATIENCE);
  try {
    return await fetch(path, {
      ...options,
      signal: ended.signal,
      redirect: 'manual',
      credentials: 'same-origin',
      headers: {Accept: 'application/json', ...options.headers},
    });
  } catch {
    throw new Unreachable();
  } finally {
    clearTimeout(timer);
  }
}

/** Whose session it is; what is sent must bring its token, which no other session accepts. */
export async function session() {
  const sentAt = Date.now();
  const answer = await ask('/api/v1/field/session', {patience: 10_000});
  if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') throw new SignedOut(null);
  if (!answer.ok) throw new Unreachable();
  const told = await answer.json();
  learn(told.now, sentAt);
  return told;
}

/** The session of the person whose page this is. */
export async function ownSession() {
  const told = await session();
  if (current()?.id !== told.accountId) throw new SignedOut(told.name);
  return told;
}
