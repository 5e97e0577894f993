// Photos are made small on the phone; what the camera wrote about the taking goes with them.

import {uuid} from './ids.js';

const LONGEST = 2048;
const QUALITY = 0.82;
/** What was taken longer ago than this was not taken for this finding, and where the phone is now says nothing of it. */
const JUST_NOW = 2 * 60_000;

/** The file is none that this browser can show. */
export class Unreadable extends Error {}

/**
 * A photo to be kept and sent: {id, blob, name, takenAt, position}; takenAt by the phone's clock.
 *
 * @param position where the phone is, null if it does not know
 */
export async function shrink(file, position) {
  let picture;
  try {
    picture = await createImageBitmap(file, {imageOrientation: 'from-image'});
  } catch {
    throw new Unreadable(file.name);
  }
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise(ready => canvas.toBlob(ready, 'image/jpeg', QUALITY));
  if (!small) throw new Unreadable(file.name);
  const blob = await withExif(small, await exif(file));
  const fresh = Math.abs(Date.now() - file.lastModified) < JUST_NOW;
  return {
    id: uuid(),
    blob,
    name: (file.name || 'photo').replace(/\.[^.]*$/, '').slice(0, 80) + '.jpg',
    takenAt: fresh ? Date.now() : null,
    position: fresh ? position : null,
  };
}

/** The EXIF segment of a JPEG as the camera wrote it, its orientation set to upright; null without one. */
async function exif(file) {
  const bytes = new Uint8Array(await file.slice(0, 256 * 1024).arrayBuffer());
  const view = new DataView(bytes.buffer);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda;) {
    const length = view.getUint16(at + 2) + 2;
    const isExif = bytes[at + 1] === 0xe1 && String.fromCharCode(...bytes.slice(at + 4, at + 8)) === 'Exif';
    if (isExif) return at + length <= bytes.length ? upright(bytes.slice(at, at + length)) : null;
    at += length;
  }
  return null;
}

/** The canvas has turned the picture already. */
function upright(segment) {
  const view = new DataView(segment.buffer);
  const tiff = 10;
  const little = view.getUint16(tiff) === 0x4949;
  try {
    const directory = tiff + view.getUint32(tiff + 4, little);
    for (let entry = 0; entry < view.getUint16(directory, little); entry++) {
      const at = directory + 2 + entry * 12;
      if (view.getUint16(at, little) === 0x0112) view.setUint16(at + 8, 1, little);
    }
    return segment;
  } catch {
    return null;
  }
}

const withExif = async (jpeg, segment) =>
  segment ? new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)], {type: 'image/jpeg'}) : jpeg;
