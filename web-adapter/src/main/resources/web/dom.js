// Small makers of elements. Text always goes in as text, never as markup.

export const $ = (id) => document.getElementById(id);

export function h(tag, props = {}, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) el.addEventListener(name.slice(2), value);
    else if (name === 'class') el.className = value;
    else if (name === 'value') el.value = value;
    else if (name === 'checked') el.checked = value;
    else el.setAttribute(name, value === true ? '' : value);
  }
  el.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return el;
}

const THUMB = 'M7 10.5 10.8 3c1.2 0 2.2 1 2.2 2.2V9h5.2c1.3 0 2.2 1.2 1.9 2.4l-1.6 7c-.2.9-1 1.6-1.900 1.6H7m0-9.5V20m0-9.5H4V20h3';

const LOCK = 'M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5Z';

/// Drawn, because not every machine has a font with them.
export const thumb = () => icon(THUMB, '17');
export const lock = () => icon(LOCK, '14');

function icon(shape, size) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: size, height: size, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8', 'stroke-linejoin': 'round', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}

/// Notes stand in the dialog in front, if there is one: what is behind it is dimmed, and not read out.
export function bringToFront(note) {
  const front = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  if (note.parentElement !== front) front.append(note);
}

addEventListener('close', () => ['away', 'toast', 'live'].forEach((id) => bringToFront($(id))), true);

export function say(text) {
  const live = $('live');
  bringToFront(live);
  live.textContent = '';
  // A screen reader hears a change, not the same text again.
  setTimeout(() => { live.textContent = text; }, 50);
}

let toastTimer = 0;
export function toast(text) {
  const el = $('toast');
  bringToFront(el);
  el.textContent = text;
  el.classList.add('on');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { el.classList.remove('on'); el.textContent = ''; }, 7000);
}

export function nearBottom(el) {
  return el.scrollHeight - el.scrollTop - el.clientHeight < 140;
}
