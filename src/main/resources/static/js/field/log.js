// A finding: photo, place, item, done.

import {$, piece, sure, word} from './dom.js';
import {DUE, itemsOf, itemWords, matching, proposedItems, responsible, todaysRounds} from './choices.js';
import {chips, chooser, drafting, onSubmit, photoField, problemsOf, refuse, wrong} from './fields.js';
import {uuid} from './ids.js';
import {ask, now} from './session.js';
import {follow, metres, near, position} from './where.js';

const PLACES = 5;
const RECENT = 12;
/** As near as this, another place is the same. */
const SAME = 50;
/** So old, what was opened and left empty says nothing of where the inspector is now. */
const STALE = 60 * 60_000;

/** @param address {round, place, mend} as the address names them */
export async function log(app, address) {
  const {kept, store} = app;
  const entry = address.mend ? await app.toMend(address.mend) : null;
  if (address.mend && !entry) return;
  const recent = await store.get('kept', 'recent') ?? [];
  // What is begun at one stop must not take the place of what was begun at another.
  const key = entry ? `mend:${entry.seq}` : ['log', address.round, address.place].filter(Boolean).join(':');
  const draft = alive(await store.get('drafts', key)) ?? (entry ? await drafted(entry, app) : await begun(app, address));
  const {save, later, handOn} = drafting(store, key, draft);

  const page = piece('log');
  const form = $('form', page);
  const round = () => kept.rounds.find(one => one.id === draft.roundId);
  const place = () => kept.places.find(one => one.id === draft.placeId);
  const item = () => kept.items.find(one => one.id === draft.itemId);
  if (!entry && !round()) draft.roundId = null;
  const field = name => $(`[data-field="${name}"]`, form);

  photoField(field('evidenceIds'), draft.photos, photos => { draft.photos = photos; return save(); });
  photoField(field('afterEvidenceIds'), draft.after, photos => { draft.after = photos; return save(); });

  /* In which round: shown in the head where there is no choice, else to be seen and changed. */
  const choices = address.round || entry ? [] : todaysRounds(kept);
  const line = $('[data-round]', page);
  line.hidden = !round() || choices.length > 1;
  if (round()) $('a', line).replaceChildren(round().title);
  if (round()) $('a', line).href = `#/rounds/${round().id}`;
  field('inspectionId').hidden = choices.length < 2;
  chips($('.chips', field('inspectionId')), [
    ...choices.map(one => ({value: one.id, label: one.title, hint: word(`kind.${one.kind}`)})),
    {value: '', label: word('log.no-round')},
  ], draft.roundId ?? '', value => {
    draft.roundId = value || null;
    draft.campaignId = round()?.campaignId ?? draft.campaignId;
    places.show();
    if (!itemsOf(kept, draft.campaignId).includes(item())) {
      draft.itemId = null;
      items.set(null);
    }
    propose();
  });

  const running = kept.campaigns.map(one => ({value: one.id, label: one.name}));
  // One that closed meanwhile has to be changed, though it came from the round.
  const isClosed = !running.some(one => one.value === draft.campaignId);
  field('campaignId').hidden = !isClosed && (running.length < 2 || Boolean(round()));
  chips($('.chips', field('campaignId')), running, draft.campaignId, value => {
    draft.campaignId = value;
    draft.roundId = round()?.campaignId === value ? draft.roundId : null;
    draft.itemId = null;
    items.set(null);
    propose();
  });

  const placeOption = ({place: one, metres: far}) => ({
    value: one.id, label: one.name,
    hint: [one.status && word(`status.${one.status}`), far !== undefined && word('place.metres', Math.round(far))].filter(Boolean).join(' · '),
  });
  const places = chooser(field('placeId'), {
    proposed: () => proposedPlaces(kept, round()).slice(0, PLACES).map(placeOption),
    find: typed => matching(kept.places, typed).map(one => placeOption({place: one})),
    chosen: place() ? placeOption({place: place()}) : null,
    typed: draft.placeText,
    free: true,
    take(id, text) {
      draft.placeId = id;
      draft.placeText = text;
      items.show();
      propose();
    },
  });

  const itemOption = one => ({value: one.id, label: one.name, hint: one.code});
  const items = chooser(field('checkItemId'), {
    proposed: () => proposedItems(itemsOf(kept, draft.campaignId), recent, place()).map(itemOption),
    find: typed => matching(itemsOf(kept, draft.campaignId), typed, 8, itemWords).map(itemOption),
    chosen: item() ? itemOption(item()) : null,
    typed: draft.itemText ?? '',
    free: true,
    take(id, text) {
      draft.itemId = id;
      draft.itemText = text;
      propose();
    },
  });

  const unitOption = one => ({value: one.id, label: one.name});
  const units = chooser(field('unitId'), {
    proposed: () => [],
    find: typed => matching(kept.units, typed).map(unitOption),
    chosen: null,
    take(id) {
      draft.unitId = id;
      draft.unitChosen = id !== null;
      save();
    },
  });

  function propose() {
    if (!draft.unitChosen) draft.unitId = responsible(kept, draft.campaignId, place(), item());
    const unit = kept.units.find(one => one.id === draft.unitId);
    units.set(unit ? unitOption(unit) : null);
    showDue();
    showEarlier();
    save();
  }

  function showDue() {
    if (!draft.dueChosen) draft.due = item() ? 'POLICY' : 'DAYS_3';
    else if (!item() && draft.due === 'POLICY') draft.due = 'DAYS_3';
    const options = Object.keys(DUE).filter(key => key !== 'POLICY' || item()).map(key => ({
      value: key,
      label: word(`due.${key}`),
      hint: key === 'POLICY' ? word(`term.${item().termKind}`, item().termAmount) : '',
    }));
    chips($('.chips', field('deadline')), options, draft.due, value => {
      draft.due = value;
      draft.dueChosen = true;
      save();
    });
  }

  const text = $('textarea', field('description'));
  text.value = draft.description;
  text.addEventListener('input', () => { draft.description = text.value; later(); });

  /* What was found here before: asked of the server where it can be, else from what the phone keeps. */
  let asked = 0;
  async function showEarlier() {
    const turn = ++asked;
    const found = draft.itemId && (draft.placeId || draft.placeText) ? await earlier(app, draft) : [];
    if (turn !== asked) return;
    const part = $('[data-field="recurrence"]', form);
    part.hidden = found.length === 0;
    if (draft.recurrence && !found.some(one => one.id === draft.recurrence.of) && draft.recurrence.choice !== 'NEW') draft.recurrence = null;
    $('[data-earlier]', part).replaceChildren(...found.map(one => piece('earlier', {
      number: one.number, what: one.description ?? '', where: one.metres ? word('place.metres', Math.round(one.metres)) : '',
      href: `#/findings/${one.id}`,
    })));
    const options = [{value: 'NEW', label: word('recurrence.NEW')}];
    const [open, closed] = [found.find(one => one.open), found.find(one => !one.open)];
    if (open && !entry) options.unshift({value: 'SAME', label: word('recurrence.SAME'), hint: open.number});
    if (closed) options.unshift({value: 'RELAPSE', label: word('recurrence.RELAPSE'), hint: closed.number});
    chips($('.chips', part), options, draft.recurrence?.choice, choice => {
      wrong(part, '');
      draft.recurrence = {choice, of: (choice === 'SAME' ? open : choice === 'RELAPSE' ? closed : null)?.id ?? null};
      save();
    });
    draft.earlier = found.length > 0;
  }

  onSubmit(form, async button => {
    const problems = lacking(draft);
    refuse(form, problems);
    if (Object.keys(problems).length) return;
    const again = button?.value === 'again';
    const photos = [...draft.photos, ...draft.after];
    const title = [item()?.name ?? draft.itemText, place()?.name ?? draft.placeText].filter(Boolean).join(' · ');
    await handOn(() => {
      if (entry) return app.outbox.mend(entry.seq, title, asFinding(draft, kept, entry), photos, key);
      if (draft.recurrence?.choice === 'SAME') return app.outbox.add('sighting', `finding:${draft.recurrence.of}`, title, asSighting(draft), photos, key);
      return app.outbox.add('finding', `finding:${draft.id}`, title, asFinding(draft, kept, null), photos, key);
    });
    if (draft.roundId) await store.put('kept', draft.roundId, 'round');
    if (draft.itemId) await store.put('kept', [draft.itemId, ...recent.filter(id => id !== draft.itemId)].slice(0, RECENT), 'recent');
    app.sayKept();
    if (!again) return app.go(entry ? '#/outbox' : draft.roundId ? `#/rounds/${draft.roundId}` : '#/');
    await store.put('drafts', next(draft), key);
    app.show();
  });

  const leave = $('[data-drop]', form);
  leave.addEventListener('click', async () => {
    if ((draft.photos.length || draft.after.length) && !await sure(word('log.drop-sure'), word('outbox.drop'))) return;
    await handOn(() => store.remove('drafts', key));
    app.go(entry ? '#/outbox' : draft.roundId ? `#/rounds/${draft.roundId}` : '#/');
  });
  $('[value=again]', form).hidden = Boolean(entry);

  propose();
  app.render(page);
  if (entry) refuse(form, problemsOf(entry));
  return follow(() => draft.placeId || places.show());
}

