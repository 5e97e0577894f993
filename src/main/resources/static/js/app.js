// What pages do beyond HTML. Everything here improves a page that works without it.

const closest = (event, selector) => event.target instanceof Element ? event.target.closest(selector) : null;

/* --- requests ------------------------------------------------------------------------------------------------ */

document.addEventListener('htmx:configRequest', event => {
  const header = document.querySelector('meta[name="csrf-header"]')?.content;
  if (header) event.detail.headers[header] = document.querySelector('meta[name="csrf-token"]').content;
});

/* --- forms: ask first, send once ------------------------------------------------------------------------------ */

const confirmed = new WeakSet();

function ask(question, verb) {
  const dialog = document.getElementById('confirm');
  if (!dialog) return Promise.resolve(window.confirm(question));
  const button = dialog.querySelector('[data-confirm-verb]');
  button.dataset.usual ??= button.textContent;
  button.textContent = verb || button.dataset.usual;
  dialog.querySelector('#confirm-question').textContent = question;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise(answer =>
    dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes'), {once: true}));
}

document.addEventListener('submit', event => {
  const {target: form, submitter} = event;
  const question = submitter?.dataset.confirm ?? form.dataset.confirm;
  if (!question || confirmed.delete(form)) return;
  // Nobody is asked about what would be refused anyway; what was typed otherwise than wanted, the server says itself.
  const typed = submitter?.dataset.confirmTyped;
  if (typed && ![...form.elements].some(field => field.type === 'text' && field.value.trim() === typed)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!submitter?.formNoValidate && !form.reportValidity()) return;
  ask(question, submitter?.dataset.confirmVerb ?? submitter?.textContent.trim()).then(yes => {
    if (!yes) return;
    confirmed.add(form);
    form.requestSubmit(submitter);
  });
}, true);

document.addEventListener('submit', event => {
  const {target: form, submitter} = event;
  // A form that brings a file leaves its page standing, and may be sent again.
  if (event.defaultPrevented || form.method !== 'post' || 'repeatable' in form.dataset) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  submitter?.setAttribute('aria-busy', 'true');
});

// A page that comes back from the browser's memory may send again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  for (const button of document.querySelectorAll('button[aria-busy]')) button.removeAttribute('aria-busy');
});

document.addEventListener('change', event => closest(event, 'form[data-autosubmit]')?.requestSubmit());

/* --- days that go along: what begins later ends later, but for days that somebody has chosen ------------------- */

document.addEventListener('change', event => {
  const form = closest(event, 'form[data-moves]');
  if (!form || event.target.type !== 'date') return;
  if (event.target.name !== form.dataset.moves) {
    event.target.dataset.chosen = 'true';
    return;
  }
  const by = Date.parse(event.target.value) - Date.parse(event.target.defaultValue);
  for (const day of form.querySelectorAll('input[type="date"]:not([data-chosen])')) {
    if (day === event.target || !day.defaultValue || Number.isNaN(by)) continue;
    day.valueAsNumber = Date.parse(day.defaultValue) + by;
  }
});
/** What is to be copied is chosen as a whole. */
document.addEventListener('focusin', event => event.target.matches?.('[data-select]') && event.target.select());

/* --- menus ---------------------------------------------------------------------------------------------------- */

const openMenus = () => document.querySelectorAll('details[data-menu][open]');

