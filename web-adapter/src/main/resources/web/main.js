// The page: what is shown where, and what happens on a press.
import { call, get, hush, listen, post } from './api.js';
import { addCard, cardsIn, dropCard, loadCards, replaceCard } from './cards.js';
import { drawClock, wireClock } from './clock.js';
import { Composer, focusBox } from './composer.js';
import { $, h, say, toast } from './dom.js';
import { Log } from './log.js';
import { askName, drawMembers, drawYou, seenIn, setSeen } from './people.js';
import { wirePicture } from './pictures.js';
import { nonce, setClock, store } from './store.js';
import * as walk from './walk.js';

const narrow = matchMedia('(max-width: 820px)');
const view = (name) => { $('app').dataset.view = name; };
const channelOf = (id) => store.channels.find((channel) => channel.id === id);
const threadPlace = () => ({ channel: store.channel, thread: store.thread });
const channelPlace = () => ({ channel: store.channel, thread: null });

const acts = {
  react: (message) => quietly(() => post(`/api/messages/${message.id}/reactions`, { reaction: 'thumbs-up', on: !message.thumbs.mine, nonce: nonce() })),
  edit: (message, text) => quietly(() => call('PATCH', `/api/messages/${message.id}`, { text, nonce: nonce() })),
  remove: async (message) => {
    if (await sure()) await quietly(() => call('DELETE', `/api/messages/${message.id}`));
  },
};

const channelLog = new Log($('channel-log'), {
  ...acts,
  press: (button, el, from) => press(button, { ...from, place: from.message ? placeOf(from.message) : channelPlace() }),
  open: (root) => go(store.channel, root),
  older: () => older(channelLog, null),
  dismiss: (card) => dismiss(card),
  empty: () => h('div', { class: 'empty' }, h('p', {}, h('b', {}, 'Nothing here yet.')), h('p', {}, 'The day\'s problem arrives at its time. Say hello, or type /drill help.')),
});
const threadLog = new Log($('thread-log'), {
  ...acts,
  press: (button, el, from) => press(button, { ...from, place: threadPlace() }),
  older: () => older(threadLog, store.thread),
  dismiss: (card) => dismiss(card),
  empty: () => h('div', { class: 'empty' }, h('p', {}, 'Nobody has said anything here yet.')),
});
const channelBox = new Composer($('channel-box'), 'channel-box', 'Enter sends. /drill lists what Whetstone can do.', (text, one) => send(channelLog, channelPlace(), text, one));
const threadBox = new Composer($('thread-box'), 'thread-box', 'Start with ? to ask for a fact. ✓ marks what counted.', (text, one) => send(threadLog, threadPlace(), text, one));

function placeOf(message) {
  const root = message.thread ?? (message.threadTitle ? message.id : null);
  return { channel: message.channel, thread: root };
}

async function quietly(work) {
  try { await work(); return true; } catch (refused) { toast(refused.message); return false; }
}

function sure() {
  const dialog = $('sure');
  return new Promise((done) => {
    const end = (answer) => { dialog.onclose = null; dialog.close(); done(answer); };
    $('sure-yes').onclick = () => end(true);
    $('sure-no').onclick = () => end(false);
    dialog.onclose = () => done(false);
    dialog.showModal();
    $('sure-no').focus();
  });
}

// Writing

async function send(log, place, text, one) {
  const isCommand = /^\/drill(\s|$)/.test(text);
  const pendingId = String(9e15 + Math.floor(performance.now()));
  if (!isCommand) log.put({ id: pendingId, channel: place.channel, thread: place.thread, author: store.me, mine: true, at: store.clock.movable ? store.clock.now : Date.now(), text, pending: true });
  try {
    const path = place.thread ? `threads/${place.thread}/messages` : 'messages';
    const { message, reply } = await post(`/api/channels/${place.channel}/${path}`, { text, nonce: one });
    log.drop(pendingId);
    if (message && samePlace(log, message)) log.put(message);
    replied(reply, { place });
    return true;
  } catch (refused) {
    log.drop(pendingId);
    toast(refused.message);
    return false;
  }
}

