// The server, its clock, and whose session this is.

const OFFSET = 'duban.field.offset';

/** What is to be added to the phone's clock; null as long as nobody has told. */
export const offset = () => {
  const told = localStorage.getItem(OFFSET);
  return told === null ? null : Number(told);
};

/** Now by the clock of the server, as far as it is known. */
export const now = () => new Date(Date.now() + (offset() ?? 0));

/**
 * What the phone's clock said at some time, by the clock of the server; never later than now.
 *
 * @param then what was to be added at that time, since the clock may have been set meanwhile; null if that was not known
 */
export const corrected = (raw, then) => new Date(Math.min(raw + (then ?? offset() ?? 0), now().getTime())).toISOString();

/** By how many minutes the phone's clock is fast. */
export const fastBy = () => Math.round(-(offset() ?? 0) / 60_000);

function learn(serverNow, sentAt) {
  // In the middle between asking and hearing.
  localStorage.setItem(OFFSET, String(Math.round(new Date(serverNow).getTime() - (sentAt + Date.now()) / 2)));
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

/** The whole answer, its body too: one that breaks off half-way is none. */
export async function ask(path, options = {}) {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), options.patience ?? PATIENCE);
  try {
    const answer = await fetch(path, {
      ...options,
      signal: ended.signal,
      redirect: 'manual',
      credentials: 'same-origin',
      headers: {Accept: 'application/json', ...options.headers},
    });
    const body = await answer.text();
    return {ok: answer.ok, status: answer.status, type: answer.type, json: () => JSON.parse(body)};
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
  const told = answer.json();
  learn(told.now, sentAt);
  return told;
}

/** The session of this account, and of no other. */
export async function ownSession(accountId) {
  const told = await session();
  if (told.accountId !== accountId) throw new SignedOut(told.name);
  return told;
}

const LEAVE = 'duban.field.leave';

/** Ends the session of an account: now, or as soon as there is a network; nobody else's. */
export async function leave(accountId) {
  localStorage.setItem(LEAVE, accountId);
  await leaveLate();
}

/** Whether somebody who had left without a network has been signed out now. */
export async function leaveLate() {
  const leaving = localStorage.getItem(LEAVE);
  if (leaving === null) return false;
  try {
    const told = await session();
    if (told.accountId === leaving) await ask('/sign-out', {method: 'POST', headers: {[told.csrfHeader]: told.csrfToken}});
    localStorage.removeItem(LEAVE);
    return told.accountId === leaving;
  } catch (failure) {
    if (failure instanceof SignedOut) localStorage.removeItem(LEAVE);
    return false;
  }
}
