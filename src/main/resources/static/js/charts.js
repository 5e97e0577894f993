// Draws each chart from the table behind it, as SVG, which a printer takes as it is. There are no words in here: names,
// headings and figures are those of the table. Nothing moves, so nobody has to ask for that.

const PAPER = 700; // What A4 leaves between the margins of print.css, and the height that charts.css keeps together.
const SHEET = 880;
const MOST = 40;   // Rows of one drawing on the screen; on paper, rows stand closer.
const LINE = 15;
const DASHES = ['solid', [7, 3], [2, 2], [9, 3, 2, 3]];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];
const LINES = [1, 7, 3, 8, 6, 4];
const SHADES = [0, 15, 30, 50]; // From so many per cent on a tile is as dark.
const ROOMY = 14000;            // So many pixels of a drawing for each row, as far as they are there.
const BROAD = 1.6;

const style = getComputedStyle(document.documentElement);
const colour = name => style.getPropertyValue(`--${name}`).trim();
const series = number => colour(`chart-${number}`);
const font = getComputedStyle(document.body).fontFamily;
let printing = false;
const pen = document.createElement('canvas').getContext('2d');

/* --- the table ------------------------------------------------------------------------------------------------- */

const text = element => element.textContent.trim();

/** A cell as it is shown, and the number behind it; no number where there is a gap. */
function cell(td) {
  const number = Number.parseFloat(td.dataset.value ?? td.textContent);
  return {text: text(td), value: Number.isNaN(number) ? null : number, own: 'own' in td.dataset, href: link(td)};
}

const link = cell => cell.querySelector('a')?.href;

function read(figure) {
  const table = figure.querySelector('table');
  return {
    scaled: 'scaled' in table.dataset,
    columns: [...table.tHead.rows[0].cells].slice(1).map((th, at) =>
      ({at, name: text(th), brief: th.abbr || text(th), series: th.dataset.series, sum: 'sum' in th.dataset,
        shade: 'shade' in th.dataset, max: th.dataset.max})),
    rows: [...table.tBodies[0].rows].map(tr => ({name: text(tr.cells[0]), brief: tr.cells[0].abbr || text(tr.cells[0]), href: link(tr.cells[0]), cells: [...tr.cells].slice(1).map(cell)})),
  };
}

/* --- room for names ---------------------------------------------------------------------------------------------- */

function widest(texts, size = 12) {
  pen.font = `${size}px ${font}`;
  return Math.ceil(Math.max(0, ...texts.map(one => pen.measureText(one).width)));
}

/** How wide the names of rows stand and how high a row is, so that the longest is there to its last character. */
function names(rows, width) {
  const longest = widest(rows.map(row => row.name)) + 2;
  const room = Math.min(longest, Math.round(width * .36));
  // A line that breaks between words leaves some of it empty.
  const lines = longest > room ? Math.ceil(longest / (room - 12)) : 1;
  return {room, height: Math.max(printing ? 21 : 26, lines * LINE + (printing ? 4 : 8))};
}

const inWords = (...lines) => lines.join('\n');

function common(extra) {
  return {
    animation: false,
    textStyle: {fontFamily: font, fontSize: 12, color: colour('ink')},
    tooltip: {
      renderMode: 'richText', confine: true, transitionDuration: 0, padding: [6, 10],
      backgroundColor: colour('panel'), borderColor: colour('rule-strong'), borderWidth: 1, extraCssText: '',
      textStyle: {fontFamily: font, fontSize: 12, lineHeight: 18, color: colour('ink'), width: 240, overflow: 'break'},
    },
    ...extra,
  };
}

function nameAxis(rows, room, position, margin = 10) {
  return {
    type: 'category', inverse: true, position, data: rows.map(row => row.name),
    axisLine: {show: false}, axisTick: {show: false}, splitLine: {show: false},
    axisLabel: {interval: 0, width: room, overflow: 'break', lineHeight: LINE, fontSize: 12, color: colour('ink'), margin},
  };
}

/* --- the five charts: rows and a width become a size and what is drawn -------------------------------------------- */

