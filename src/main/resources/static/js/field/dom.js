// Pieces of the page come from its <template> elements, so that all words stand in the page and none here.

/** A copy of a template: data-text and data-href filled by name, what data-if names and is not there, left out. */
export function piece(name, values = {}) {
  const copy = document.getElementById(`t-${name}`).content.cloneNode(true);
  for (const element of [...copy.querySelectorAll('[data-if]')]) if (!values[element.dataset.if]) element.remove();
  for (const element of copy.querySelectorAll('[data-text]')) element.textContent = values[element.dataset.text] ?? '';
  for (const element of copy.querySelectorAll('[data-href]')) element.setAttribute('href', values[element.dataset.href] ?? '#/');
  for (const element of copy.querySelectorAll('[data-tone]')) {
    element.classList.add(`${element.dataset.tone}-${String(values[element.dataset.tone] ?? '').toLowerCase()}`);
  }
  return copy;
}

const bundle = () => document.getElementById('words').content;

/** A word of the page by its key, with {0}, {1} … put in. */
export function word(key, ...values) {
  const found = bundle().querySelector(`[data-word="${CSS.escape(key)}"]`);
  return (found?.textContent ?? key).replace(/\{(\d)}/g, (_, at) => values[at] ?? '');
}

export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

const language = () => document.documentElement.lang;

/** Days begin and end where the district is, wherever the phone believes to be. */
const timeZone = document.documentElement.dataset.zone;

/** As yyyy-mm-dd. */
export const day = at => new Intl.DateTimeFormat('sv-SE', {timeZone}).format(at);

export const time = at => new Intl.DateTimeFormat(language(), {timeZone, hour: '2-digit', minute: '2-digit', hour12: false}).format(new Date(at));

export const dayAndTime = at =>
  new Intl.DateTimeFormat(language(), {timeZone, month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false})
    .format(new Date(at));

/** As dayAndTime, but midnight belongs to the day that it ends: 24:00. */
export function dueTime(at) {
  const clock = new Intl.DateTimeFormat('en', {timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(new Date(at));
  if (clock !== '00:00') return dayAndTime(at);
  const ended = new Intl.DateTimeFormat(language(), {timeZone, month: 'short', day: 'numeric'}).format(new Date(at) - 1);
  return `${ended} 24:00`;
}

let toastTimer = 0;

/** Says something in passing; screen readers hear it too. */
export function toast(text) {
  const place = document.getElementById('toast');
  place.hidden = false;
  place.textContent = text;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { place.hidden = true; }, 5000);
}

/** Asks before something that cannot be undone. */
export function sure(question, verb) {
  const dialog = document.getElementById('sure');
  $('[data-question]', dialog).textContent = question;
  $('[data-verb]', dialog).textContent = verb;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise(answer =>
    dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes'), {once: true}));
}
