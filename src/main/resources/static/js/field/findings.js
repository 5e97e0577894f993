// Open findings: a clerk's to rectify, an inspector's own and those to be verified.

import {$, dueTime, piece, toast, word} from './dom.js';
import {DUE, todaysRounds} from './choices.js';
import {chips, drafting, onSubmit, photoField, problemsOf, refuse} from './fields.js';
import {uuid} from './ids.js';
import {showPictures} from './pictures.js';
import {now} from './session.js';

const runs = finding => finding.dueAt && !['SUBMITTED', 'ON_HOLD'].includes(finding.state);
const late = finding => runs(finding) && new Date(finding.dueAt) <= now();

/** Below one another, what is late first; what waits in the outbox is marked. */
export async function findings(app) {
  const waiting = new Set((await app.outbox.entries()).filter(entry => entry.state !== 'SENT').map(entry => entry.data.findingId));
  const groups = app.isClerk
    ? [['do', one => ['ASSIGNED', 'RECTIFYING'].includes(one.state)], ['wait', one => !['ASSIGNED', 'RECTIFYING'].includes(one.state)]]
    : [['verify', one => one.state === 'SUBMITTED'], ['own', one => one.own && one.state !== 'SUBMITTED'], ['here', one => !one.own && one.state !== 'SUBMITTED']];
  const page = piece('findings');
  const parts = groups.map(([name, fits]) => [name, app.kept.findings.filter(fits)]).filter(([, list]) => list.length);
  $('[data-parts]', page).replaceChildren(...parts.map(([name, list]) => {
    const part = piece('part', {title: word(`findings.${name}`), count: list.length});
    $('ul', part).replaceChildren(...list.map(finding => line(finding, waiting.has(finding.id))));
    return part;
  }));
  $('[data-none]', page).hidden = parts.length > 0;
  app.render(page);
}

function line(finding, isWaiting) {
  return piece('finding-line', {
    href: `#/findings/${finding.id}`, what: finding.description, where: finding.place, number: finding.number,
    state: word(`state.${finding.state}`), due: due(finding), light: late(finding) ? 'late' : 'open', waiting: isWaiting,
  });
}

const due = finding => runs(finding) ? word(late(finding) ? 'due.late' : 'due.until', dueTime(finding.dueAt)) : '';

export async function finding(app, {id, mend}) {
  const one = app.kept.findings.find(other => other.id === id);
  const entry = mend ? await app.toMend(mend) : null;
  if (mend && !entry) return;
  if (!one) return app.render(piece('gone'));
  const page = piece('finding', {
    number: one.number, what: one.description, where: one.place, category: one.category, requirement: one.requirement,
    unit: one.unitName, state: word(`state.${one.state}`), due: due(one), light: late(one) ? 'late' : 'open',
    measure: one.lastMeasure, comment: one.lastComment, reworks: one.reworks ? word('finding.reworks', one.reworks) : '',
    whole: `/findings/${id}`,
  });
  const place = $('[data-act]', page);
  const pending = (await app.outbox.entries()).filter(other => other.data.findingId === id && other.state !== 'SENT' && other.seq !== entry?.seq);
  if (pending.length) place.append(piece('pending'));
  else if (app.isClerk) await clerk(app, one, entry, place);
  else await inspector(app, one, entry, place);
  const pictures = $('[data-pictures]', page);
  app.render(page);
  showPictures(pictures, app.store, one);
  if (entry) refuse($('main form'), problemsOf(entry));
}

async function clerk(app, one, entry, place) {
  if (one.state === 'ASSIGNED') place.append(acknowledgement(app, one));
  if (one.state === 'RECTIFYING') place.append(await rectification(app, one, entry));
}

function acknowledgement(app, one) {
  const part = piece('acknowledge');
  const form = $('form', part);
  onSubmit(form, async () => {
    const person = $('input', form).value.trim();
    refuse(form, person ? {} : {person: word('finding.person-needed')});
    if (!person) return;
    await app.outbox.add('acknowledgement', `finding:${one.id}`, word('entry.acknowledgement', one.number), {findingId: one.id, person}, []);
    app.sayKept();
    one.state = 'RECTIFYING';
    await app.keep();
    app.show();
  });
  return part;
}