/**
 * Ranks over time. Whoever shares a rank has a place of its own, so no line ends under another; the rank stands in the sign.
 * A dotted line leads on to where there is a rank again, and to the name.
 */
function bump({columns, rows, all}, width) {
  const {room, height: row} = names(all, width);
  const steps = columns.length - 1;
  const plot = Math.min(width - room - 52, steps * 120);
  const size = Math.min(18, Math.max(12, plot / steps - 2));
  const label = widest(columns.map(column => column.brief), 11);
  const upright = label + 8 > plot / steps;
  const top = upright ? label + 20 : 30;
  const places = columns.map(({at}) => {
    const ranked = rows.filter(one => one.cells[at].value !== null).sort((a, b) => a.cells[at].value - b.cells[at].value);
    return new Map(ranked.map((one, place) => [one, place]));
  });
  const course = one => columns.map((_, at) => [at, places[at].get(one) ?? '-']);
  const faint = {lineStyle: {opacity: .15}, itemStyle: {opacity: .15}, label: {opacity: .15}};
  return {row, width: plot + room + 52, height: top + rows.length * row + 4, option: common({
    grid: {left: 26, top, width: plot, height: rows.length * row},
    xAxis: {
      type: 'category', position: 'top', boundaryGap: false, data: columns.map(column => column.brief),
      axisLine: {show: false}, axisTick: {show: false},
      axisLabel: {interval: 0, rotate: upright ? 90 : 0, fontSize: 11, color: colour('ink-2'), margin: 10},
    },
    yAxis: nameAxis(rows, room, 'right', 18),
    tooltip: {...common().tooltip, trigger: 'item', formatter: ({seriesIndex, dataIndex}) =>
      inWords(rows[seriesIndex].name, `${columns[dataIndex].name}  ${rows[seriesIndex].cells[dataIndex].text}`)},
    series: [...rows.map((one, at) => {
      const ink = series(LINES[at % LINES.length]);
      return {
        type: 'line', name: one.name, z: 3, symbol: at % 2 ? 'roundRect' : 'circle', symbolSize: size, showAllSymbol: true,
        lineStyle: {color: ink, width: 1.75, type: DASHES[Math.floor(at / LINES.length) % DASHES.length]},
        itemStyle: {color: colour('panel'), borderColor: ink, borderWidth: 1.5},
        label: {show: true, position: 'inside', fontSize: size < 17 ? 8 : 10, color: colour('ink'), formatter: ({dataIndex}) => one.cells[dataIndex].text},
        emphasis: {focus: 'series', scale: false, lineStyle: {width: 2.5}}, blur: faint,
        data: course(one),
      };
    }), ...rows.map((one, at) => ({
      type: 'line', z: 2, silent: true, symbol: 'none', connectNulls: true, lineStyle: {color: series(LINES[at % LINES.length]), width: 1, type: [1, 3]}, blur: faint,
      data: course(one).map(([column, place]) => [column, column === steps ? at : place]),
    }))],
  })};
}

