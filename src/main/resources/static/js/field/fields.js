// Fields that a thumb can fill.

import {$, $$, piece, toast, word} from './dom.js';
import {shrink, Unreadable} from './photos.js';
import {position} from './where.js';

let groups = 0;

/** Chips, one of which is chosen: options [{value, label, hint}]. */
export function chips(place, options, chosen, take) {
  const name = `chips-${++groups}`;
  place.replaceChildren(...options.map(option => {
    const chip = piece('chip', option);
    const [input, label] = [$('input', chip), $('label', chip)];
    input.name = name;
    input.value = option.value;
    input.id = `${name}-${option.value}`;
    input.checked = option.value === chosen;
    label.htmlFor = input.id;
    input.addEventListener('change', () => take(option.value));
    return chip;
  }));
}

/**
 * One of very many, at one tap where it was to be expected, else by typing a part of its name or the initials of its pinyin.
 *
 * @param proposed () => options at hand without typing
 * @param find typed => options
 * @param free whether what was typed may stand for itself: then take(null, typed)
 */
export function chooser(root, {proposed, find, chosen, typed = '', free = false, take}) {
  const input = $('input[type=text]', root);
  const place = $('.chips', root);
  let current = chosen;

  let drawn = '';

  function show() {
    const words = input.value.trim();
    const options = words ? find(words) : proposed();
    if (!words && current && !options.some(option => option.value === current.value)) options.unshift(current);
    if (words && free) options.push({value: '', label: word('chooser.free', words)});
    const chosen = words && !current ? null : current?.value;
    const drawing = JSON.stringify(options);
    if (drawing === drawn) {
      // Drawn anew under a thumb or a focus, they would be missed.
      for (const chip of $$('input', place)) chip.checked = chip.value === chosen;
    } else {
      chips(place, options, chosen, value => choose(options.find(option => option.value === value)));
      drawn = drawing;
    }
    const none = $('.field-none', root);
    if (none) none.hidden = options.length > 0;
  }

  function choose(option) {
    if (option.value === '') {
      current = null;
      take(null, input.value.trim());
      return;
    }
    current = option;
    input.value = '';
    take(option.value, '');
    show();
  }

  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // It takes the best, and does not send the form.
    event.preventDefault();
    const best = input.value.trim() && find(input.value.trim())[0];
    if (best) choose(best);
  });
  input.value = current ? '' : typed;
  input.addEventListener('input', () => {
    current = null;
    take(null, free ? input.value.trim() : '');
    show();
  });
  show();
  return {
    show,
    set(option) {
      current = option;
      input.value = '';
      show();
    },
  };
}

/** Photos, the camera first. change is called with all of them whenever one comes or goes. */
export function photoField(root, photos, change) {
  const list = $('[data-photo-previews]', root);
  const refusal = $('[data-photo-refusal]', root);
  let kept = [...photos];
  let running = 0;

  function show() {
    for (const image of $$('img', list)) URL.revokeObjectURL(image.src);
    list.replaceChildren(...kept.map((photo, at) => {
      const item = piece('photo');
      const image = $('img', item);
      image.src = URL.createObjectURL(photo.blob);
      image.alt = word('photo.nth', at + 1);
      const remove = $('button', item);
      remove.setAttribute('aria-label', word('photo.remove', at + 1));
      remove.addEventListener('click', () => {
        kept = kept.filter(other => other !== photo);
        show();
        change(kept);
      });
      return item;
    }));
  }

  async function take(input) {
    const files = [...input.files];
    input.value = '';
    refusal.hidden = true;
    running++;
    root.setAttribute('aria-busy', 'true');
    for (const file of files) {
      try {
        const small = await shrink(file, position());
        kept = [...kept, small];
        show();
        wrong(root.closest('[data-field]') ?? root, '');
        await change(kept);
      } catch (failure) {
        refusal.hidden = false;
        refusal.textContent = failure instanceof Unreadable ? word('photo.unreadable', file.name) : word('storage.full');
      }
    }
    if (--running === 0) root.removeAttribute('aria-busy');
  }

  for (const input of $$('input[type=file]', root)) input.addEventListener('change', () => take(input));
  show();
}

/** What is wrong with a field, said beside it; nothing takes it away again. */
export function wrong(field, text) {
  $('.field-error:not([data-photo-refusal])', field)?.remove();
  field.classList.toggle('field-refused', Boolean(text));
  if (!text) return;
  const error = document.createElement('p');
  error.className = 'field-error';
  error.textContent = text;
  $('.field-label', field).after(error);
}

/** Says at each field what the server or the phone found wrong: {field: text}; what belongs to no field, above. */
export function refuse(form, problems) {
  const rest = [];
  for (const field of $$('[data-field]', form)) {
    const problem = problems[field.dataset.field];
    wrong(field, problem);
    if (problem) field.closest('details')?.setAttribute('open', '');
  }
  for (const [name, text] of Object.entries(problems)) {
    const field = $(`[data-field="${CSS.escape(name)}"]`, form);
    if (!field || field.hidden) rest.push(text);
  }
  const above = $('[data-refusal]', form);
  if (above) {
    above.hidden = rest.length === 0;
    above.textContent = rest.join(' ');
  }
  $('.field-refused', form)?.scrollIntoView({block: 'center'});
  if (!rest.length && Object.keys(problems).length) toast(word('form.incomplete'));
}

/** What a form does when it is sent: once at a time, not before its photos are ready, and not in silence if it fails. */
export function onSubmit(form, keep) {
  let busy = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (busy) return;
    if ($('[aria-busy=true]', form)) {
      toast(word('photo.wait'));
      return;
    }
    busy = true;
    try {
      await keep(event.submitter);
    } catch (failure) {
      toast(word(failure.name === 'QuotaExceededError' ? 'storage.full' : 'form.failed', failure.message));
    } finally {
      busy = false;
    }
  });
}

/**
 * Writes down what is begun: at once (save), or when nobody has typed for a moment (later), until it is handed on; what comes
 * late must not bring it back.
 */
export function drafting(store, key, draft) {
  let over = false;
  let timer = 0;
  const save = () => over ? Promise.resolve() : store.put('drafts', draft, key);
  return {
    save,
    later() {
      clearTimeout(timer);
      timer = setTimeout(save, 300);
    },
    async handOn(how) {
      over = true;
      try {
        await how();
      } catch (failure) {
        over = false;
        throw failure;
      }
    },
  };
}

/** The server's answer to an entry, by field. */
export function problemsOf(entry) {
  if (!entry?.problem) return {};
  const problems = Object.fromEntries(entry.problem.errors.map(error => [(error.field ?? '').split('.')[0], error.message]));
  return Object.keys(problems).length ? problems : {'': entry.problem.detail ?? entry.problem.title ?? word('outbox.refused')};
}