/** Where the phone is first, then where the round goes next. */
function proposedPlaces(kept, round) {
  const here = near(kept.places);
  const waiting = (round?.stops ?? []).filter(stop => stop.outcome === 'WAITING').map(stop => stop.placeId);
  const next = waiting.map(id => kept.places.find(place => place.id === id)).filter(Boolean).map(place => ({place}));
  const ofRound = here.filter(found => waiting.includes(found.place.id));
  const all = [...ofRound, ...here.slice(0, 3), ...next];
  return all.filter((found, at) => all.findIndex(other => other.place.id === found.place.id) === at);
}

async function begun(app, address) {
  const used = await app.store.get('kept', 'round');
  const todays = todaysRounds(app.kept);
  const round = app.kept.rounds.find(one => one.id === address.round)
    ?? (address.round ? null : todays.find(one => one.id === used) ?? todays[0]);
  const campaignId = round?.campaignId ?? app.kept.campaigns[0]?.id ?? null;
  return blank({campaignId, roundId: round?.id ?? null, placeId: address.place ?? null});
}

const alive = draft => {
  if (!draft) return null;
  const isBegun = draft.photos.length || draft.after.length || draft.itemId || draft.itemText || draft.description;
  return isBegun || Date.now() - draft.madeAt < STALE ? draft : null;
};