/** Parts of a sum, a bar for each row. Each part says its figure where it has the room. */
function stack({columns, rows, all}, width) {
  const {room, height: row} = names(all, width);
  const parts = columns.filter(column => column.series);
  const sum = columns.find(column => column.sum);
  const end = widest(all.map(one => one.cells[sum.at].text)) + 12;
  const left = room + 12;
  const plot = width - left - end;
  const most = Math.max(...all.map(one => one.cells[sum.at].value));
  const legend = legendHeight(parts.map(part => part.name), width);
  return {row, height: legend + rows.length * row + 4, option: common({
    legend: {
      left: 0, top: 0, width, itemWidth: 12, itemHeight: 12, itemGap: 14, selectedMode: false, padding: 0, icon: 'rect',
      data: parts.map(part => part.name), textStyle: {fontSize: 12, color: colour('ink-2')},
    },
    grid: {left, top: legend, width: plot, height: rows.length * row},
    xAxis: {type: 'value', max: most, show: false},
    yAxis: nameAxis(rows, room, 'left'),
    tooltip: {...common().tooltip, trigger: 'item', formatter: point =>
      inWords(rows[point.dataIndex].name, `${point.seriesName}  ${rows[point.dataIndex].cells[(parts[point.seriesIndex] ?? sum).at].text}`)},
    series: [...parts.map(part => ({
      type: 'bar', stack: 'sum', name: part.name, barWidth: 16,
      itemStyle: {color: series(part.series), borderColor: colour('panel'), borderWidth: .75},
      emphasis: {disabled: true},
      data: rows.map(one => {
        const {value, text: shown} = one.cells[part.at];
        const wide = value * plot / most > widest([shown], 10) + 6;
        return {value, label: {show: wide, position: 'inside', fontSize: 10, color: onto(series(part.series)), formatter: shown}};
      }),
    })), {
      // Nothing but the sum, behind the last part.
      type: 'bar', stack: 'sum', name: sum.name, silent: true, barWidth: 16, itemStyle: {color: 'transparent'},
      data: rows.map(one => ({
        value: 0, label: {show: true, position: 'right', fontSize: 12, color: colour('ink'), formatter: one.cells[sum.at].text},
      })),
    }],
  })};
}

/** One figure, a bar for each row, on the track of the whole. */
function bar({columns, rows, all}, width) {
  const {room, height: row} = names(all, width);
  const shown = columns.find(column => column.series);
  const cells = rows.map(one => one.cells[shown.at]);
  const whole = Number(shown.max ?? Math.max(...all.map(one => one.cells[shown.at].value)));
  const left = room + 12;
  return {row, height: rows.length * row + 4, option: common({
    grid: {left, top: 0, width: width - left - widest(all.map(one => one.cells[shown.at].text)) - 12, height: rows.length * row},
    xAxis: {type: 'value', min: 0, max: whole, show: false},
    yAxis: nameAxis(rows, room, 'left'),
    tooltip: {...common().tooltip, trigger: 'item', formatter: ({dataIndex: at}) =>
      inWords(rows[at].name, ...columns.map(column => `${column.name}  ${rows[at].cells[column.at].text}`))},
    series: [{
      type: 'bar', barWidth: 12, showBackground: true, backgroundStyle: {color: colour('panel-sunk')},
      itemStyle: {color: series(shown.series)}, emphasis: {disabled: true}, data: cells.map(one => one.value),
    }, {
      // The figures stand one below the other behind the track.
      type: 'bar', silent: true, barWidth: 12, barGap: '-100%', itemStyle: {color: 'transparent'},
      data: cells.map(one => ({
        value: whole, label: {show: true, position: 'right', fontSize: 12, color: colour('ink'), formatter: one.text},
      })),
    }],
  })};
}

/** Columns as lines over the rows, each named at its end; of a table that is scaled only the height that its values need. */
function curve({columns, rows, scaled}, width) {
  const shown = columns.filter(column => column.series);
  const values = shown.flatMap(column => rows.map(row => row.cells[column.at].value)).filter(value => value !== null);
  const lowest = scaled ? Math.min(...values) : 0;
  const highest = Math.max(...values);
  const plot = 240;
  const labels = shown.map(column => `${column.name} ${rows.at(-1).cells[column.at].text}`);
  const end = widest(labels) + 16;
  const left = widest((scaled ? values : [highest]).map(String), 11) + 14;
  const span = scaled ? highest - lowest || 1 : Math.max(1, highest);
  const lifts = apart(shown.map(column => (rows.at(-1).cells[column.at].value - lowest) / span * plot * .95));
  return {row: 0, height: plot + 44, option: common({
    grid: {left, top: 10, width: Math.min(width - left - end, 1100), height: plot},
    xAxis: {
      type: 'category', boundaryGap: false, data: rows.map(row => row.brief),
      axisLine: {lineStyle: {color: colour('rule-strong')}}, axisTick: {show: false},
      axisLabel: {fontSize: 11, color: colour('ink-2'), hideOverlap: true, margin: 10},
    },
    yAxis: {
      type: 'value', ...scaled ? {scale: true} : {min: 0, minInterval: 1}, axisLine: {show: false}, axisTick: {show: false},
      splitLine: {lineStyle: {color: colour('rule')}}, axisLabel: {fontSize: 11, color: colour('ink-3')},
    },
    tooltip: {...common().tooltip, trigger: 'axis', axisPointer: {lineStyle: {color: colour('edge')}}, formatter: points => {
      const row = rows[points[0].dataIndex];
      return inWords(row.name, ...shown.map(column => `${column.name}  ${row.cells[column.at].text}`));
    }},
    series: shown.map((column, at) => ({
      type: 'line', name: column.name, symbol: SYMBOLS[at], symbolSize: 7, showSymbol: rows.length <= 35, showAllSymbol: true,
      lineStyle: {color: series(column.series), width: 2, type: DASHES[at]}, itemStyle: {color: series(column.series)},
      emphasis: {disabled: true},
      endLabel: {show: true, distance: 8, offset: [0, -lifts[at]], color: series(column.series), fontSize: 12, formatter: labels[at]},
      data: rows.map(row => row.cells[column.at].value),
    })),
  })};
}

