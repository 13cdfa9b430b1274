// The demo's clock: what time it is there, and how to move on.
import { post } from './api.js';
import { $, h, say, toast } from './dom.js';
import { nonce, nowMs, setClock, store } from './store.js';
import { clockFace, zoneName } from './time.js';

const MOVES = [['next-step', 'Next step'], ['wrap', 'Wrap'], ['tomorrow', 'Tomorrow 09:00'], ['hour', '+1 h']];
let face = null;
let run = null;

let shownDay = '';
let on = { newDay() {}, move() {}, moved() {} };

export function wireClock(handlers) {
  on = handlers;
  face = { day: h('span', { class: 'clock-day' }), time: h('time', { class: 'clock-time' }) };
  run = h('button', { type: 'button', class: 'small', onclick: () => act({ run: !store.clock.running }, run) }, 'Run');
  const buttons = MOVES.map(([move, label]) => {
    const button = h('button', { type: 'button', class: 'small', onclick: () => act({ move }, button) }, label);
    return button;
  });
  $('clock').replaceChildren(
    h('p', { class: 'clock-face' }, h('span', { class: 'clock-icon', 'aria-hidden': 'true' }), face.day, face.time),
    h('div', { class: 'clock-moves', role: 'group', 'aria-label': 'Move the clock' }, h('span', { class: 'clock-word', 'aria-hidden': 'true' }, 'Skip to'), buttons, run));
  setInterval(drawClock, 1000);
}

export function drawClock() {
  const now = clockFace(nowMs());
  if (shownDay && shownDay !== now.day) on.newDay();
  shownDay = now.day;
  $('clock').hidden = !store.features.clock || !store.me;
  if ($('clock').hidden) return;
  face.day.textContent = now.day;
  face.time.textContent = now.time;
  face.time.dateTime = new Date(nowMs()).toISOString();
  face.time.title = zoneName();
  run.setAttribute('aria-pressed', String(store.clock.running));
}

async function act(body, button) {
  if (button.getAttribute('aria-disabled')) return;
  $('clock').setAttribute('aria-busy', 'true');
  button.setAttribute('aria-disabled', 'true');
  if (body.move) on.move();
  try {
    setClock(await post('/api/clock', { ...body, nonce: nonce() }));
    drawClock();
    const now = clockFace(nowMs());
    if (body.move) say(`It is now ${now.day}, ${now.time}`);
  } catch (refused) { toast(refused.message); } finally {
    on.moved();
    $('clock').removeAttribute('aria-busy');
    button.removeAttribute('aria-disabled');
  }
}