function samePlace(log, message) {
  return message.channel === store.channel && (message.thread ?? null) === (log === threadLog ? store.thread : null);
}

// Pressing, and what comes back

async function press(button, from) {
  const where = from.message ? { message: from.message.id } : { channel: from.place.channel, thread: from.place.thread ?? undefined };
  try {
    const { reply } = await post('/api/press', { press: button.press, ...where, nonce: nonce() });
    replied(reply, from);
  } catch (refused) { toast(refused.message); }
}

async function submit(form, values, from) {
  const place = from.place ?? threadPlace();
  try {
    const { reply } = await post('/api/submit', { press: form.press, values, channel: place.channel, thread: place.thread ?? undefined, nonce: nonce() });
    if (reply.kind !== 'mend') from.done();
    replied(reply, { ...from, place, form: true });
  } catch (refused) { toast(refused.message); }
}

/// from: { place, message | card | walk, form, slot }
function replied(reply, from) {
  const slot = from.card?.id ?? from.slot ?? null;
  switch (reply.kind) {
    case 'show': walk.showForm(from.place, reply.form, slot); break;
    case 'mend': walk.showForm(from.place, reply.form, slot, reply); break;
    case 'whisper':
    case 'update': shown(reply, from); break;
    default: if (from.form && walk.isWalking()) $('walk').close();
  }
}

function shown(reply, from) {
  if (walk.isWalking()) {
    if (from.form || from.walk === -1 || (reply.kind === 'update' && from.walk === 0)) walk.showPost(from.place, reply.post);
    else if (reply.kind === 'update' && from.walk > 0) walk.replacePost(from.walk, reply.post);
    else if (walk.hasPosts()) walk.addPost(reply.post);
    else walk.showPost(from.place, reply.post);
    return;
  }
  const card = reply.kind === 'update' && from.card ? replaceCard(from.card.id, reply.post) : null;
  reveal(card ?? addCard(from.place, reply.post, newestOf(from.place)));
}

function newestOf(place) {
  const log = place.thread ? threadLog : channelLog;
  return String(log.newest() || place.thread || 0);
}

/// Brings a private card into sight, wherever it belongs.
async function reveal(card) {
  if (card.thread && card.thread !== store.thread) await go(card.channel, card.thread);
  if (card.thread && narrow.matches) view('thread');
  drawCards();
  const el = document.querySelector(`[data-card="${card.id}"]`);
  el?.focus({ preventScroll: true });
  el?.scrollIntoView({ block: 'nearest' });
  say(card.post.summary);
}

/// What stood in the dialog stays as a card in the panel.
function left(session) {
  const posts = session.form && !session.posts.length ? [] : session.posts;
  posts.forEach((entry, index) => {
    if (index === 0 && session.slot && replaceCard(session.slot, entry.post)) return;
    addCard(session.place, entry.post, newestOf(session.place));
  });
  if (posts.length && session.place.thread && session.place.thread !== store.thread) go(session.place.channel, session.place.thread);
  drawCards();
  if (posts.length) threadLog.toBottom();
}

function dismiss(card) {
  dropCard(card.id);
  drawCards();
  (card.thread ? $('thread-log') : $('channel-log')).focus();
}

function drawCards() {
  channelLog.setCards(cardsIn(store.channel, null));
  if (store.thread) threadLog.setCards(cardsIn(store.channel, store.thread));
}

// Going about

