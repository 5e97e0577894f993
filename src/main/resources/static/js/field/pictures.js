// Photos of open findings as they are on the server, small, for where there is no network.

import {piece, word} from './dom.js';

/** Of more findings than this nobody looks at the photos in one day. */
const MOST = 120;
const PATIENCE = 20_000;

const load = async id => {
  const answer = await fetch(`/evidence/${id}/thumbnail?size=320`, {credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE)});
  if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('image/')) throw new Error(`No picture: ${answer.status}`);
  return answer.blob();
};

/**
 * Fetches one after the other what is not there yet, as long as there is a network, and lets go of what is over.
 *
 * @param ours () => whether whoever asked is still here: what comes late must not be kept behind a sign-out
 */
export async function keepPictures(store, findings, ours) {
  const wanted = [...new Set(findings.slice(0, MOST).flatMap(one => [one.before[0], one.after[0]]).filter(Boolean))];
  const kept = await store.keys('pictures');
  await store.write(['pictures'], ({pictures}) => {
    for (const id of kept) if (!findings.some(one => one.before.includes(id) || one.after.includes(id))) pictures.delete(id);
  });
  if (navigator.connection?.saveData) return;
  for (const id of wanted.filter(one => !kept.includes(one))) {
    if (!navigator.onLine) return;
    try {
      const picture = await load(id);
      if (!ours()) return;
      await store.put('pictures', picture, id);
    } catch {
      // One that cannot be had, or a network that is gone: the next reading of all tries again.
    }
  }
}

/** Fills in the photos of a finding: those kept, and those that the network still gives. */
export async function showPictures(place, store, finding) {
  const all = [...finding.before.map(id => ['before', id]), ...finding.after.map(id => ['after', id])];
  const shown = await Promise.all(all.map(async ([phase, id]) => {
    const blob = await store.get('pictures', id) ?? await load(id).catch(() => null);
    if (!blob) return null;
    const figure = piece('picture', {phase: word(`picture.${phase}`), href: `/evidence/${id}`});
    const image = figure.querySelector('img');
    image.alt = word(`picture.${phase}`);
    image.src = URL.createObjectURL(blob);
    image.addEventListener('load', () => URL.revokeObjectURL(image.src), {once: true});
    return figure;
  }));
  place.replaceChildren(...shown.filter(Boolean));
  place.hidden = !place.children.length;
}
