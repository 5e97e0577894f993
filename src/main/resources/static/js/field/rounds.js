// My rounds: where to go, what was there, and what could not be reached.

import {isVisited} from './choices.js';
import {$, dayAndTime, piece, toast, word} from './dom.js';
import {chips, drafting, onSubmit, photoField, problemsOf, refuse} from './fields.js';
import {uuid} from './ids.js';

/** What the phone did at stops and has not told yet comes before what the server knew when it was asked. */
async function outcomes(app, round) {
  const told = new Map(round.stops.map(stop => [stop.placeId, {outcome: stop.outcome, findings: stop.findings, waiting: false}]));
  for (const entry of await app.outbox.entries()) {
    const data = entry.data;
    const inspection = data.inspectionId ?? data.body?.inspectionId;
    const place = data.placeId ?? data.body?.placeId;
    if (inspection !== round.id || !place || (entry.state === 'SENT' && entry.sentAt < new Date(app.kept.at).getTime())) continue;
    const stop = told.get(place) ?? {outcome: 'WAITING', findings: 0};
    const findings = stop.findings + (isFound(entry) ? 1 : 0);
    const outcome = entry.kind === 'miss' ? 'NOT_REACHED' : findings ? 'FINDING' : 'CLEAN';
    told.set(place, {outcome, findings, waiting: entry.state !== 'SENT'});
  }
  return told;
}

/** Whether it says that not all is in order there. */
const isFound = ({kind, data}) => ['finding', 'sighting'].includes(kind) || (kind === 'recheck' && data.result === 'RELAPSED')
  || (kind === 'check' && data.answers.some(told => told.answer === 'NO'));

const named = (app, round) => {
  const known = new Map(round.stops.map(stop => [stop.placeId, stop.placeName]));
  return id => known.get(id) ?? app.kept.places.find(place => place.id === id)?.name ?? '';
};

export async function round(app, {id}) {
  const one = app.kept.rounds.find(other => other.id === id);
  if (!one) return app.render(piece('gone'));
  const told = await outcomes(app, one);
  const name = named(app, one);
  const page = piece('round', {
    title: one.title, kind: word(`kind.${one.kind}`), note: one.note, secret: one.secret,
    done: word('round.done', [...told.values()].filter(isVisited).length, told.size),
    log: `#/log/round/${one.id}`,
  });
  $('[data-stops]', page).replaceChildren(...[...told].map(([place, stop]) => stopLine(one, place, name(place), stop)));
  app.render(page);
}

function stopLine(one, place, name, stop) {
  const line = piece('stop', {
    name, href: `#/rounds/${one.id}/stops/${place}`, outcome: stop.outcome,
    what: word(`outcome.${stop.outcome}`, stop.findings), waiting: stop.waiting,
  });
  return line;
}

