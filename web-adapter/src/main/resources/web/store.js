// What this page knows, and what it keeps in the browser.

export const store = {
  me: null,
  own: null,
  members: [],
  channels: [],
  commands: [],
  features: { demo: false, clock: false },
  clock: { now: Date.now(), movable: false, running: true },
  clockHeard: performance.now(),
  seq: 0,
  channel: null, // the id of the channel in the middle
  thread: null, // the root's id of the thread on the right
  threadShut: false, // whether it was closed by hand, and so stays closed
};

export const nowMs = () =>
  store.clock.now + (store.clock.running ? performance.now() - store.clockHeard : 0);

export function setClock(clock) {
  store.clock = clock;
  store.clockHeard = performance.now();
}

export const nonce = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

/// What a press is about: the same for one question, at whatever version of the round it was drawn.
export function topicOf(press) {
  const [verb, round, part, , ...detail] = press.split(':');
  return [verb, round, part, ...detail].join(':');
}

function guarded(work, otherwise) {
  try { return work(); } catch { return otherwise; } // private windows may refuse storage
}

const mine = (name) => `whetstone/${store.me?.id}/${name}`;

export const kept = {
  get: (name) => guarded(() => localStorage.getItem(mine(name)), null),
  set: (name, value) => guarded(() => localStorage.setItem(mine(name), value)),
  drop: (name) => guarded(() => localStorage.removeItem(mine(name))),
};

export const session = {
  get: (name) => guarded(() => JSON.parse(sessionStorage.getItem(mine(name))), null),
  set: (name, value) => guarded(() => sessionStorage.setItem(mine(name), JSON.stringify(value))),
};