document.addEventListener('click', event => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('focusin', event => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

/* --- small buttons -------------------------------------------------------------------------------------------- */

document.addEventListener('click', event => {
  closest(event, '[data-dismiss]')?.parentElement.remove();
  if (closest(event, '[data-print]')) window.print();
  if (closest(event, '[data-back]') && document.referrer.startsWith(location.origin) && history.length > 1) {
    event.preventDefault();
    history.back();
  }
});

/* --- ticked rows ---------------------------------------------------------------------------------------------- */

const ticks = form => [...form.querySelectorAll('tbody .cell-tick input')];
let lastTick = null;

function countTicks(form) {
  const boxes = ticks(form);
  const ticked = boxes.filter(box => box.checked).length;
  for (const count of form.querySelectorAll('[data-tick-count]')) count.textContent = ticked;
  for (const all of form.querySelectorAll('[data-tick-all]')) {
    all.checked = ticked > 0 && ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  }
}

document.addEventListener('click', event => {
  const box = closest(event, '.cell-tick input, [data-tick-all]');
  if (!box?.form) return;
  const boxes = ticks(box.form);
  if (box.matches('[data-tick-all]')) {
    for (const other of boxes) other.checked = box.checked;
  } else if (event.shiftKey && boxes.includes(lastTick)) {
    const [from, to] = [boxes.indexOf(lastTick), boxes.indexOf(box)].sort((a, b) => a - b);
    for (const other of boxes.slice(from, to + 1)) other.checked = box.checked;
  }
  lastTick = box;
  countTicks(box.form);
});

/* --- times ---------------------------------------------------------------------------------------------------- */

const relative = new Intl.RelativeTimeFormat(document.documentElement.lang || 'zh-CN', {numeric: 'auto'});
const spans = [['day', 86400], ['hour', 3600], ['minute', 60]];

function tellTimes(root = document) {
  for (const time of root.querySelectorAll('time[data-relative]')) {
    const seconds = (new Date(time.dateTime) - Date.now()) / 1000;
    // Beyond a month the date says more than a count of days.
    if (Math.abs(seconds) > 30 * 86400) continue;
    const [unit, length] = spans.find(([, span]) => Math.abs(seconds) >= span) ?? ['minute', 60];
    time.textContent = relative.format(Math.trunc(seconds / length), unit);
  }
}
setInterval(tellTimes, 60_000);

/* --- photos before they are sent ------------------------------------------------------------------------------- */

function photoPicker(picker) {
  const input = picker.querySelector('input[type=file]');
  const list = picker.querySelector('[data-photo-previews]');
  const refusal = picker.querySelector('[data-photo-refusal]');
  const types = input.accept.split(',').map(type => type.trim());
  const limit = Number(picker.dataset.maxBytes);
  let chosen = [];

  // Some systems name no type; the server looks into the file anyway.
  const isKnown = file => file.type === '' || types.includes(file.type);
  const fits = file => file.size <= limit && isKnown(file);

  function show() {
    const files = new DataTransfer();
    for (const file of chosen) files.items.add(file);
    input.files = files.files;
    for (const image of list.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    list.replaceChildren(...chosen.map(preview));
    input.dispatchEvent(new CustomEvent('photos:changed', {bubbles: true, detail: {files: chosen}}));
  }

  function preview(file) {
    const item = document.createElement('li');
    const isPhoto = file.type !== 'application/pdf';
    const image = document.createElement(isPhoto ? 'img' : 'span');
    if (isPhoto) {
      image.src = URL.createObjectURL(file);
      image.alt = file.name;
    } else {
      image.className = 'photo-file';
      image.textContent = file.name;
    }
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = '×';
    remove.setAttribute('aria-label', `${picker.dataset.textRemove} ${file.name}`);
    remove.addEventListener('click', () => {
      chosen = chosen.filter(other => other !== file);
      show();
      input.focus();
    });
    item.append(image, remove);
    return item;
  }

  input.addEventListener('change', () => {
    const added = [...input.files];
    const refused = added.filter(file => !fits(file));
    refusal.hidden = refused.length === 0;
    const said = (text, files) => files.length ? `${text} ${files.map(file => file.name).join(', ')}` : '';
    refusal.textContent = [
      said(picker.dataset.textRefused, refused.filter(file => !isKnown(file))),
      said(picker.dataset.textTooLarge, refused.filter(isKnown)),
    ].filter(Boolean).join(' ');
    chosen = [...chosen, ...added.filter(fits)];
    show();
  });
}

/* --- a choice found by typing (ARIA combobox with a list) ------------------------------------------------------- */

let comboboxes = 0;

function combobox(box) {
  const input = box.querySelector('input[type=text]');
  const value = box.querySelector('[data-combobox-value]');
  const list = document.createElement('ul');
  let options = [];
  let active = -1;
  let timer = 0;
  let request = null;

  list.id = `combobox-${++comboboxes}`;
  list.className = 'combobox-list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', document.querySelector(`label[for="${input.id}"] > :first-child`)?.textContent ?? '');
  box.append(list);
  for (const [name, text] of Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id})) {
    input.setAttribute(name, text);
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function activate(index) {
    active = index;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
    const item = list.children[index];
    if (!item) return;
    input.setAttribute('aria-activedescendant', item.id);
    item.scrollIntoView({block: 'nearest'});
  }

  function take(index) {
    const option = options[index];
    if (!option) return;
    // What was asked for before would open the list again over what comes next.
    clearTimeout(timer);
    request?.abort();
    input.value = option.label;
    value.value = option.id;
    close();
    value.dispatchEvent(new Event('change', {bubbles: true}));
  }

  function show(items) {
    options = items;
    list.replaceChildren(...items.map((option, at) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${at}`;
      item.setAttribute('role', 'option');
      item.textContent = option.label;
      if (option.hint) {
        const hint = document.createElement('small');
        hint.textContent = option.hint;
        item.append(hint);
      }
      return item;
    }));
    if (!items.length) {
      const none = document.createElement('li');
      none.className = 'combobox-none';
      none.setAttribute('role', 'option');
      none.setAttribute('aria-disabled', 'true');
      none.textContent = box.dataset.textNone;
      list.append(none);
    }
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    if (items.length && input.value.trim()) activate(0);
  }

  async function find() {
    request?.abort();
    request = new AbortController();
    const address = new URL(box.dataset.source, location.href);
    address.searchParams.set('q', input.value.trim());
    const other = box.dataset.with && input.form?.elements[box.dataset.with];
    if (other) address.searchParams.set(box.dataset.with, other.value);
    try {
      const answer = await fetch(address, {headers: {Accept: 'application/json'}, signal: request.signal});
      if (answer.ok && document.activeElement === input) show((await answer.json()).items);
    } catch (failure) {
      if (failure.name !== 'AbortError') close();
    }
  }

  input.addEventListener('input', () => {
    value.value = '';
    clearTimeout(timer);
    timer = setTimeout(find, 150);
  });
  input.addEventListener('click', () => list.hidden && find());
  input.addEventListener('blur', () => {
    clearTimeout(timer);
    close();
  });
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const open = !list.hidden && options.length > 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return void find();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      activate((active + step + options.length) % options.length);
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      take(active);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab' && open && active >= 0 && !value.value) {
      take(active);
    }
  });
  // The list must not take the focus away from the input.
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => take([...list.children].indexOf(closest(event, 'li'))));
}

/* --- a list of errors says which field each one means ------------------------------------------------------------ */

// An error may be that of a property whose field bears another id, such as the typed half of a choice.
function nameErrors(list) {
  for (const link of list.querySelectorAll('a[href^="#"]')) {
    const name = link.getAttribute('href').slice(1);
    const field = document.getElementById(name) ?? document.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`);
    if (!field) continue;
    const own = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    const label = own?.firstElementChild ?? own ?? document.getElementById(`${field.id}-label`)?.firstElementChild
      ?? field.querySelector('legend > :first-child, .field-label > :first-child');
    link.href = `#${field.id}`;
    // Of several groups of the same fields, which one.
    const group = own && field.closest('fieldset')?.querySelector(':scope > legend');
    if (label) link.prepend(`${[group, label].filter(Boolean).map(one => one.textContent.trim()).join(' · ')}${list.dataset.textColon}`);
  }
}

/* --- the page that works without a network ------------------------------------------------------------------------ */

// It opens without asking whose session it is, so it must forget whoever is here no longer, whichever way they signed in;
// and who left while there was no network leaves now.
const fieldAccount = 'duban.field.account';
document.querySelector('.sign-in form')?.addEventListener('submit', () => localStorage.removeItem(fieldAccount));
const signedIn = document.querySelector('[data-account]')?.dataset.account;
if (signedIn && JSON.parse(localStorage.getItem(fieldAccount) ?? 'null')?.id !== signedIn) localStorage.removeItem(fieldAccount);
if (localStorage.getItem('duban.field.leave') !== null) {
  import('./field/session.js').then(({leaveLate}) => leaveLate()).then(left => left && location.reload());
}

/* --- begin, and again for what htmx brings ---------------------------------------------------------------------- */

const started = new Map();

function start(root) {
  const once = (selector, begin) => {
    if (!started.has(selector)) started.set(selector, new WeakSet());
    for (const element of root.querySelectorAll(selector)) {
      if (started.get(selector).has(element)) continue;
      started.get(selector).add(element);
      begin(element);
    }
  };
  once('[data-photos]', photoPicker);
  once('[data-combobox]', combobox);
  once('[data-tick-all], [data-dismiss], [data-print]', element => { element.hidden = false; });
  once('form:has(.cell-tick)', countTicks);
  once('.refusal', nameErrors);
  once('[data-focus]', element => element.focus());
  tellTimes(root);
}

start(document);
document.addEventListener('htmx:load', event => start(event.target.parentElement ?? document));
