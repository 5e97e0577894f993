// Draws places on Leaflet: over tiles where there are some, else over the district's outline and a grid. All of it is
// drawn on a canvas, so that thousands of points stay fluid; whoever cannot point reads the list beside the map.
import {fromWgs84, toWgs84} from './datum.js';

const colours = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const LIGHTS = {
  LATE: {colour: colours('--red'), radius: 8, rank: 2},
  OPEN: {colour: colours('--amber-shape'), radius: 6.5, rank: 1},
  CLEAN: {colour: colours('--green'), radius: 5, rank: 0},
};

const HOTTEST = 22; // Where most is, and so many pixels from its middle to its edge.

/** A sign that can be told without its colour: a triangle for what is late, a square for what is open, else a circle. */
const Sign = L.CircleMarker.extend({
  _updatePath() {
    const renderer = this._renderer;
    if (!renderer._drawing || this._empty()) return;
    const context = renderer._ctx;
    const {x, y} = this._point;
    const r = this._radius;
    context.beginPath();
    if (this.options.light === 'LATE') {
      context.moveTo(x, y - r);
      context.lineTo(x + r, y + r * 0.8);
      context.lineTo(x - r, y + r * 0.8);
      context.closePath();
    } else if (this.options.light === 'OPEN') {
      context.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
    } else {
      context.arc(x, y, r, 0, Math.PI * 2);
    }
    renderer._fillStroke(context, this);
  },
});

const words = Object.fromEntries(
  [...document.querySelectorAll('#map-words > li')].map(word => [word.dataset.key, word.textContent]));

