// Moves the bars and steps of the wall chart, with a pointer or by keys, and keeps what was moved. What is refused goes
// back to where it was, and the refusal is said in words.
const DAY = 86_400_000;
const EDGE = 8;
const dialog = document.getElementById('gantt-reason');
const status = document.getElementById('gantt-status');
const refusal = document.getElementById('gantt-refusal');
const chart = () => document.getElementById('gantt');
const SAID_FOR = 6_000;
let saidUntil = 0;

/** To eyes and to screen readers; what is done and over goes after a while. */
function say(words, over = false) {
  clearTimeout(saidUntil);
  refusal.hidden = true;
  status.textContent = words;
  if (over) saidUntil = setTimeout(() => { status.textContent = ''; }, SAID_FOR);
}

/** Stays until the next move. */
function refuse(why) {
  say('');
  refusal.textContent = why;
  refusal.hidden = false;
}

const text = (name, ...values) => values.reduce((words, value, at) => words.replace(`{${at}}`, value), chart().dataset[name]);

const time = day => Date.parse(`${day}T00:00:00Z`);
const iso = at => new Date(at).toISOString().slice(0, 10);
const language = document.documentElement.lang.replace(/^en$/, 'en-GB'); // Days as the rest of the pages writes them.
const named = new Intl.DateTimeFormat(language, {month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC'});

/** What is being moved: where it was, and where it stands. */
let moving = null;

function begin(group) {
  if (moving?.group === group) return moving;
  if (moving) takeBack();
  const drawing = group.ownerSVGElement;
  const {from, to} = group.dataset;
  moving = {
    group, step: 'step' in group.dataset, from: time(from), to: time(to), wasFrom: time(from), wasTo: time(to),
    first: time(drawing.dataset.first), day: Number(drawing.dataset.day), kept: [...group.querySelectorAll('rect, path, text')]
      .map(piece => [piece, ['x', 'width', 'transform'].map(name => [name, piece.getAttribute(name)])]),
    words: group.querySelector('text')?.textContent,
  };
  group.classList.add('gantt-moving');
  return moving;
}

/** Shows the dates that a move by so many days would come to. */
function show(from, to) {
  if (to < from) return;
  Object.assign(moving, {from, to});
  const {group, first, day} = moving;
  if (moving.step) {
    const by = (to - moving.wasTo) / DAY * day;
    for (const piece of group.querySelectorAll('path')) piece.setAttribute('transform', `translate(${by} 0)`);
  } else {
    const x = (from - first) / DAY * day;
    const width = ((to - from) / DAY + 1) * day;
    const bar = group.querySelector('.gantt-bar');
    const done = group.querySelector('.gantt-done');
    const share = done ? moving.kept.find(([piece]) => piece === done)[1][1][1] / moving.kept.find(([piece]) => piece === bar)[1][1][1] : 0;
    bar.setAttribute('x', x);
    bar.setAttribute('width', width);
    done?.setAttribute('x', x);
    done?.setAttribute('width', width * share);
    const words = group.querySelector('text');
    words.setAttribute('x', x + width + 6);
    words.textContent = dates();
  }
  say(dates());
}

const dates = () => moving.step ? named.format(moving.to) : text('textDates', named.format(moving.from), named.format(moving.to));
const changed = () => moving && (moving.from !== moving.wasFrom || moving.to !== moving.wasTo);

function shift(how, days) {
  const by = days * DAY;
  if (how === 'start') show(moving.from + by, moving.to);
  else if (how === 'end') show(moving.from, moving.to + by);
  else show(moving.from + by, moving.to + by);
}

function takeBack() {
  if (!moving) return;
  for (const [piece, attributes] of moving.kept) {
    for (const [name, value] of attributes) value === null ? piece.removeAttribute(name) : piece.setAttribute(name, value);
  }
  const words = moving.group.querySelector('text');
  if (words) words.textContent = moving.words;
  moving.group.classList.remove('gantt-moving');
  moving = null;
}

async function keep() {
  const {group, from, to, step} = moving;
  const {task, of, title, version, works} = group.dataset;
  const reason = step ? await ask(title) : null;
  if (step && !reason) {
    takeBack();
    say(text('textBack'), true);
    group.focus();
    return;
  }
  const address = step ? `/api/v1/tasks/${of}/milestones/${group.dataset.step}` : `/api/v1/tasks/${task}/plan`;
  const body = step
    ? {title, deadline: {kind: 'DATE', date: iso(to)}, reason, version: Number(version)}
    : {plannedFrom: iso(from), plannedTo: iso(to), worksOn: works, version: Number(version)};
  const said = dates();
  const problem = await put(address, body);
  if (problem) {
    takeBack();
    refuse(problem);
    group.focus();
    return;
  }
  moving = null;
  await drawAnew(group.id);
  say(text('textKept', said), true);
}

/** Answers nothing where it was kept, and else why not. */
async function put(address, body) {
  const header = document.querySelector('meta[name="csrf-header"]')?.content;
  const headers = {'Content-Type': 'application/json', Accept: 'application/json, application/problem+json'};
  if (header) headers[header] = document.querySelector('meta[name="csrf-token"]').content;
  try {
    const answer = await fetch(address, {method: 'PUT', headers, body: JSON.stringify(body)});
    if (answer.ok) return null;
    const problem = await answer.json();
    return problem.errors?.length ? problem.errors.map(error => error.message).join(' ') : problem.detail ?? problem.title;
  } catch {
    return text('textFailed');
  }
}

/** A date of a step is a deadline, and moved with a word why. */
function ask(title) {
  dialog.querySelector('#gantt-reason-what').textContent = `${title}: ${dates()}`;
  dialog.querySelector('input').value = '';
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise(answer => dialog.addEventListener('close', () =>
    answer(dialog.returnValue === 'yes' ? dialog.querySelector('input').value.trim() : null), {once: true}));
}

async function drawAnew(id) {
  const {scrollLeft} = chart().querySelector('.gantt-scroll');
  await htmx.ajax('GET', location.pathname + location.search, {target: '#gantt', select: '#gantt', swap: 'outerHTML'});
  chart().querySelector('.gantt-scroll').scrollLeft = scrollLeft;
  document.getElementById(id)?.focus({preventScroll: true});
}

/* --- with a pointer -------------------------------------------------------------------------------------------- */

let grip = null;

document.addEventListener('pointerdown', event => {
  const group = event.target instanceof Element ? event.target.closest('#gantt .gantt-movable') : null;
  if (!group || event.button !== 0 || dialog.open) return;
  event.preventDefault();
  group.focus({preventScroll: true});
  begin(group);
  const box = group.querySelector('.gantt-bar')?.getBoundingClientRect();
  const edge = box ? Math.min(EDGE, box.width / 4) : 0;
  const how = !box ? 'move' : event.clientX < box.left + edge ? 'start' : event.clientX > box.right - edge && event.clientX <= box.right ? 'end' : 'move';
  grip = {x: event.clientX, how, days: 0};
  group.setPointerCapture(event.pointerId);
});

document.addEventListener('pointermove', event => {
  if (!grip || !moving) return;
  const days = Math.round((event.clientX - grip.x) / moving.day);
  if (days === grip.days) return;
  shift(grip.how, days - grip.days);
  grip.days = days;
});

document.addEventListener('pointerup', () => {
  if (!grip || !moving) return;
  grip = null;
  if (changed()) keep();
  else takeBack();
});

document.addEventListener('pointercancel', () => {
  grip = null;
  takeBack();
});

/* --- by keys --------------------------------------------------------------------------------------------------- */

const STEPS = {ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7};

document.addEventListener('keydown', event => {
  const group = event.target instanceof Element ? event.target.closest('#gantt .gantt-movable') : null;
  if (!group) return;
  if (event.key in STEPS) {
    event.preventDefault();
    begin(group);
    shift(moving.step ? 'move' : event.shiftKey ? 'end' : event.altKey ? 'start' : 'move', STEPS[event.key]);
  } else if (event.key === 'Enter' && changed()) {
    event.preventDefault();
    keep();
  } else if (event.key === 'Enter' && group.dataset.task) {
    location.assign(`/tasks/${group.dataset.task}/plan`);
  } else if (event.key === 'Escape' && moving) {
    takeBack();
    say(text('textBack'), true);
  }
});

document.addEventListener('focusout', event => {
  if (moving?.group === event.target && !grip && !dialog.open) {
    const was = changed();
    takeBack();
    if (was) say(text('textBack'), true);
  }
});

// Today in the middle of what is shown.
const today = chart()?.querySelector('svg > g .gantt-today');
if (today) {
  const frame = chart().querySelector('.gantt-scroll');
  frame.scrollLeft = today.getBBox().x - frame.clientWidth / 2;
}