function drawChannels() {
  $('channels').replaceChildren(...store.channels.map((channel) => {
    const unread = channel.id !== store.channel && Number(channel.newest) > seenIn(channel.id);
    return h('li', {}, h('button', {
      type: 'button', class: unread ? 'unread' : '', 'aria-current': channel.id === store.channel ? 'page' : null,
      'aria-label': `#${channel.name}${unread ? ', unread' : ''}`, onclick: () => { go(channel.id, null); view('channel'); },
    }, h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'), channel.name, unread ? h('i', { class: 'dot', 'aria-hidden': 'true' }) : null));
  }));
}

async function go(channel, thread) {
  const same = store.channel === channel;
  store.channel = channel;
  if (!same) await openChannel();
  if (thread) await openThread(thread, true);
  else if (!same) closeThread();
  location.hash = thread ? `/${channel}/${thread}` : `/${channel}`;
}

async function openChannel() {
  const channel = channelOf(store.channel);
  $('channel-name').textContent = `#${channel.name}`;
  $('channel-topic').textContent = channel.topic;
  $('channel-log').setAttribute('aria-label', `Messages in #${channel.name}`);
  document.title = `#${channel.name} · Whetstone`;
  const page = await get(`/api/channels/${channel.id}/messages`);
  const seen = seenIn(channel.id);
  channelLog.show(page.messages, page.more, cardsIn(channel.id, null), seen || null);
  channelBox.open(channel.id, `Message #${channel.name}`);
  setSeen(channel.id, Math.max(Number(channel.newest), channelLog.newest()));
  drawChannels();
}

async function openThread(root, wanted) {
  store.thread = root;
  const page = await get(`/api/channels/${store.channel}/messages?thread=${root}`).catch((refused) => { toast(refused.message); return null; });
  if (!page || store.thread !== root) return;
  $('thread').hidden = false;
  $('app').classList.add('with-thread');
  $('thread-topic').textContent = page.root?.threadTitle ?? page.root?.post?.summary ?? page.root?.text ?? '';
  const place = `${store.channel}/${root}`;
  const seen = seenIn(place);
  threadLog.show(page.messages, page.more, cardsIn(store.channel, root), seen || null);
  threadBox.open(place, 'Reply in thread');
  setSeen(place, threadLog.newest());
  if (wanted) {
    view('thread');
    if (!narrow.matches) focusBox('thread-box');
  }
}

function closeThread() {
  store.thread = null;
  $('thread').hidden = true;
  $('app').classList.remove('with-thread');
  view('channel');
}

async function older(log, thread) {
  const first = Math.min(...[...log.messages.keys()].map(Number));
  const query = thread ? `thread=${thread}&before=${first}` : `before=${first}`;
  const page = await get(`/api/channels/${store.channel}/messages?${query}`);
  log.prepend(page.messages, page.more);
}

// Live

function heard(kind, data) {
  if (kind === 'reset') { boot(); return; }
  if (kind === 'clock') { drawClock(); return; }
  if (kind === 'members') { store.members = data.members; drawMembers(); return; }
  const channel = channelOf(data.channel);
  if (!channel) return;
  if (kind === 'added') {
    channel.newest = String(Math.max(Number(channel.newest), Number(data.id)));
    announce(data);
  }
  if (data.channel === store.channel) {
    if (data.thread === null) update(channelLog, data);
    else touchRoot(data);
    if (data.thread !== null && data.thread === store.thread) update(threadLog, data);
    setSeen(store.channel, Number(channel.newest));
    if (store.thread) setSeen(`${store.channel}/${store.thread}`, threadLog.newest());
  }
  drawChannels();
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

function announce(message) {
  if (message.mine) return;
  const who = message.author ? message.author.name : 'Whetstone';
  say(`${who}${message.thread ? ' in a thread' : ''}: ${(message.post?.summary ?? message.text ?? '').slice(0, 200)}`);
}

// Starting

async function boot() {
  hush();
  const state = await get('/api/state');
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
  if (!store.channel) { toast('There is no channel yet.'); return; }
  await openChannel();
  await openFirstThread(named && hashThread);
  listen(heard);
}

/// The thread of the link, or of the newest round where there is room for it.
async function openFirstThread(wanted) {
  const newest = [...channelLog.messages.values()].filter((message) => message.threadTitle && !message.deleted).at(-1)?.id;
  const root = wanted || store.thread || (narrow.matches ? null : newest);
  if (root) await openThread(root, Boolean(wanted));
  else closeThread();
}

function wire() {
  walk.wireWalk({ press: (button, el, from) => press(button, from), submit, leave: left });
  wirePicture();
  wireClock();
  $('thread-close').onclick = () => { closeThread(); location.hash = `/${store.channel}`; focusBox('channel-box'); };
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
  if (new URLSearchParams(location.search).has('token')) history.replaceState(null, '', location.pathname + location.hash);
}

wire();
boot();
