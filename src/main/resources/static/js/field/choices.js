// What is proposed before anything is typed, and what typing finds: all from what the phone keeps.

import {day} from './dom.js';
import {now} from './session.js';

/** Whether somebody was there: one that could not be reached was not. */
export const isVisited = stop => stop.outcome === 'CLEAN' || stop.outcome === 'FINDING';

/** Deadlines at one tap, as the desk offers them. */
export const DUE = {
  POLICY: () => null,
  TODAY: now => ({kind: 'DATE', date: day(now)}),
  HOURS_24: () => ({kind: 'HOURS', amount: 24}),
  DAYS_3: () => ({kind: 'DAYS', amount: 3}),
  WORKING_DAYS_5: () => ({kind: 'WORKING_DAYS', amount: 5}),
  WORKING_DAYS_15: () => ({kind: 'WORKING_DAYS', amount: 15}),
};

/** What was typed is part of the name, or the beginning of its pinyin; the best first, and no more than asked for. */
export function matching(list, typed, most = 8, words = one => [one.name]) {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return [];
  const rank = one => {
    if (one.initials.startsWith(wanted) || one.name.toLowerCase().startsWith(wanted)) return 0;
    if (words(one).some(text => text.toLowerCase().includes(wanted))) return 1;
    return one.initials.includes(wanted) ? 2 : 3;
  };
  return list.map(one => ({one, at: rank(one)})).filter(found => found.at < 3)
    .sort((a, b) => a.at - b.at).slice(0, most).map(found => found.one);
}

export const itemWords = item => [item.name, item.code, ...item.synonyms, item.requirement];

/** The items of a campaign. */
export const itemsOf = (kept, campaignId) => {
  const standards = kept.campaigns.find(campaign => campaign.id === campaignId)?.standardIds ?? [];
  return kept.items.filter(item => standards.includes(item.standardId));
};

/** Items at one tap: what was logged last, then what such places are inspected for. */
export function proposedItems(items, recent, place, most = 6) {
  const lately = recent.map(id => items.find(item => item.id === id)).filter(Boolean);
  const fitting = place ? items.filter(item => item.placeKinds.includes(place.kind)) : [];
  const inOrder = place ? [...lately.filter(item => item.placeKinds.includes(place.kind)), ...fitting, ...lately] : lately;
  return [...new Set([...inOrder, ...items])].slice(0, most);
}

/** Who answers: the most particular row of the matrix for the item in that area, else the unit of the place. */
export function responsible(kept, campaignId, place, item) {
  const area = upwards(kept.units, place?.unitId);
  const rank = rule => [rule.itemCode ? 0 : 1, rule.sectionCode ? 0 : 1, rule.areaUnitId ? area.indexOf(rule.areaUnitId) : 1000];
  const rules = item ? kept.matrix.filter(rule => rule.campaignId === campaignId
    && (!rule.areaUnitId || area.includes(rule.areaUnitId))
    && (!rule.sectionCode || rule.sectionCode === item.sectionCode)
    && (!rule.itemCode || rule.itemCode === item.code)) : [];
  const first = rules.sort((a, b) => compare(rank(a), rank(b)))[0];
  return first?.unitId ?? place?.unitId ?? null;
}

const compare = (a, b) => a.map((value, at) => value - b[at]).find(difference => difference !== 0) ?? 0;

function upwards(units, id) {
  const line = [];
  for (let unit = units.find(one => one.id === id); unit; unit = units.find(one => one.id === unit.parentId)) line.push(unit.id);
  return line;
}

/** The rounds that are to be walked today. */
export const todaysRounds = kept => {
  const today = day(now());
  return kept.rounds.filter(round => round.startsOn <= today && round.endsOn >= today);
};