export async function stop(app, {id, place: placeId}) {
  const one = app.kept.rounds.find(other => other.id === id);
  const place = app.kept.places.find(other => other.id === placeId);
  if (!one || !place) return app.render(piece('gone'));
  const outcome = (await outcomes(app, one)).get(placeId);
  const unit = app.kept.units.find(other => other.id === place.unitId);
  const page = piece('at-stop', {
    name: place.name, unit: unit?.name, kind: word(`place.${place.kind}`), status: place.status && word(`status.${place.status}`), back: `#/rounds/${id}`, round: one.title,
    what: word(`outcome.${outcome?.outcome ?? 'WAITING'}`, outcome?.findings ?? 0), log: `#/log/round/${id}/place/${placeId}`,
  });

  $('[data-clean]', page).addEventListener('click', async () => {
    await app.outbox.add('visit', `visit:${id}:${placeId}`, word('entry.clean', place.name), {inspectionId: id, placeId, at: Date.now()}, []);
    toast(word('stop.clean-kept'));
    app.go(`#/rounds/${id}`);
  });
  const form = $('[data-miss]', page);
  onSubmit(form, async () => {
    const reason = $('input', form).value.trim();
    refuse(form, reason ? {} : {reason: word('stop.reason-needed')});
    if (!reason) return;
    await app.outbox.add('miss', `visit:${id}:${placeId}`, word('entry.miss', place.name), {inspectionId: id, placeId, reason, at: Date.now()}, []);
    app.go(`#/rounds/${id}`);
  });

  const lists = app.kept.checklists.filter(list => !list.placeKinds.length || list.placeKinds.includes(place.kind));
  $('[data-checklists]', page).replaceChildren(...lists.map(list =>
    piece('door', {name: list.name, href: `#/rounds/${id}/stops/${placeId}/checks/${list.id}`, hint: word('check.lines', list.lines.length)})));
  $('[data-part=checklists]', page).hidden = lists.length === 0;
  const told = new Set((await app.outbox.entries()).map(entry => entry.data.recheckId));
  const again = app.kept.rechecks.filter(other => other.placeId === placeId && other.campaignId === one.campaignId
    && (!other.inspectionId || other.inspectionId === id) && !told.has(other.id));
  $('[data-rechecks]', page).replaceChildren(...again.map(one =>
    piece('door', {name: one.description, href: `#/rounds/${id}/stops/${placeId}/rechecks/${one.id}`, hint: one.number})));
  $('[data-part=rechecks]', page).hidden = again.length === 0;
  const open = app.kept.findings.filter(finding => finding.placeId === placeId);
  $('[data-findings]', page).replaceChildren(...open.map(finding =>
    piece('door', {name: finding.description, href: `#/findings/${finding.id}`, hint: word(`state.${finding.state}`)})));
  $('[data-part=findings]', page).hidden = open.length === 0;
  app.render(page);
}

/** What was struck off is looked at again: it holds, it is back, or nothing is there any more. */
export async function recheck(app, {id, place: placeId, recheck: recheckId, mend}) {
  const one = app.kept.rechecks.find(other => other.id === recheckId);
  const entry = mend ? await app.toMend(mend) : null;
  if (mend && !entry) return;
  if (!one) return app.render(piece('gone'));
  const key = entry ? `mend:${entry.seq}` : `recheck:${recheckId}`;
  const draft = await app.store.get('drafts', key)
    ?? (entry ? {...entry.data, comment: entry.data.comment ?? '', photos: await app.photosOf(entry.data.photos)}
      : {relapseId: uuid(), result: null, comment: '', photos: []});
  const {save, later, handOn} = drafting(app.store, key, draft);
  const page = piece('recheck', {what: one.description, number: one.number, item: one.itemName, closed: dayAndTime(one.closedAt), back: `#/rounds/${id}/stops/${placeId}`});
  const form = $('form', page);
  chips($('.chips', form), ['CLEAN', 'RELAPSED', 'GONE'].map(value => ({value, label: word(`recheck.${value}`)})), draft.result, value => {
    draft.result = value;
    save();
  });
  photoField($('[data-field=evidenceIds]', form), draft.photos, photos => { draft.photos = photos; return save(); });
  const comment = $('textarea', form);
  comment.value = draft.comment;
  comment.addEventListener('input', () => { draft.comment = comment.value; later(); });
  onSubmit(form, async () => {
    const problems = {};
    if (!draft.result) problems.result = word('finding.result-needed');
    if (draft.result === 'RELAPSED' && !draft.photos.length) problems.evidenceIds = word('log.photo-needed');
    refuse(form, problems);
    if (Object.keys(problems).length) return;
    const data = {
      recheckId, findingId: one.findingId, placeId, inspectionId: id, at: entry?.data.at ?? Date.now(), result: draft.result, relapseId: draft.relapseId,
      comment: draft.comment.trim() || null, photos: draft.photos.map(photo => photo.id),
    };
    const title = word('entry.recheck', word(`recheck.${draft.result}`), one.number);
    await handOn(() => entry
      ? app.outbox.mend(entry.seq, title, data, draft.photos, key)
      : app.outbox.add('recheck', `finding:${one.findingId}`, title, data, draft.photos, key));
    app.sayKept();
    app.go(`#/rounds/${id}/stops/${placeId}`);
  });
  app.render(page);
  if (entry) refuse(form, problemsOf(entry));
}

const blank = () => ({answer: null, declared: '', found: '', note: '', photos: []});