/**
 * Tiles within tiles: a unit, in it whoever brought about its loss, in that the places. Whoever brought about all of it itself
 * has its places at once. A click leads to where the lines are. Laid out here, as the treemap of ECharts is not in its common build
 * and does not know which words have room.
 */
function map({columns, rows}, width) {
  const [by, place, ...figures] = columns;
  const sum = columns.find(column => column.sum);
  const shade = columns.find(column => column.shade);
  const tile = (names, part, unit, tiles = []) => {
    const value = added(part, sum);
    const share = value === added(unit, sum) ? 100 : Math.max(1, Math.min(Math.round(100 * value / added(unit, sum)), 99));
    const figure = column => column === shade ? `${share}%` : plain(added(part, column));
    return {
      value, share, name: names.at(-1), figure: figure(sum), depth: names.length, tiles,
      most: tiles.length > 1 ? `${tiles[0].name} ${tiles[0].share}%` : tiles[0]?.name,
      said: inWords(...names, ...figures.map(column => `${column.name}  ${figure(column)}`)),
      href: names.length > 1 && part.length === 1 && part[0].cells[place.at].href || unit[0].href,
    };
  };
  const places = (names, part, unit) => ordered(part.map(row => tile([...names, row.cells[place.at].text], [row], unit)));
  // A unit begins with the row that leads to it: there may be two of one name.
  let number = 0;
  const units = ordered(grouped(rows, row => row.href ? ++number : number).map(unit => {
    const {name} = unit[0];
    const causes = grouped(unit, row => row.cells[by.at].text);
    return tile([name], unit, unit, causes.length === 1 && unit[0].cells[by.at].own ? places([name], unit, unit) : ordered(causes.map(part => {
      const names = [name, part[0].cells[by.at].text];
      return tile(names, part, unit, part.length > 1 ? places(names, part, unit) : []);
    })));
  }));
  const key = units.some(unit => unit.tiles.length > 1) ? shades(shade.name, width) : {elements: [], height: 0};
  const wide = Math.min(width, Math.max(300, Math.round(Math.sqrt(rows.length * 2 * ROOMY))));
  const high = Math.round(Math.min(Math.max(rows.length * ROOMY / wide, 150), printing ? 560 : width < 600 ? 900 : 640));
  return {row: 0, height: key.height + high, option: common({
    graphic: [...key.elements, ...laid(units, {x: 0, y: key.height, width: wide, height: high}, 4)],
  })};
}

function grouped(rows, by) {
  const groups = new Map();
  for (const row of rows) {
    const key = by(row);
    groups.set(key, [...groups.get(key) ?? [], row]);
  }
  return [...groups.values()];
}

const ordered = tiles => tiles.sort((one, other) => other.value - one.value);
const added = (rows, column) => rows.reduce((sum, row) => sum + row.cells[column.at].value, 0);
const plain = number => String(Math.round(number * 100) / 100);