function link(href, text, className) {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

function line(text) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** Meridians and parallels with their degrees, at a distance that suits the view. */
function grid(map, quiet) {
  const lines = L.layerGroup().addTo(map);
  const style = {color: colours('--rule-strong'), weight: quiet ? 0.5 : 1, interactive: false};
  const label = (point, text) => L.marker(point, {
    icon: L.divIcon({className: 'grid-label', html: text, iconSize: null, iconAnchor: [-2, 17]}), interactive: false, keyboard: false,
  }).addTo(lines);

  function draw() {
    lines.clearLayers();
    const view = map.getBounds();
    const span = Math.max((view.getEast() - view.getWest()) / (map.getSize().x / 180), 1e-5);
    const unit = 10 ** Math.floor(Math.log10(span));
    const step = unit * [1, 2, 5, 10].find(times => unit * times >= span);
    const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    for (let at = Math.ceil(view.getWest() / step) * step; at <= view.getEast(); at += step) {
      L.polyline([[view.getSouth(), at], [view.getNorth(), at]], style).addTo(lines);
      label([view.getSouth(), at], `${at.toFixed(digits)}°E`);
    }
    for (let at = Math.ceil(view.getSouth() / step) * step; at <= view.getNorth(); at += step) {
      L.polyline([[at, view.getWest()], [at, view.getEast()]], style).addTo(lines);
      label([at, view.getWest()], `${at.toFixed(digits)}°N`);
    }
  }
  map.on('moveend resize', draw);
  map.whenReady(draw);
}

/** A map with what lies behind the points, as the element itself says. */
function open(box) {
  const data = box.dataset;
  const datum = data.tiles ? data.datum : 'WGS84';
  const map = L.map(box, {
    preferCanvas: true, attributionControl: false, zoomControl: false, minZoom: 2,
    maxZoom: Number(data.maxZoom) || 19, zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  L.control.zoom({zoomInTitle: data.textZoomIn, zoomOutTitle: data.textZoomOut}).addTo(map);
  if (data.tiles) {
    L.tileLayer(data.tiles, {maxZoom: Number(data.maxZoom), subdomains: data.subdomains}).addTo(map);
  } else {
    grid(map, Boolean(data.outline));
  }
  return {map, datum};
}

async function fetched(address) {
  const answer = await fetch(address, {headers: {Accept: 'application/json'}});
  return answer.ok && answer.status !== 204 ? answer.json() : null;
}

async function addOutline({map, datum}, address) {
  const outline = await fetched(address);
  if (!outline) return null;
  return L.geoJSON(outline, {
    interactive: false,
    coordsToLatLng: ([longitude, latitude]) => L.latLng(fromWgs84([latitude, longitude], datum)),
    style: {color: colours('--ink-2'), weight: 1.5, fillColor: colours('--panel'), fillOpacity: 0.55},
  }).addTo(map).bringToBack().getBounds();
}

async function showPlaces(box) {
  const shown = open(box);
  const {map, datum} = shown;
  map.setView([35, 105], 4);
  const outline = box.dataset.outline ? await addOutline(shown, box.dataset.outline) : null;
  const signs = new Map();

  function popup({properties}) {
    const content = document.createElement('div');
    content.append(link(`${box.dataset.place}/${properties.id}`, properties.name, 'popup-name'));
    content.append(line([words[`kind${properties.kind}`], properties.unit].filter(Boolean).join(' · ')));
    const said = properties.open
      ? box.dataset.textOpen.replace('{0}', properties.open) + (properties.late ? box.dataset.textLate.replace('{0}', properties.late) : '')
      : box.dataset.textClean;
    content.append(line(said));
    if ('heat' in properties) content.append(line(box.dataset.textHeat.replace('{0}', properties.found).replace('{1}', properties.recurred)));
    if (properties.status !== 'ACTIVE') content.append(line(words[`status${properties.status}`]));
    if ('logs' in box.dataset) content.append(link(`${box.dataset.place}/${properties.id}/here`, box.dataset.textLog, 'btn btn-outline btn-sm'));
    return content;
  }

  const features = JSON.parse(box.dataset.points).features
    .sort((a, b) => LIGHTS[a.properties.light].rank - LIGHTS[b.properties.light].rank);
  for (const feature of features) {
    const {light, status, heat} = feature.properties;
    const [longitude, latitude] = feature.geometry.coordinates;
    const {colour, radius: usual} = LIGHTS[light];
    // By its area, as the eye compares.
    const radius = heat === undefined ? usual : HOTTEST * Math.max(.25, Math.sqrt(heat));
    signs.set(feature.properties.id, new Sign(fromWgs84([latitude, longitude], datum), {
      light, radius, color: status === 'ACTIVE' ? '#fff' : colour, weight: status === 'ACTIVE' ? 1 : 2,
      fillColor: status === 'ACTIVE' ? colour : '#fff', fillOpacity: 0.95,
    }).bindPopup(() => popup(feature)).addTo(map));
  }

  const at = signs.get(box.dataset.at);
  const all = signs.size ? L.latLngBounds([...signs.values()].map(sign => sign.getLatLng())) : outline;
  if (at) {
    map.setView(at.getLatLng(), 16, {animate: false});
    at.openPopup();
  } else if (all) {
    map.fitBounds(outline && !box.dataset.tiles ? all.extend(outline) : all, {padding: [24, 24], maxZoom: 17, animate: false});
  }
  box.dataset.drawn = signs.size;

  document.addEventListener('click', event => {
    const shows = event.target instanceof Element ? event.target.closest('[data-show]') : null;
    const sign = shows && signs.get(shows.dataset.show);
    if (!sign) return;
    event.preventDefault();
    map.setView(sign.getLatLng(), Math.max(map.getZoom(), 16));
    sign.openPopup();
    box.scrollIntoView({block: 'nearest'});
  });
}

/** Lets a form take its position from the map: what is picked is written down in WGS-84. */
async function pickPosition(box) {
  const fields = ['latitude', 'longitude'].map(name => document.getElementById(name));
  box.hidden = false;
  const shown = open(box);
  const {map, datum} = shown;
  const typed = () => fields.every(field => field.value !== '') ? fields.map(field => Number(field.value)) : null;
  const typedDatum = () => document.querySelector('[name="datum"]:checked')?.value ?? 'WGS84';
  let sign = null;

  function mark(point) {
    if (sign) sign.setLatLng(point);
    else sign = new Sign(point, {light: 'OPEN', radius: 8, color: '#fff', weight: 2, fillColor: colours('--red'), fillOpacity: 1}).addTo(map);
  }

  function show() {
    const point = typed();
    if (!point || point.some(Number.isNaN)) return;
    mark(fromWgs84(toWgs84(point, typedDatum()), datum));
    map.panTo(sign.getLatLng());
  }

  const start = typed();
  map.setView(start ? fromWgs84(toWgs84(start, typedDatum()), datum) : [35, 105], start ? 16 : 4);
  if (start) show();
  map.on('click', event => {
    const point = toWgs84([event.latlng.lat, event.latlng.lng], datum);
    point.forEach((degrees, index) => { fields[index].value = degrees.toFixed(6); });
    const wgs84 = document.querySelector('[name="datum"][value="WGS84"]');
    if (wgs84) wgs84.checked = true;
    mark(event.latlng);
  });
  for (const field of [...fields, ...document.querySelectorAll('[name="datum"]')]) field.addEventListener('change', show);
  if (box.dataset.outline) {
    const outline = await addOutline(shown, box.dataset.outline);
    if (outline && !start) map.fitBounds(outline, {padding: [16, 16], animate: false});
  }
}

const places = document.getElementById('map');
if (places) showPlaces(places);
const picker = document.getElementById('position-map');
if (picker) pickPosition(picker);