const blank = known => ({
  id: uuid(), begunAt: location.hash, madeAt: Date.now(), campaignId: null, roundId: null, placeId: null, placeText: '', itemId: null, itemText: '', unitId: null, unitChosen: false,
  due: 'DAYS_3', dueChosen: false, description: '', photos: [], after: [], recurrence: null, earlier: false, ...known,
});

/** The next one is usually found at the same place, and answered for by the same unit. */
const next = draft => blank({
  campaignId: draft.campaignId, roundId: draft.roundId, placeId: draft.placeId, placeText: draft.placeText,
  unitId: draft.unitId, unitChosen: draft.unitChosen,
});

const drafted = async (entry, app) =>
  ({...entry.data.draft, photos: await app.photosOf(entry.data.photos), after: await app.photosOf(entry.data.after)});

function lacking(draft) {
  const problems = {};
  if (!draft.photos.length) problems.evidenceIds = word('log.photo-needed');
  if (!draft.placeId && !draft.placeText) problems.placeId = word('log.place-needed');
  if (!draft.itemId && !draft.itemText && !draft.description.trim()) problems.checkItemId = word('log.what-needed');
  if (draft.earlier && !draft.recurrence) problems.recurrence = word('log.recurrence-needed');
  return problems;
}

/** @param entry what is mended: when and where it was found stays, and its deadline unless another was chosen */
function asFinding(draft, kept, entry) {
  const item = kept.items.find(one => one.id === draft.itemId);
  const round = kept.rounds.find(one => one.id === draft.roundId);
  const place = kept.places.find(one => one.id === draft.placeId);
  const here = entry ? entry.data.body.position : draft.photos.find(photo => photo.position)?.position ?? position();
  const deadline = entry && entry.data.draft.due === draft.due ? entry.data.body.deadline : DUE[draft.due](now());
  const {photos, after, ...rest} = draft;
  return {
    id: draft.id,
    at: entry?.data.at ?? draft.photos[0]?.takenAt ?? Date.now(),
    photos: photos.map(photo => photo.id),
    after: after.map(photo => photo.id),
    draft: rest,
    body: {
      campaignId: draft.campaignId,
      placeId: draft.placeId,
      placeText: draft.placeId ? null : draft.placeText,
      checkItemId: draft.itemId,
      category: draft.itemId ? null : draft.itemText || null,
      source: round?.source ?? 'ROUTINE',
      description: draft.description.trim() || item?.name || draft.itemText,
      unitId: draft.unitId ?? responsible(kept, draft.campaignId, place, item),
      deadline: after.length ? null : deadline,
      inspectionId: draft.roundId,
      position: here && {latitude: here.latitude, longitude: here.longitude},
      ...draft.recurrence ? {recurrence: draft.recurrence} : {},
    },
  };
}

const asSighting = draft => ({
  id: draft.id, findingId: draft.recurrence.of, placeId: draft.placeId, at: draft.photos[0]?.takenAt ?? Date.now(), inspectionId: draft.roundId,
  comment: draft.description.trim().slice(0, 2000) || null, photos: [...draft.photos, ...draft.after].map(photo => photo.id),
});

async function earlier(app, draft) {
  const here = position();
  const query = new URLSearchParams();
  const known = {
    campaignId: draft.campaignId, placeId: draft.placeId, placeText: draft.placeText, checkItemId: draft.itemId,
    latitude: here?.latitude, longitude: here?.longitude, description: draft.description,
  };
  for (const [name, value] of Object.entries(known)) if (value) query.set(name, value);
  if (navigator.onLine) {
    try {
      const answer = await ask(`/api/v1/findings/recurrences?${query}`, {patience: 3_000});
      if (answer.ok) return answer.json().items.filter(found => found.id !== draft.id);
    } catch {
      // What the phone keeps must do.
    }
  }
  return app.kept.earlier.map(found => ({...found, open: found.state !== 'CLOSED'})).filter(found => found.campaignId === draft.campaignId && found.checkItemId === draft.itemId
    && (found.placeId === draft.placeId || isSame(app.kept.places, found.placeId, draft.placeId)));
}

function isSame(places, one, other) {
  const [a, b] = [one, other].map(id => places.find(place => place.id === id));
  return a?.latitude !== undefined && b?.latitude !== undefined && metres(a, b) <= SAME;
}