/** Tiles in their places, and in them the tiles within, if at least the largest of these can say whose it is. */
function laid(tiles, room, gap) {
  return squarified(tiles.map(tile => tile.value), room).flatMap((place, at) => {
    const tile = tiles[at];
    const box = {x: place.x, y: place.y, width: Math.max(1, place.width - gap), height: Math.max(1, place.height - gap)};
    const within = box.width < 100 || box.height < 60 || tile.tiles.length < 2 ? [] :
      laid(tile.tiles, {x: box.x + 3, y: box.y + 22, width: box.width - 4, height: box.height - 23}, 2);
    const holds = within.some(element => element.says === tile.tiles[0].said);
    const ground = colour(holds ? ['rule', 'panel'][tile.depth - 1] : tile.depth > 1 ? `shade-${shadeOf(tile.share)}` : 'panel-sunk');
    return [
      {
        type: 'rect', shape: box, style: {fill: ground, ...tile.depth === 1 && {stroke: colour('rule-strong')}}, cursor: 'pointer',
        tooltip: {formatter: () => tile.said}, onclick: () => location.assign(tile.href),
      },
      ...holds ? [...heading(tile, box), ...within] : label(tile, box, onto(ground)),
    ];
  });
}

const shadeOf = share => SHADES.filter(from => share >= from).length;

const words = (x, y, style) => ({
  type: 'text', silent: true, x, y, style: {fontFamily: font, fontSize: 12, lineHeight: LINE, ellipsis: '…', ...style},
});

function heading(tile, box) {
  const fill = colour('ink');
  return [
    {...words(box.x + 6, box.y + 4, {
      text: tile.name, width: box.width - widest([tile.figure]) - 20, overflow: 'truncate', fill, fontWeight: tile.depth === 1 ? 600 : 400,
    }), says: tile.said},
    words(box.x + box.width - 6, box.y + 4, {text: tile.figure, align: 'right', fill}),
  ];
}

/** The name, and the figure and what makes most of it where they have room; of a long name the beginning, but no mere syllable. */
function label(tile, box, fill) {
  const width = box.width - 8;
  const lines = Math.floor((box.height - 4) / LINE);
  const needed = text => Math.ceil(widest([text]) / Math.max(1, width - 10));
  const whole = needed(tile.name) <= lines;
  if (lines < 1 || width < Math.min(widest([tile.name]), whole ? 36 : 50)) return [];
  const told = whole ? needed(tile.name) : 1;
  const text = inWords(tile.name, ...told < lines ? [tile.figure] : [], ...tile.most && told + 1 + needed(tile.most) <= lines ? [tile.most] : []);
  return [{...words(box.x + 5, box.y + 4, {
    text, width, height: lines * LINE, overflow: whole ? 'break' : 'truncate', lineOverflow: 'truncate', fill,
  }), says: tile.said}];
}

/** Cuts a room into places as large as the values, which come the largest first, and broader than high: so are words. */
function squarified(values, room) {
  let [x, y, width, height] = [0, 0, room.width / BROAD, room.height];
  const whole = values.reduce((sum, value) => sum + value, 0);
  const left = values.map(value => value / whole * width * height);
  const places = [];
  while (left.length) {
    const side = Math.min(width, height);
    let number = 1;
    while (number < left.length && oblong(left.slice(0, number + 1), side) <= oblong(left.slice(0, number), side)) number++;
    const row = left.splice(0, number);
    const depth = row.reduce((sum, area) => sum + area, 0) / side;
    const across = width < height;
    let along = 0;
    for (const area of row) {
      const length = area / depth;
      places.push(across ? {x: x + along, y, width: length, height: depth} : {x, y: y + along, width: depth, height: length});
      along += length;
    }
    if (across) [y, height] = [y + depth, height - depth];
    else [x, width] = [x + depth, width - depth];
  }
  return places.map(place => ({...place, x: room.x + place.x * BROAD, y: room.y + place.y, width: place.width * BROAD}));
}

/** How far the worst of some areas in a row along a side is from a square. */
function oblong(areas, side) {
  const depth = areas.reduce((sum, area) => sum + area, 0) / side;
  return Math.max(Math.max(...areas) / depth ** 2, depth ** 2 / Math.min(...areas));
}

