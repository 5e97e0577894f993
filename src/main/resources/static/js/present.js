// Walks through the slides of a document on a screen. Where this does not run they stand one below another, and the links of
// the list of contents lead to them all the same.

const STEPS = {ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1};
const PATIENCE = 3000; // What nobody moves, and what nobody goes on typing, goes away.
const SMALLEST = .5;
const LARGEST = 1.3; // Of what is nothing but words.
const EDGE = .18;
const SWIPE = 50;

const find = name => document.querySelector(`[data-${name}]`);
const stage = find('slides');
const slides = [...stage.children];
const [leave, outline, typedNumber, blackness, black, full] =
  ['leave', 'outline', 'typed', 'blackness', 'black', 'full'].map(find);
const stops = [...document.querySelectorAll('.stage-list a')];
const narrow = matchMedia('(max-width: 40rem)');
let at = 0;

/* --- one slide ---------------------------------------------------------------------------------------------------- */

const isIn = index => index >= 0 && index < slides.length;
const numberOf = address => Number(/^#slide-(\d+)$/.exec(address)?.[1] ?? 1);

/** Its photos at once, and those of the next so that they are there when it is its turn; the others when theirs comes. */
function load(index) {
  for (const slide of slides.slice(index, index + 2)) {
    for (const photo of slide.querySelectorAll('img')) photo.loading = 'eager';
  }
}

const isFull = ({clientHeight, scrollHeight, clientWidth, scrollWidth}) =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;

function fit(slide) {
  const body = slide.querySelector('.slide-body');
  slide.classList.remove('slide-long');
  slide.style.removeProperty('--fit');
  if (narrow.matches) return;
  const overflows = () => isFull(slide) || body && isFull(body);
  let size = slide.matches('.slide-words') ? LARGEST : 1;
  do {
    slide.style.setProperty('--fit', size.toFixed(2));
    size -= .05;
  } while (overflows() && size >= SMALLEST);
  slide.classList.toggle('slide-long', overflows());
}

function show(index) {
  enlarge(null);
  at = isIn(index) ? index : 0;
  slides.forEach((slide, number) => slide.classList.toggle('is-shown', number === at));
  load(at);
  fit(slides[at]);
  scrollTo(0, 0);
  const here = stops.findLast(stop => numberOf(stop.hash) <= at + 1);
  for (const stop of stops) {
    if (stop === here) stop.setAttribute('aria-current', 'true');
    else stop.removeAttribute('aria-current');
  }
  find('announcement').textContent =
    `${slides[at].dataset.position} ${slides[at].querySelector('h1, h2').textContent.trim()}`;
}

const photos = () => [...slides[at].querySelectorAll('figure')];
const enlarged = () => slides[at].querySelector('.is-enlarged');

function enlarge(photo) {
  const before = enlarged();
  before?.classList.remove('is-enlarged');
  if (photo !== before) photo?.classList.add('is-enlarged');
}

/** A step is no place to come back to. */
function step(by) {
  if (!blackness.hidden) return blacken(false);
  const next = enlarged() && photos()[photos().indexOf(enlarged()) + by];
  if (next) return enlarge(next);
  if (!isIn(at + by)) return enlarge(null);
  show(at + by);
  history.replaceState(null, '', `#slide-${at + 1}`);
}

/** A jump is one: the browser leads back to where it began. */
function jump(index) {
  blacken(false);
  const wanted = Math.min(Math.max(index, 0), slides.length - 1);
  if (wanted === at) return;
  show(wanted);
  history.pushState(null, '', `#slide-${at + 1}`);
}

/* --- what else can be done ------------------------------------------------------------------------------------------ */

function blacken(on) {
  blackness.hidden = !on;
  black.setAttribute('aria-pressed', on);
}

const toggleFull = () =>
  document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();

function openOutline() {
  if (!outline) return;
  outline.open = true;
  (stops.find(stop => stop.hasAttribute('aria-current')) ?? stops[0]).focus();
}

/** The keys are the slides' again. */
function closeOutline() {
  outline.open = false;
  document.activeElement.blur();
}

let typed = '';
let waiting;

function type(digit) {
  typed = digit && (typed + digit).slice(-4);
  typedNumber.textContent = typed;
  typedNumber.hidden = typed === '';
  clearTimeout(waiting);
  if (typed) waiting = setTimeout(type, PATIENCE, '');
}

/** Goes where the digits say; without any, has a closer look. */
function enter() {
  if (typed) jump(Number(typed) - 1);
  else enlarge(enlarged() ?? photos()[0]);
  type('');
}

function escape() {
  if (typed) type('');
  else if (!blackness.hidden) blacken(false);
  else if (enlarged()) enlarge(null);
  else if (document.fullscreenElement) document.exitFullscreen();
  else leave.click();
}

/* --- keys: those of a keyboard, and of what a speaker holds in his hand ------------------------------------------------ */

const KEYS = {
  Home: () => jump(0), End: () => jump(slides.length - 1), Escape: escape,
  b: () => blacken(blackness.hidden), '.': () => blacken(blackness.hidden), f: toggleFull, u: openOutline,
};

/** In the list of contents the keys go from line to line. */
function walkOutline(event) {
  const by = STEPS[event.key];
  if (['u', 'U', 'Escape'].includes(event.key)) closeOutline();
  else if (by) stops[(stops.indexOf(document.activeElement) + by + stops.length) % stops.length].focus();
  else return;
  event.preventDefault();
}

// Before the menus hear of it, so that the list of contents is still open when Escape closes it.
document.addEventListener('keydown', event => {
  const {key, target} = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (outline?.open) return walkOutline(event);
  const pressed = target.closest('a, button, summary');
  if (pressed && (key === 'Enter' && !typed || key === ' ' && !pressed.matches('a'))) return;
  const by = key === ' ' ? (event.shiftKey ? -1 : 1) : STEPS[key];
  const act = KEYS[key.length === 1 ? key.toLowerCase() : key];
  if (by) step(by);
  else if (act) act();
  else if (/^\d$/.test(key)) type(key);
  else if (key === 'Enter') enter();
  else return;
  event.preventDefault();
}, true);

/* --- mouse and finger ---------------------------------------------------------------------------------------------------- */

stage.addEventListener('click', event => {
  if (getSelection().toString()) return;
  const photo = event.target.closest('figure');
  if (photo) return enlarge(photo);
  const place = event.clientX / innerWidth;
  if (place < EDGE) step(-1);
  else if (place > 1 - EDGE) step(1);
});

document.addEventListener('click', event => {
  const by = Number(event.target.closest('[data-step]')?.dataset.step);
  if (by) step(by);
  // A button that keeps the focus would take the next press of the space bar.
  if (event.detail) event.target.closest('.stage-tool')?.blur();
});
black.addEventListener('click', () => blacken(true));
blackness.addEventListener('click', () => blacken(false));
full.addEventListener('click', toggleFull);
outline?.addEventListener('click', event => {
  if (event.target.closest('.stage-list a')) closeOutline();
});

let touched = null;
stage.addEventListener('touchstart', ({target, touches}) => {
  // Two fingers enlarge, and one moves what is enlarged or too wide.
  const moves = touches.length > 1 || visualViewport.scale > 1 || target.closest('.doc-frame');
  touched = moves ? null : {x: touches[0].clientX, y: touches[0].clientY};
}, {passive: true});
stage.addEventListener('touchend', ({changedTouches: [end]}) => {
  if (!touched) return;
  const [across, down] = [end.clientX - touched.x, end.clientY - touched.y];
  if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) step(across < 0 ? 1 : -1);
});

let resting;
function stir() {
  document.body.classList.remove('is-idle');
  clearTimeout(resting);
  resting = setTimeout(() => document.body.classList.add('is-idle'), PATIENCE);
}
for (const motion of ['pointermove', 'pointerdown', 'focusin']) document.addEventListener(motion, stir);

/* --- begin ------------------------------------------------------------------------------------------------------------------ */

stage.classList.add('is-live');
for (const tool of document.querySelectorAll('[data-needs-script]')) tool.hidden = false;
full.hidden = !document.fullscreenEnabled;
addEventListener('hashchange', () => show(numberOf(location.hash) - 1));
addEventListener('resize', () => fit(slides[at]));
show(numberOf(location.hash) - 1);
stir();
