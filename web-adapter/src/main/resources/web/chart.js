// An exhibit of lines "label: number" as a table with bars, which begin at zero.
import { h } from './dom.js';

const LINE = /^(.*\S)\s*:\s*(\d[\d,]*(?:\.\d+)?)(\s?%)?$/;

/// Null where a line is something else, or nothing can be drawn: then the text stands as it is.
export function barChart(block) {
  const rows = block.body.split('\n').filter((line) => line.trim()).map((line) => LINE.exec(line.trim()));
  if (!rows.length || rows.some((row) => !row)) return null;
  const sizes = rows.map((row) => Number(row[2].replaceAll(',', '')));
  const most = Math.max(...sizes);
  if (!(most > 0)) return null;
  // The roles are said, because the layout as a grid takes them from some readers.
  const table = h('table', { class: 'bars', role: 'table', 'aria-label': block.title },
    h('tbody', { role: 'rowgroup' }, rows.map((row, i) => bar(row[1], `${row[2]}${row[3] ?? ''}`, sizes[i] / most))));
  table.style.setProperty('--number', `${Math.max(...rows.map((row) => row[2].length + (row[3] ?? '').length)) + 1}ch`);
  return table;
}

function bar(label, number, part) {
  const drawn = h('i', { class: 'bar', 'aria-hidden': 'true' });
  drawn.style.setProperty('--part', String(part));
  return h('tr', { role: 'row' }, h('th', { scope: 'row', role: 'rowheader' }, label),
    h('td', { role: 'cell' }, drawn, h('span', { class: 'bar-number' }, number)));
}
