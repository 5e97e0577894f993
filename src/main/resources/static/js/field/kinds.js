// What can be done on the phone, and which requests each comes to. Each may be sent any number of times.

import {ask} from './session.js';

const finding = id => `/api/v1/findings/${id}`;
const stop = data => `/api/v1/inspections/${data.inspectionId}/stops/${data.placeId}`;

export const KINDS = {
  finding: {
    mend: entry => `#/log/mend/${entry.seq}`,
    steps: (data, corrected) => [{
      method: 'PUT',
      path: finding(data.id),
      body: {
        ...data.body,
        foundAt: corrected(data.at),
        evidenceIds: data.photos,
        afterEvidenceIds: data.after,
      },
    }],
  },
  visit: {
    steps: (data, corrected) => [{method: 'POST', path: `${stop(data)}/visit`, body: {at: corrected(data.at)}}],
  },
  miss: {
    steps: (data, corrected) => [{method: 'POST', path: `${stop(data)}/miss`, body: {reason: data.reason, at: corrected(data.at)}}],
  },
  check: {
    mend: entry => `#/rounds/${entry.data.inspectionId}/stops/${entry.data.placeId}/checks/${entry.data.checklistId}/mend/${entry.seq}`,
    steps: (data, corrected) => [
      {
        method: 'PUT',
        path: `/api/v1/inspections/checks/${data.id}`,
        body: {inspectionId: data.inspectionId, placeId: data.placeId, checklistId: data.checklistId, at: corrected(data.at), answers: data.answers},
      },
      ...data.makeFindings ? [{method: 'POST', path: `/api/v1/inspections/checks/${data.id}/findings`}] : [],
    ],
  },
  acknowledgement: {
    // Acknowledged by whomever, it is acknowledged.
    steps: data => [{method: 'POST', path: `${finding(data.findingId)}/acknowledgement`, body: {person: data.person}, reached: status => status === 409 && isTaken(data.findingId)}],
  },
  rectification: {
    mend: entry => `#/findings/${entry.data.findingId}/mend/${entry.seq}`,
    steps: data => [{
      method: 'POST',
      path: `${finding(data.findingId)}/rectification`,
      body: {id: data.id, measure: data.measure, effort: data.effort, evidenceIds: data.photos},
    }],
  },
  verification: {
    mend: entry => `#/findings/${entry.data.findingId}/mend/${entry.seq}`,
    steps: data => [{
      method: 'POST',
      path: `${finding(data.findingId)}/verification`,
      body: {id: data.id, result: data.result, comment: data.comment, deadline: data.deadline},
    }],
  },
  recheck: {
    mend: entry => `#/rounds/${entry.data.inspectionId}/stops/${entry.data.placeId}/rechecks/${entry.data.recheckId}/mend/${entry.seq}`,
    steps: (data, corrected) => [{
      method: 'PUT',
      path: `${finding(data.findingId)}/rechecks/${data.recheckId}`,
      body: {at: corrected(data.at), result: data.result, comment: data.comment, evidenceIds: data.photos, inspectionId: data.inspectionId, relapseId: data.relapseId},
    }],
  },
  sighting: {
    steps: (data, corrected) => [{
      method: 'PUT',
      path: `${finding(data.findingId)}/sightings/${data.id}`,
      body: {seenAt: corrected(data.at), inspectionId: data.inspectionId, comment: data.comment, evidenceIds: data.photos},
    }],
  },
};

async function isTaken(findingId) {
  const answer = await ask(finding(findingId));
  return answer.ok && answer.json().state !== 'ASSIGNED';
}
