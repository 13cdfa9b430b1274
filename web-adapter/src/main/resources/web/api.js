// Speaking with the server: actions are retried with the same nonce until they are answered.
import { $, bringToFront } from './dom.js';
import { setClock, store } from './store.js';
import { windowId } from './window.js';

export class Refused extends Error {
  constructor(status, body) {
    super([body.error, body.mend].filter(Boolean).join(' ') || `The server answered ${status}.`);
    this.status = status;
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const isAway = (status) => status === 502 || status === 503 || status === 504;

function setAway(on) {
  const note = $('away');
  bringToFront(note);
  note.hidden = !on;
  note.textContent = on ? 'Reconnecting… nothing is lost.' : '';
}

export async function call(method, path, body) {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(path, {
        method,
        headers: { 'X-Whetstone-Window': windowId(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (!isAway(response.status)) {
        if (attempt) setAway(false);
        const json = await response.json().catch(() => ({}));
        // The server has forgotten this browser: ask for a name again.
        if (response.status === 401 && path !== '/api/state') location.reload();
        if (!response.ok) throw new Refused(response.status, json);
        return json;
      }
    } catch (failed) {
      if (failed instanceof Refused) throw failed;
    }
    setAway(true);
    await pause(Math.min(5000, 400 * 2 ** attempt));
  }
}

export const get = (path) => call('GET', path);
export const post = (path, body) => call('POST', path, body);

let source = null;
let retry = 0;

export function listen(on) {
  source?.close();
  const mine = new EventSource(`/api/events?since=${store.seq}&window=${windowId()}`);
  source = mine;
  mine.onopen = () => { retry = 0; setAway(false); };
  mine.onerror = () => {
    mine.close();
    if (source !== mine) return;
    setAway(true);
    setTimeout(() => source === mine && again(on), Math.min(5000, 400 * 2 ** retry++));
  };
  for (const kind of ['added', 'changed', 'deleted', 'reacted', 'members', 'channels', 'clock', 'reset']) {
    mine.addEventListener(kind, (event) => {
      if (source !== mine) return;
      store.seq = Math.max(store.seq, Number(event.lastEventId) || 0);
      const data = JSON.parse(event.data);
      if (kind === 'clock') setClock(data);
      on(kind, data);
    });
  }
}

/// The server may be back with another database, where this browser has no name.
async function again(on) {
  const mine = source;
  const state = await fetch('/api/state', { headers: { 'X-Whetstone-Window': windowId() } }).then((response) => (response.ok ? response.json() : null)).catch(() => null);
  if (source !== mine) return;
  if (state && state.me?.id !== store.me?.id) { setAway(false); on('reset', {}); } else listen(on);
}

export function hush() {
  source?.close();
  source = null;
}