/** A checklist at a stop, answered line by line; nothing is lost when the phone dies meanwhile. */
export async function check(app, {id, place: placeId, list: listId, mend}) {
  const list = app.kept.checklists.find(one => one.id === listId);
  const place = app.kept.places.find(one => one.id === placeId);
  if (!list || !place) return app.render(piece('gone'));
  const entry = mend ? await app.toMend(mend) : null;
  if (mend && !entry) return;
  const key = entry ? `mend:${entry.seq}` : `check:${id}:${placeId}:${listId}`;
  const draft = await app.store.get('drafts', key) ?? (entry ? await filled(entry, list, app) : {id: uuid(), answers: list.lines.map(blank)});
  const {save, later, handOn} = drafting(app.store, key, draft);
  const page = piece('check', {name: list.name, place: place.name, back: `#/rounds/${id}/stops/${placeId}`});
  const form = $('form', page);
  $('[data-lines]', form).replaceChildren(...list.lines.map((line, at) => answer(line, draft.answers[at], {save, later})));
  if (entry) $('[name=findings]', form).checked = entry.data.makeFindings;

  onSubmit(form, async () => {
    const problems = {};
    list.lines.forEach((line, at) => {
      const told = draft.answers[at];
      const isTold = line.kind === 'COUNT' ? told.declared !== '' && told.found !== '' : told.answer;
      if (!isTold) problems[`line-${line.position}`] = word('check.unanswered');
      else if (told.answer === 'NO' && line.photoRequired && !told.photos.length) problems[`line-${line.position}`] = word('check.photo-needed');
    });
    refuse(form, problems);
    if (Object.keys(problems).length) return;
    const photos = draft.answers.flatMap(told => told.photos);
    const data = {...asCheck(draft, list, id, placeId, $('[name=findings]', form).checked), at: entry?.data.at ?? Date.now()};
    const title = word('entry.check', list.name, place.name);
    await handOn(() => entry
      ? app.outbox.mend(entry.seq, title, data, photos, key)
      : app.outbox.add('check', `check:${draft.id}`, title, data, photos, key));
    toast(word('check.kept'));
    app.go(`#/rounds/${id}/stops/${placeId}`);
  });
  app.render(page);
  if (entry) refuse(form, problemsOf(entry));
}

function answer(line, told, {save, later}) {
  const part = piece(line.kind === 'COUNT' ? 'count-line' : 'answer-line', {number: line.position + 1, text: line.text});
  const root = $('[data-field]', part);
  root.dataset.field = `line-${line.position}`;
  const more = $('[data-more]', root);
  if (line.kind === 'COUNT') {
    for (const name of ['declared', 'found']) {
      const input = $(`[name=${name}]`, root);
      input.value = told[name];
      input.addEventListener('input', () => { told[name] = input.value; later(); });
    }
  } else {
    more.hidden = told.answer !== 'NO';
    chips($('.chips', root), ['YES', 'NO', 'NA'].map(value => ({value, label: word(`answer.${value}`)})), told.answer, value => {
      told.answer = value;
      more.hidden = value !== 'NO';
      save();
    });
  }
  const note = $('[name=note]', root);
  note.value = told.note;
  note.addEventListener('input', () => { told.note = note.value; later(); });
  photoField($('[data-photos]', root), told.photos, photos => { told.photos = photos; return save(); });
  return part;
}

const number = text => text === '' ? null : Number(text);

const asCheck = (draft, list, inspectionId, placeId, makeFindings) => ({
  id: draft.id, inspectionId, placeId, checklistId: list.id, makeFindings,
  answers: list.lines.map((line, at) => ({
    position: line.position, answer: draft.answers[at].answer, declared: number(draft.answers[at].declared),
    found: number(draft.answers[at].found), note: draft.answers[at].note.trim() || null,
    evidenceIds: draft.answers[at].photos.map(photo => photo.id),
  })),
});

async function filled(entry, list, app) {
  const answers = await Promise.all(list.lines.map(async line => {
    const told = entry.data.answers.find(one => one.position === line.position);
    if (!told) return blank();
    const photos = await app.photosOf(told.evidenceIds);
    return {answer: told.answer, declared: told.declared ?? '', found: told.found ?? '', note: told.note ?? '', photos};
  }));
  return {id: entry.data.id, answers};
}
