// What is waiting, what was sent, and what was refused and why.

import {$, dayAndTime, piece, sure, time, word} from './dom.js';
import {KINDS} from './kinds.js';
import {REFUSED, SENT, WAITING} from './outbox.js';

export async function outboxPage(app) {
  const page = piece('outbox');
  const draw = async () => {
    const entries = await app.outbox.entries();
    const groups = [[REFUSED, 'refused'], [WAITING, 'waiting'], [SENT, 'sent']]
      .map(([state, name]) => [name, entries.filter(entry => entry.state === state)])
      .filter(([, list]) => list.length);
    const place = document.querySelector('[data-outbox]');
    if (!place) return;
    place.replaceChildren(...groups.map(([name, list]) => {
      const part = piece('part', {title: word(`outbox.${name}`), count: list.length});
      $('ul', part).replaceChildren(...(name === 'sent' ? list.reverse() : list).map(entry =>
        line(app, entry, name === 'waiting' && entries.some(other => other.state === REFUSED && other.about === entry.about && other.seq < entry.seq))));
      return part;
    }));
    document.querySelector('[data-none]').hidden = groups.length > 0;
    document.querySelector('[data-send]').hidden = !entries.some(entry => entry.state === WAITING);
  };
  $('[data-send]', page).addEventListener('click', () => app.outbox.send());
  app.render(page);
  await draw();
  return app.onChange(draw);
}

function line(app, entry, isHeld) {
  const mend = KINDS[entry.kind].mend?.(entry);
  const refused = entry.state === REFUSED;
  const told = piece('entry', {
    title: entry.title, kind: word(`entry-kind.${entry.kind}`), state: entry.state, refused,
    when: entry.state === SENT ? word('outbox.sent-at', time(entry.sentAt)) : dayAndTime(entry.madeAt),
    photos: entry.photos.length ? word('outbox.photos', entry.sentPhotos.length, entry.photos.length) : '',
    why: refused ? reason(entry.problem) : '', held: isHeld, stumbled: !refused && entry.stumbles > 0 && entry.state === WAITING,
    mend: refused && mend, href: mend, droppable: entry.state !== SENT,
  });
  $('[data-again]', told)?.addEventListener('click', () => app.outbox.again(entry.seq));
  $('[data-drop]', told)?.addEventListener('click', async () => {
    if (await sure(word('outbox.drop-sure', entry.title), word('outbox.drop'))) await app.outbox.drop(entry.seq);
  });
  return told;
}

const reason = problem => [problem.detail ?? problem.title ?? word('outbox.refused'), ...problem.errors.map(error => error.message)]
  .filter((text, at, all) => text && all.indexOf(text) === at).join(' ');
