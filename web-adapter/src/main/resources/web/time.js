// Instants as people read them, in the reader's own zone.
import { nowMs, store } from './store.js';

const zone = () => store.me?.zone || undefined;

const made = new Map();
function format(options) {
  const key = JSON.stringify([zone(), options]);
  if (!made.has(key)) {
    let one;
    try { one = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone() }); } catch { one = new Intl.DateTimeFormat('en-GB', options); }
    made.set(key, one);
  }
  return made.get(key);
}

export const clockTime = (ms) => format({ hour: '2-digit', minute: '2-digit' }).format(ms);
export const day = (ms) => format({ weekday: 'long', day: 'numeric', month: 'long' }).format(ms);
const shortDay = (ms) => format({ weekday: 'short', day: 'numeric', month: 'short' }).format(ms);
const dayKey = (ms) => format({ year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms);

export const sameDay = (a, b) => dayKey(a) === dayKey(b);

export function dayName(ms) {
  if (sameDay(ms, nowMs())) return 'Today';
  if (sameDay(ms + 86_400_000, nowMs())) return 'Yesterday';
  return day(ms);
}

export function moment(ms, style) {
  if (style === 'day-and-clock' || !sameDay(ms, nowMs())) return `${shortDay(ms)}, ${clockTime(ms)}`;
  return clockTime(ms);
}

export const clockFace = (ms) => ({ day: shortDay(ms), time: clockTime(ms) });
export const zoneName = () => (zone() || Intl.DateTimeFormat().resolvedOptions().timeZone || '').replaceAll('_', ' ');
export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || null;