/** What each shade stands for, in as many lines as it takes. */
function shades(name, width) {
  const keys = SHADES.map((from, at) => at === 0 ? `<${SHADES[1]}%` : SHADES[at + 1] ? `${from}–${SHADES[at + 1]}%` : `≥${from}%`);
  const elements = [];
  let x = 0;
  let y = 0;
  [name, ...keys].forEach((text, at) => {
    const square = at ? 17 : 0;
    const wide = square + widest([text]) + 14;
    if (x && x + wide > width) {
      x = 0;
      y += 22;
    }
    if (at) elements.push({type: 'rect', silent: true, shape: {x, y: y + 2, width: 12, height: 12}, style: {fill: colour(`shade-${at}`)}});
    elements.push(words(x + square, y + 2, {text, fill: colour('ink-2')}));
    x += wide;
  });
  return {elements, height: y + 26};
}

/** By how much each label goes up, that none lies on another. */
function apart(heights) {
  const order = heights.map((_, at) => at).sort((a, b) => heights[a] - heights[b]);
  const lifts = heights.map(() => 0);
  let free = 0;
  for (const at of order) {
    const place = Math.max(heights[at], free);
    lifts[at] = place - heights[at];
    free = place + 16;
  }
  return lifts;
}

function legendHeight(labels, width) {
  let lines = 1;
  let used = 0;
  for (const label of labels) {
    const wide = widest([label]) + 12 + 5 + 14;
    if (used && used + wide > width) {
      lines++;
      used = 0;
    }
    used += wide;
  }
  return lines * 26 + 6;
}

/** Ink that is read on a ground. */
function onto(ground) {
  const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(ground.slice(at, at + 2), 16));
  return .299 * red + .587 * green + .114 * blue > 140 ? colour('ink') : '#ffffff';
}

/* --- drawing ------------------------------------------------------------------------------------------------------ */

const KINDS = {bump, stack, bar, curve, map};
const begun = new Map();

/** Cuts rows into drawings of much the same length, of which none is higher than a sheet of paper. */
function pieces(table, kind, width) {
  const {row} = kind({...table, all: table.rows}, width);
  const most = !row ? table.rows.length : printing ? Math.floor(SHEET / row) : MOST;
  const number = Math.ceil(table.rows.length / most);
  const each = Math.ceil(table.rows.length / number);
  return Array.from({length: number}, (_, at) => ({...table, rows: table.rows.slice(at * each, (at + 1) * each), all: table.rows}));
}

function draw(figure) {
  const area = figure.querySelector('.chart-area');
  const state = begun.get(figure);
  const width = printing ? PAPER : area.clientWidth;
  const drawn = `${printing} ${width}`;
  if (width === 0 || state.drawn === drawn) return;
  state.drawn = drawn;
  for (const chart of state.charts) chart.dispose();
  area.replaceChildren();
  state.charts = pieces(state.table, state.kind, width).map(part => {
    const {height, option, width: wanted = width} = state.kind(part, width);
    const piece = area.appendChild(document.createElement('div'));
    piece.className = 'chart-piece';
    const chart = echarts.init(piece, null, {renderer: 'svg', width: wanted, height});
    chart.setOption(option);
    return chart;
  });
}

function drawAll() {
  for (const figure of begun.keys()) draw(figure);
}

if (window.echarts) {
  const watch = new ResizeObserver(entries => requestAnimationFrame(() => {
    if (!printing) for (const {target} of entries) draw(target);
  }));
  for (const figure of document.querySelectorAll('.chart[data-chart]')) {
    begun.set(figure, {table: read(figure), kind: KINDS[figure.dataset.chart], charts: []});
    figure.querySelector('.chart-area').hidden = false;
    if (!('kept' in figure.dataset)) figure.querySelector('details').open = false;
    draw(figure);
    watch.observe(figure);
  }
  window.addEventListener('beforeprint', () => { printing = true; drawAll(); });
  window.addEventListener('afterprint', () => { printing = false; drawAll(); });
}
