// Where the phone is, and what is near.

let last = null;
let watch = null;
const listeners = new Set();

/** Tells from now on where the phone is, as often as it moves; the answer ends that. */
export function follow(listener) {
  if (!navigator.geolocation) return () => {};
  listeners.add(listener);
  watch ??= navigator.geolocation.watchPosition(
    ({coords, timestamp}) => {
      last = {latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy, at: timestamp};
      for (const each of listeners) each(last);
    },
    () => {},
    {enableHighAccuracy: true, maximumAge: 15_000, timeout: 20_000});
  if (last) listener(last);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    navigator.geolocation.clearWatch(watch);
    watch = null;
  };
}

/** Where it was a moment ago; older news is no news. */
export const position = () => last && Date.now() - last.at < 5 * 60_000
  ? {latitude: last.latitude, longitude: last.longitude, accuracy: Math.round(last.accuracy)}
  : null;

const RADIUS = 6_371_000;
const radians = degrees => degrees * Math.PI / 180;

/** Metres between two positions by the haversine formula. */
export function metres(a, b) {
  const [up, across] = [radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2];
  const part = Math.sin(up) ** 2
    + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(across) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** The places within reach of where the phone is, the nearest first: [{place, metres}]. */
export function near(places, reach = 300) {
  const here = position();
  if (!here) return [];
  return places
    .filter(place => place.latitude !== undefined && Math.abs(place.latitude - here.latitude) < 0.01)
    .map(place => ({place, metres: metres(here, place)}))
    .filter(found => found.metres <= reach + here.accuracy)
    .sort((a, b) => a.metres - b.metres);
}
