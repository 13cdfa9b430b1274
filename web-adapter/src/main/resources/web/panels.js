// The channel in the middle and the thread on the right: what they show, and going from one to another.
import { get } from './api.js';
import { cardsIn } from './cards.js';
import { Composer, focusBox } from './composer.js';
import { dismiss, edit, press, react, remove, send } from './deeds.js';
import { $, h, toast } from './dom.js';
import { Log } from './log.js';
import { seenIn, setSeen } from './people.js';
import { store } from './store.js';

export const narrow = matchMedia('(max-width: 820px)');
export const view = (name) => { $('app').dataset.view = name; };
export const channelOf = (id) => store.channels.find((channel) => channel.id === id);
export const threadPlace = () => ({ channel: store.channel, thread: store.thread });
export const channelPlace = () => ({ channel: store.channel, thread: null });

export const channelLog = new Log($('channel-log'), {
  react,
  edit,
  remove,
  press: (button, el, from) => press(button, { ...from, place: from.message ? placeOf(from.message) : channelPlace() }),
  open: (root) => go(store.channel, root),
  isUnread: (root) => root.id !== store.thread && seenIn(`${root.channel}/${root.id}`) > 0 && Number(root.newestReply) > seenIn(`${root.channel}/${root.id}`),
  older: () => older(channelLog, null),
  dismiss: (card) => dismiss(card),
  empty: () => h('div', { class: 'empty' }, h('p', {}, h('b', {}, 'Nothing here yet.')), h('p', {}, 'The day\'s problem arrives at its time. Say hello, or type /drill help.')),
});
export const threadLog = new Log($('thread-log'), {
  react,
  edit,
  remove,
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

export function samePlace(log, message) {
  return message.channel === store.channel && (message.thread ?? null) === (log === threadLog ? store.thread : null);
}

/// The newest message that a private card stands below.
export const newestOf = (place) => channelOf(place.channel)?.newest ?? '0';

export function heardOf(message) {
  const channel = channelOf(message.channel);
  if (channel) channel.newest = String(Math.max(Number(channel.newest), Number(message.id)));
}

export function drawCards() {
  channelLog.setCards(cardsIn(store.channel, null));
  if (store.thread) threadLog.setCards(cardsIn(store.channel, store.thread));
}

export const title = () => `#${channelOf(store.channel)?.name ?? ''} · Whetstone`;

export function drawChannels() {
  $('channels').replaceChildren(...store.channels.map((channel) => {
    const unread = channel.id !== store.channel && Number(channel.newest) > seenIn(channel.id);
    return h('li', {}, h('button', {
      type: 'button', class: unread ? 'unread' : '', 'aria-current': channel.id === store.channel ? 'page' : null,
      'aria-label': `#${channel.name}${unread ? ', unread' : ''}`, onclick: () => { go(channel.id, null); view('channel'); },
    }, h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'), channel.name, unread ? h('i', { class: 'dot', 'aria-hidden': 'true' }) : null));
  }));
}

export async function go(channel, thread) {
  const same = store.channel === channel;
  store.channel = channel;
  if (!same) await openChannel();
  if (thread && thread === store.thread && same) view('thread');
  else if (thread) await openThread(thread, true);
  else if (!same) closeThread();
  location.hash = thread ? `/${channel}/${thread}` : `/${channel}`;
}

/// Writes a channel's name wherever it stands above its messages.
export function nameChannel(channel) {
  $('channel-name').textContent = `#${channel.name}`;
  $('channel-topic').textContent = channel.topic;
  $('channel-log').setAttribute('aria-label', `Messages in #${channel.name}`);
  document.title = title();
}

export async function openChannel() {
  const channel = channelOf(store.channel);
  nameChannel(channel);
  channelLog.awaitPage();
  const page = await get(`/api/channels/${channel.id}/messages`);
  const seen = seenIn(channel.id);
  channelLog.show(page.messages, page.more, cardsIn(channel.id, null), seen || null);
  channelBox.open(channel.id, `Message #${channel.name}`);
  setSeen(channel.id, Math.max(Number(channel.newest), channelLog.newest()));
  drawChannels();
}

export async function openThread(root, wanted) {
  store.thread = root;
  threadLog.awaitPage();
  const page = await get(`/api/channels/${store.channel}/messages?thread=${root}`).catch((refused) => { toast(refused.message); return null; });
  if (!page || store.thread !== root) return;
  $('thread').hidden = false;
  $('app').classList.add('with-thread');
  $('thread-name').textContent = page.root?.threadTitle ?? page.root?.post?.summary ?? (page.root?.text || 'Thread');
  $('thread-topic').textContent = `Thread in #${channelOf(store.channel).name}`;
  const place = `${store.channel}/${root}`;
  const seen = seenIn(place);
  threadLog.show(page.messages, page.more, cardsIn(store.channel, root), seen || null);
  threadBox.open(place, 'Reply in thread');
  setSeen(place, Math.max(1, threadLog.newest()));
  if (channelLog.messages.has(root)) channelLog.put(channelLog.messages.get(root));
  if (wanted) {
    store.threadShut = false;
    view('thread');
    if (!narrow.matches) focusBox('thread-box');
  }
}

export function closeThread() {
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
