// The page: starting, and hearing what happens.
import { get, hush, listen, post } from './api.js';
import { loadCards } from './cards.js';
import { drawClock, wireClock } from './clock.js';
import { focusBox } from './composer.js';
import { left, press, submit } from './deeds.js';
import { $, say, toast } from './dom.js';
import { channelLog, channelOf, closeThread, drawChannels, go, heardOf, nameChannel, narrow, openChannel, openThread, threadLog, title, view } from './panels.js';
import { askName, drawMembers, drawYou, setSeen } from './people.js';
import { wirePicture } from './pictures.js';
import { setClock, store } from './store.js';
import { browserZone } from './time.js';
import * as walk from './walk.js';
import { claimWindow } from './window.js';

// Live

function heard(kind, data) {
  if (kind === 'reset') { boot(); return; }
  if (kind === 'clock') { drawClock(); return; }
  if (kind === 'members') { store.members = data.members; drawMembers(); return; }
  if (kind === 'channels') { channelsAre(data.channels); return; }
  const channel = channelOf(data.channel);
  if (!channel) return;
  if (kind === 'added') {
    countUnseen(data);
    heardOf(data);
    announce(data);
  }
  if (data.channel === store.channel) {
    if (data.thread === null) { update(channelLog, data); follow(data); } else touchRoot(data);
    if (data.thread !== null && data.thread === store.thread) update(threadLog, data);
    setSeen(store.channel, Number(channel.newest));
    if (store.thread) setSeen(`${store.channel}/${store.thread}`, threadLog.newest());
  }
  drawChannels();
}

/// A channel was added or renamed; who waited for the first one gets it.
function channelsAre(channels) {
  store.channels = channels;
  if (!store.channel) { boot(); return; }
  drawChannels();
  const here = channelOf(store.channel);
  if (here) nameChannel(here);
}

let newestRound = 0;

/// A new round's thread opens by itself, unless somebody is in the middle of something.
function follow(message) {
  if (!message.threadTitle || message.deleted || Number(message.id) <= newestRound) return;
  newestRound = Number(message.id);
  const busy = narrow.matches || walk.isWalking() || store.threadShut || $('thread-box-input').value.trim();
  if (!busy) openThread(message.id, false);
}

function update(log, message) {
  if (message.deleted && !message.threadTitle) log.drop(message.id);
  else log.put(message);
}

/// A root shows how much was said in its thread.
async function touchRoot(reply) {
  if (!channelLog.messages.has(reply.thread)) return;
  const { message } = await get(`/api/messages/${reply.thread}`).catch(() => ({}));
  if (message && message.channel === store.channel) channelLog.put(message);
}

let unseen = 0;

function countUnseen(message) {
  if (!document.hidden || message.mine) return;
  unseen++;
  document.title = `(${unseen}) ${title()}`;
}

function announce(message) {
  if (message.mine) return;
  const who = message.author ? message.author.name : 'Whetstone';
  say(`${who}${message.thread ? ' in a thread' : ''}: ${(message.post?.summary ?? message.text ?? '').slice(0, 200)}`);
}

// Starting

async function boot() {
  hush();
  const state = await arrive();
  Object.assign(store, { me: state.me, own: state.own, members: state.members, channels: state.channels, features: state.features, commands: state.commands, seq: state.seq });
  setClock(state.clock);
  if (!store.me) { askName(boot); return; }
  loadCards();
  $('app').hidden = false;
  drawMembers();
  drawYou(boot);
  drawClock();
  const [, hashChannel, hashThread] = location.hash.split('/').map(decodeURIComponent);
  const named = channelOf(hashChannel);
  store.channel = named?.id ?? channelOf(store.channel)?.id ?? store.channels[0]?.id ?? null;
  if (!store.channel) { toast('There is no channel yet.'); listen(heard); return; }
  await openChannel();
  await openFirstThread(named && hashThread);
  listen(heard);
}

/// In the demo nobody is asked for a name: who is new joins at once, and can change it later.
async function arrive() {
  const state = await get('/api/state');
  if (state.me || !state.features.demo) return state;
  await post('/api/me', { name: 'You', zone: browserZone() });
  return get('/api/state');
}

/// The thread of the link, or of the newest round where there is room for it.
async function openFirstThread(wanted) {
  const newest = [...channelLog.messages.values()].filter((message) => message.threadTitle && !message.deleted).at(-1)?.id;
  newestRound = Number(newest ?? 0);
  const root = wanted || store.thread || (narrow.matches ? null : newest);
  if (root) await openThread(root, Boolean(wanted));
  else closeThread();
}

function wire() {
  walk.wireWalk({ press: (button, el, from) => press(button, from), submit, leave: left });
  wirePicture();
  wireClock({
    newDay: () => { channelLog.redraw(); threadLog.redraw(); },
    move: () => { channelLog.expect(); threadLog.expect(); },
    moved: () => { channelLog.arrived(); threadLog.arrived(); },
  });
  $('thread-close').onclick = () => { store.threadShut = true; closeThread(); location.hash = `/${store.channel}`; focusBox('channel-box'); };
  $('to-channel').onclick = () => { view('channel'); location.hash = `/${store.channel}`; };
  $('to-side').onclick = () => view($('app').dataset.view === 'side' ? 'channel' : 'side');
  for (const button of document.querySelectorAll('[data-skip]')) button.onclick = () => $(button.dataset.skip).focus();
  addEventListener('hashchange', () => {
    const [, channel, thread] = location.hash.split('/').map(decodeURIComponent);
    if (!channelOf(channel)) return;
    if (!thread && narrow.matches) view('channel');
    if (channel !== store.channel || (thread && thread !== store.thread)) go(channel, thread ?? null);
    else if (thread) view('thread');
  });
  addEventListener('visibilitychange', () => {
    if (document.hidden || !store.channel) return;
    unseen = 0;
    document.title = title();
  });
  if (new URLSearchParams(location.search).has('token')) history.replaceState(null, '', location.pathname + location.hash);
}

wire();
await claimWindow();
boot();
