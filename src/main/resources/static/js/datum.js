// By how much GCJ-02, in which maps are drawn in China, is off WGS-84. The same as ChinaShift in Java.

const AXIS = 6378245;
const ECCENTRICITY = 0.006693421622965943;
const CLOSE_ENOUGH = 1e-9;
const {PI, abs, cos, sin, sqrt} = Math;

const isOutside = ([latitude, longitude]) =>
  longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;

const ripple = x => (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3;

const metresNorth = (x, y) => -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + ripple(x)
  + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3
  + (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;

const metresEast = (x, y) => 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + ripple(x)
  + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3
  + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;

function shifted(point) {
  if (isOutside(point)) return point;
  const [latitude, longitude] = point;
  const x = longitude - 105;
  const y = latitude - 35;
  const radians = latitude / 180 * PI;
  const flattened = 1 - ECCENTRICITY * sin(radians) ** 2;
  return [
    latitude + metresNorth(x, y) * 180 / (AXIS * (1 - ECCENTRICITY) / (flattened * sqrt(flattened)) * PI),
    longitude + metresEast(x, y) * 180 / (AXIS / sqrt(flattened) * cos(radians) * PI),
  ];
}

function undone(point) {
  let guess = point;
  for (let step = 0; step < 30 && !isOutside(point); step++) {
    const there = shifted(guess);
    const [north, east] = [there[0] - point[0], there[1] - point[1]];
    guess = [guess[0] - north, guess[1] - east];
    if (abs(north) < CLOSE_ENOUGH && abs(east) < CLOSE_ENOUGH) break;
  }
  return guess;
}

/** A point [latitude, longitude] in WGS-84, in the datum WGS84 or GCJ02. */
export const fromWgs84 = (point, datum) => datum === 'GCJ02' ? shifted(point) : point;

export const toWgs84 = (point, datum) => datum === 'GCJ02' ? undone(point) : point;
