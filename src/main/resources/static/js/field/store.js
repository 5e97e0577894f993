// What the phone keeps: a database for each account, so that nobody ever opens another's.

const NAME = 'duban-field-';
/** One more whenever there is one more of the stores. */
const VERSION = 2;
const STORES = [
  ['kept'],
  ['drafts'],
  ['photos', {keyPath: 'id'}],
  ['pictures'],
  ['outbox', {keyPath: 'seq', autoIncrement: true}],
];
export const CURRENT = 'duban.field.account';
const KNOWN = 'duban.field.accounts';

/** Whose phone it is now, also without a network: {id, name, roles}, or null after signing out. */
export const current = () => JSON.parse(localStorage.getItem(CURRENT) ?? 'null');

export function setCurrent(account) {
  if (account === null) return localStorage.removeItem(CURRENT);
  localStorage.setItem(CURRENT, JSON.stringify(account));
  localStorage.setItem(KNOWN, JSON.stringify([...new Set([...known(), account.id])]));
}

const known = () => JSON.parse(localStorage.getItem(KNOWN) ?? '[]');

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const over = transaction => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onerror = () => reject(transaction.error);
  transaction.onabort = () => reject(transaction.error);
});

export class Store {

  static async open(accountId) {
    const opening = indexedDB.open(NAME + accountId, VERSION);
    opening.onupgradeneeded = () => {
      for (const [name, options] of STORES) {
        if (!opening.result.objectStoreNames.contains(name)) opening.result.createObjectStore(name, options);
      }
    };
    const database = await done(opening);
    // Some systems close it behind a page that sleeps; what is saved afterwards would be lost unseen.
    database.onclose = () => location.reload();
    // A newer page in another window wants it in a newer form.
    database.onversionchange = () => {
      database.close();
      location.reload();
    };
    return new Store(database);
  }

  constructor(database) {
    this.database = database;
  }

  get = (store, key) => done(this.database.transaction(store).objectStore(store).get(key));

  keys = store => done(this.database.transaction(store).objectStore(store).getAllKeys());

  all = store => done(this.database.transaction(store).objectStore(store).getAll());

  /** Several writes, all of them or none: change(storeByName). */
  async write(stores, change) {
    const transaction = this.database.transaction(stores, 'readwrite');
    change(Object.fromEntries(stores.map(name => [name, transaction.objectStore(name)])));
    await over(transaction);
  }

  /** Reads and writes in one: how(value) is kept in its place unless it is undefined, and answered. */
  async change(store, key, how) {
    const transaction = this.database.transaction(store, 'readwrite');
    const place = transaction.objectStore(store);
    let changed;
    place.get(key).onsuccess = event => {
      changed = event.target.result && how(event.target.result);
      if (changed) place.put(changed);
    };
    await over(transaction);
    return changed;
  }

  put = (store, value, key) => this.write([store], stores => stores[store].put(value, key));

  remove = (store, key) => this.write([store], stores => stores[store].delete(key));

  /** Forgets what can be read again; what was begun and what waits to be sent stay, unseen until their owner is back. */
  forget = () => this.write(['kept', 'pictures', 'outbox'], stores => {
    stores.kept.clear();
    stores.pictures.clear();
    stores.outbox.openCursor().onsuccess = ({target: {result: at}}) => {
      if (!at) return;
      if (at.value.state === 'SENT') at.delete();
      at.continue();
    };
  });

  close = () => this.database.close();
}

/** Takes from the phone whatever other accounts could read here; of all accounts, where nobody is signed in. */
export async function forgetOthers(accountId) {
  for (const other of known().filter(id => id !== accountId)) {
    const store = await Store.open(other);
    await store.forget();
    store.close();
  }
}
