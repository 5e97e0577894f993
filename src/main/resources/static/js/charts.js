// Draws each chart from the table behind it, as SVG, which a printer takes as it is. There are no words in here: names,
// headings and figures are those of the table. Nothing moves, so nobody has to ask for that.

const PAPER = 700; // What A4 leaves between the margins of print.css, and the height that charts.css keeps together.
const SHEET = 880;
const MOST = 40;   // Rows of one drawing on the screen; on paper, rows stand closer.
const LINE = 15;
const DASHES = ['solid', [7, 3], [2, 2], [9, 3, 2, 3]];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];
const LINES = [1, 7, 3, 8, 6, 4];

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
  return {text: text(td), value: Number.isNaN(number) ? null : number};
}

function read(figure) {
  const table = figure.querySelector('table');
  return {
    columns: [...table.tHead.rows[0].cells].slice(1).map((th, at) =>
      ({at, name: text(th), brief: th.abbr || text(th), series: th.dataset.series, sum: 'sum' in th.dataset, max: th.dataset.max})),
    rows: [...table.tBodies[0].rows].map(tr => ({name: text(tr.cells[0]), cells: [...tr.cells].slice(1).map(cell)})),
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

/* --- the four charts: rows and a width become a size and what is drawn -------------------------------------------- */

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

/** Columns as lines over the rows, each named at its end. */
function curve({columns, rows}, width) {
  const shown = columns.filter(column => column.series);
  const values = shown.flatMap(column => rows.map(row => row.cells[column.at].value));
  const plot = 240;
  const labels = shown.map(column => `${column.name} ${rows.at(-1).cells[column.at].text}`);
  const end = widest(labels) + 16;
  const left = widest([String(Math.max(...values))], 11) + 14;
  const lifts = apart(shown.map(column => rows.at(-1).cells[column.at].value / Math.max(1, ...values) * plot * .95));
  return {row: 0, height: plot + 44, option: common({
    grid: {left, top: 10, width: Math.min(width - left - end, 1100), height: plot},
    xAxis: {
      type: 'category', boundaryGap: false, data: rows.map(row => row.name),
      axisLine: {lineStyle: {color: colour('rule-strong')}}, axisTick: {show: false},
      axisLabel: {fontSize: 11, color: colour('ink-2'), hideOverlap: true, margin: 10},
    },
    yAxis: {
      type: 'value', min: 0, minInterval: 1, axisLine: {show: false}, axisTick: {show: false},
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

const KINDS = {bump, stack, bar, curve};
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
    figure.querySelector('details').open = false;
    draw(figure);
    watch.observe(figure);
  }
  window.addEventListener('beforeprint', () => { printing = true; drawAll(); });
  window.addEventListener('afterprint', () => { printing = false; drawAll(); });
}
