// A display on a wall: shows one scene after another and takes what the server pushes. It is meant to stand for months: it
// connects again by itself whatever happens, says when what it shows is old, and loads its page anew only when the server is there
// to answer.

const SILENCE = 45_000; // Three beats missed: the connection is dead, whatever the browser thinks.
const RETRY = 5_000;
const STALE = 60_000;
const IDLE = 4_000;
const SMALLEST = .4;
const LARGEST = 1.7; // A few units fill the screen, too.

const find = name => document.querySelector(`[data-${name}]`);
const wall = document.body;
const [stage, campaign, day, time, figuresAt, dots, stale, staleSince] =
  ['stage', 'campaign', 'day', 'time', 'figures-at', 'dots', 'stale', 'stale-since'].map(find);
const language = document.documentElement.lang.replace(/^en$/, 'en-GB'); // Days as the rest of the pages writes them.
const zone = wall.dataset.zone;
let figures = Number(wall.dataset.at); // When they were read, by the server's clock.
let ahead = Date.now() - Number(wall.dataset.now); // By how much the screen's own clock is before that.
let digest = wall.dataset.shown;
let heard = performance.now();
let tried = heard;
let place = 0;
let paused = false;
let turnedAt = performance.now();

/* --- scenes ------------------------------------------------------------------------------------------------------- */

const scenes = () => [...stage.querySelectorAll('.scene')];

/** Each part as large as it fits; what does not even in small type is cut off, and the worst comes first. */
function fit(scene) {
  scene.querySelectorAll('[data-fit]').forEach(fitPart);
}

function fitPart(part) {
  let size = LARGEST;
  do {
    part.style.setProperty('--fit', size.toFixed(2));
    size -= .05;
  } while (part.scrollHeight > part.clientHeight + 1 && size >= SMALLEST);
}

function show(index) {
  const all = scenes();
  place = all.length ? (index + all.length) % all.length : 0;
  all.forEach((scene, number) => scene.classList.toggle('is-shown', number === place));
  dots.replaceChildren(...all.map((scene, number) => {
    const dot = document.createElement('li');
    dot.classList.toggle('is-here', number === place);
    return dot;
  }));
  campaign.textContent = all[place]?.dataset.campaign ?? '';
  if (all[place]) fit(all[place]);
  turnedAt = performance.now();
}

/** The scene that was shown is shown on, if it is still there. */
function replace(html) {
  const before = scenes()[place]?.dataset.scene;
  const since = turnedAt;
  stage.innerHTML = html;
  const again = scenes().findIndex(scene => scene.dataset.scene === before);
  show(again < 0 ? place : again);
  if (again >= 0) turnedAt = since;
}

/* --- what the server says ----------------------------------------------------------------------------------------- */

let source;

/** times: the server's, and that of the figures. */
function hear(times) {
  const [now, at] = times.split(' ').map(Number);
  heard = performance.now();
  ahead = Date.now() - now;
  figures = at;
  tick();
}

function connect() {
  source?.close();
  tried = performance.now();
  source = new EventSource(`events?shown=${digest}`);
  source.addEventListener('shell', event => {
    heard = performance.now();
    if (event.data !== wall.dataset.shell) location.reload();
  });
  source.addEventListener('board', event => {
    const line = event.data.indexOf('\n');
    digest = event.lastEventId;
    replace(event.data.slice(line + 1));
    hear(event.data.slice(0, line));
  });
  source.addEventListener('beat', event => hear(event.data));
}

/* --- time --------------------------------------------------------------------------------------------------------- */

const dayOf = new Intl.DateTimeFormat(language, {month: 'long', day: 'numeric', weekday: 'long', timeZone: zone});
const timeOf = new Intl.DateTimeFormat(language, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone});
const exactTimeOf = new Intl.DateTimeFormat(language, {hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: zone});
const momentOf = new Intl.DateTimeFormat(language, {month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone});

function tick() {
  const now = Date.now() - ahead;
  day.textContent = dayOf.format(now);
  time.textContent = timeOf.format(now);
  figuresAt.textContent = exactTimeOf.format(figures);
  const silent = performance.now() - heard;
  // Either nobody speaks any more, or whoever does has nothing newer to say.
  stale.hidden = silent < STALE && now - figures < STALE * 2;
  staleSince.textContent = staleSince.dataset.since.replace('{0}', momentOf.format(figures));
  // A browser gives up for good where the answer was an error, as while the server starts anew.
  const since = performance.now() - tried;
  if (source.readyState === EventSource.CLOSED ? since > RETRY : silent > SILENCE && since > SILENCE) connect();
  if (!paused && performance.now() - turnedAt > Number(wall.dataset.seconds) * 1000 && scenes().length > 1) show(place + 1);
}

/* --- whoever stands before it ------------------------------------------------------------------------------------- */

let idle;
function awake() {
  wall.classList.remove('is-idle');
  clearTimeout(idle);
  idle = setTimeout(() => wall.classList.add('is-idle'), IDLE);
}

const keys = {
  ArrowRight: () => show(place + 1),
  ArrowLeft: () => show(place - 1),
  ' ': () => { paused = !paused; wall.classList.toggle('is-paused', paused); },
  f: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
};
addEventListener('keydown', event => {
  const does = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!does || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  does();
  awake();
});
addEventListener('pointermove', awake);
addEventListener('resize', () => show(place));

/** A screen that goes to sleep shows nothing. Browsers allow it on secure addresses only, and let go of it when hidden. */
async function stayAwake() {
  try {
    await navigator.wakeLock?.request('screen');
  } catch {
    // It sleeps as it is set to.
  }
}
addEventListener('visibilitychange', () => document.visibilityState === 'visible' && stayAwake());

wall.classList.add('is-live');
connect();
show(0);
tick();
setInterval(tick, 1000);
stayAwake();
awake();