async function rectification(app, one, entry) {
  const key = entry ? `mend:${entry.seq}` : `rectify:${one.id}`;
  const draft = await app.store.get('drafts', key)
    ?? (entry ? {...entry.data, photos: await app.photosOf(entry.data.photos)} : {id: uuid(), measure: '', effort: {}, photos: []});
  const {save, later, handOn} = drafting(app.store, key, draft);
  const part = piece('rectify');
  const form = $('form', part);
  const measure = $('textarea', form);
  measure.value = draft.measure;
  measure.addEventListener('input', () => { draft.measure = measure.value; later(); });
  for (const input of form.querySelectorAll('[data-effort]')) {
    input.value = draft.effort[input.dataset.effort] ?? '';
    input.addEventListener('input', () => { draft.effort[input.dataset.effort] = input.value === '' ? null : Number(input.value); later(); });
  }
  photoField($('[data-field=evidenceIds]', form), draft.photos, photos => { draft.photos = photos; return save(); });
  onSubmit(form, async () => {
    const problems = {};
    if (!draft.measure.trim()) problems.measure = word('finding.measure-needed');
    if (!draft.photos.length) problems.evidenceIds = word('finding.after-needed');
    refuse(form, problems);
    if (Object.keys(problems).length) return;
    const data = {id: draft.id, findingId: one.id, measure: draft.measure.trim(), effort: draft.effort, photos: draft.photos.map(photo => photo.id)};
    const title = word('entry.rectification', one.number);
    await handOn(() => entry
      ? app.outbox.mend(entry.seq, title, data, draft.photos, key)
      : app.outbox.add('rectification', `finding:${one.id}`, title, data, draft.photos, key));
    toast(word(app.outbox.state.offline ? 'finding.rectified-kept' : 'log.sending'));
    app.go('#/findings');
  });
  return part;
}

async function inspector(app, one, entry, place) {
  if (one.state === 'SUBMITTED') place.append(await verification(app, one, entry));
  else if (one.state !== 'DRAFT') place.append(await sighting(app, one));
}

async function verification(app, one, entry) {
  const key = entry ? `mend:${entry.seq}` : `verify:${one.id}`;
  const draft = await app.store.get('drafts', key)
    ?? {id: entry?.data.id ?? uuid(), result: entry?.data.result ?? null, comment: entry?.data.comment ?? '', due: entry?.data.due ?? 'DAYS_3'};
  const {save, later, handOn} = drafting(app.store, key, draft);
  const part = piece('verify');
  const form = $('form', part);
  const returned = $('[data-returned]', form);
  const comment = $('textarea', form);
  comment.value = draft.comment;
  comment.addEventListener('input', () => { draft.comment = comment.value; later(); });
  returned.hidden = draft.result !== 'RETURN';
  chips($('[data-results]', form), ['PASS', 'RETURN'].map(value => ({value, label: word(`result.${value}`)})), draft.result, value => {
    draft.result = value;
    returned.hidden = value !== 'RETURN';
    save();
  });
  chips($('[data-dues]', form), Object.keys(DUE).filter(key => key !== 'POLICY').map(value => ({value, label: word(`due.${value}`)})), draft.due,
    value => { draft.due = value; save(); });
  onSubmit(form, async () => {
    const problems = {};
    if (!draft.result) problems.result = word('finding.result-needed');
    if (draft.result === 'RETURN' && !comment.value.trim()) problems.comment = word('finding.comment-needed');
    refuse(form, problems);
    if (Object.keys(problems).length) return;
    const data = {
      id: draft.id, findingId: one.id, result: draft.result, comment: comment.value.trim() || null, due: draft.due,
      deadline: draft.result === 'RETURN' ? DUE[draft.due](now()) : null,
    };
    const title = word(`entry.${draft.result}`, one.number);
    await handOn(() => entry
      ? app.outbox.mend(entry.seq, title, data, [], key)
      : app.outbox.add('verification', `finding:${one.id}`, title, data, [], key));
    app.sayKept();
    app.go('#/findings');
  });
  return part;
}

/** In the round that is walked there, if any: what a secret one sees the unit learns when it is released. */
const roundAt = (app, one) => todaysRounds(app.kept)
  .filter(round => round.campaignId === one.campaignId && round.stops.some(stop => stop.placeId === one.placeId))
  .sort((a, b) => b.secret - a.secret)[0]?.id ?? null;

async function sighting(app, one) {
  const key = `sighting:${one.id}`;
  const draft = await app.store.get('drafts', key) ?? {id: uuid(), comment: '', photos: []};
  const {save, later, handOn} = drafting(app.store, key, draft);
  const part = piece('still');
  const form = $('form', part);
  const comment = $('input[type=text]', form);
  comment.value = draft.comment;
  comment.addEventListener('input', () => { draft.comment = comment.value; later(); });
  photoField($('[data-field=evidenceIds]', form), draft.photos, photos => { draft.photos = photos; return save(); });
  onSubmit(form, async () => {
    const data = {
      id: draft.id, findingId: one.id, placeId: one.placeId, at: Date.now(), inspectionId: roundAt(app, one), comment: comment.value.trim() || null,
      photos: draft.photos.map(photo => photo.id),
    };
    await handOn(() => app.outbox.add('sighting', `finding:${one.id}`, word('entry.sighting', one.number), data, draft.photos, key));
    toast(word('finding.still-kept'));
    app.go('#/findings');
  });
  return part;
}
