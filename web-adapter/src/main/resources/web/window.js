// Which window of the browser this is: each tab may speak as another member, and a reload keeps it.
const KEY = 'whetstone/window';
const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('');

function read() {
  try { return sessionStorage.getItem(KEY); } catch { return null; } // private windows may refuse storage
}

function keep(id) {
  try { sessionStorage.setItem(KEY, id); } catch { /* known until the next load, then */ }
  return id;
}

let mine = read() ?? keep(fresh());

export const windowId = () => mine;

/// A duplicated tab begins with a copy of what the other keeps, its name included: the second takes a
/// new one. A lock is free again when its page has gone, which takes a moment at a reload.
export function claimWindow() {
  if (!navigator.locks) return Promise.resolve();
  return new Promise((known) => {
    const hold = () => { known(); return new Promise(() => {}); };
    const name = () => `${KEY}/${mine}`;
    navigator.locks.request(name(), { signal: AbortSignal.timeout(400) }, hold).catch(() => {
      mine = keep(fresh());
      navigator.locks.request(name(), hold);
    });
  });
}
