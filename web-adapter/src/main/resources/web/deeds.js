// What a member does here, and what comes back for it.
import { call, post } from './api.js';
import { addCard, dropCard, replaceCard } from './cards.js';
import { $, say, toast } from './dom.js';
import { channelLog, drawCards, go, heardOf, narrow, newestOf, samePlace, threadLog, threadPlace, view } from './panels.js';
import { nonce, store, topicOf } from './store.js';
import * as walk from './walk.js';

// Function declarations, because this module and the panels need each other.

export function react(message) {
  return quietly(() => post(`/api/messages/${message.id}/reactions`, { reaction: 'thumbs-up', on: !message.thumbs.mine, nonce: nonce() }));
}

export function edit(message, text) {
  return quietly(() => call('PATCH', `/api/messages/${message.id}`, { text, nonce: nonce() }));
}

export async function remove(message) {
  if (await sure()) await quietly(() => call('DELETE', `/api/messages/${message.id}`));
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

export async function send(log, place, text, one) {
  const isCommand = /^\/drill(\s|$)/.test(text);
  const pendingId = String(9e15 + Math.floor(performance.now()));
  if (!isCommand) log.put({ id: pendingId, channel: place.channel, thread: place.thread, author: store.me, mine: true, at: store.clock.movable ? store.clock.now : Date.now(), text, pending: true });
  try {
    const path = place.thread ? `threads/${place.thread}/messages` : 'messages';
    const { message, reply } = await post(`/api/channels/${place.channel}/${path}`, { text, nonce: one });
    log.drop(pendingId);
    if (message) heardOf(message);
    if (message && samePlace(log, message)) log.put(message);
    replied(reply, { place, typed: true });
    return true;
  } catch (refused) {
    log.drop(pendingId);
    toast(refused.message);
    return false;
  }
}

// Pressing, and what comes back

export async function press(button, from) {
  const where = from.message ? { message: from.message.id } : { channel: from.place.channel, thread: from.place.thread ?? undefined };
  try {
    const { reply } = await post('/api/press', { press: button.press, ...where, nonce: nonce() });
    replied(reply, from);
  } catch (refused) { toast(refused.message); }
}

export async function submit(form, values, from) {
  const place = from.place ?? threadPlace();
  try {
    const { reply } = await post('/api/submit', { press: form.press, values, channel: place.channel, thread: place.thread ?? undefined, nonce: nonce() });
    if (reply.kind !== 'mend') from.done(leadsBack(reply.post, form.press));
    replied(reply, { ...from, place, form: true });
  } catch (refused) { toast(refused.message); }
}

/// Whether what came asks first of all for the same form again.
function leadsBack(answer, formPress) {
  return Boolean(answer?.blocks.some((block) => block.type === 'buttons'
    && block.buttons.some((button) => button.weight === 'first' && topicOf(button.press) === topicOf(formPress))));
}

/// from: { place, message | card | walk, form, slot }
function replied(reply, from) {
  const slot = from.card?.id ?? from.slot ?? null;
  switch (reply.kind) {
    case 'show':
      if (from.walk === -1) walk.showInner(from.place, reply.form);
      else walk.showForm(from.place, reply.form, slot);
      break;
    case 'mend': walk.showForm(from.place, reply.form, slot, reply); break;
    case 'whisper':
    case 'update': shown(reply, from); break;
    default: if (from.form && walk.isWalking() && !walk.backToOuter()) $('walk').close();
  }
}

function shown(reply, from) {
  if (walk.isWalking()) {
    if (from.walk === -1 || (from.form && walk.backToOuter())) walk.addToForm(reply.post);
    else if (from.form || (reply.kind === 'update' && from.walk === 0)) walk.showPost(from.place, reply.post);
    else if (reply.kind === 'update' && from.walk > 0) walk.replacePost(from.walk, reply.post);
    else if (walk.hasPosts()) walk.addPost(reply.post);
    else walk.showPost(from.place, reply.post);
    return;
  }
  const card = reply.kind === 'update' && from.card ? replaceCard(from.card.id, reply.post) : null;
  reveal(card ?? addCard(from.place, reply.post, newestOf(from.place)), from);
}

/// Brings a private card into sight, wherever it belongs.
async function reveal(card, from) {
  if (card.thread && card.thread !== store.thread) await go(card.channel, card.thread);
  if (card.thread && narrow.matches) view('thread');
  drawCards();
  const el = document.querySelector(`[data-card="${card.id}"]`);
  // Who types goes on typing; who pressed is taken to what came.
  if (!from.typed) el?.focus({ preventScroll: true });
  (card.thread ? threadLog : channelLog).turnTo(el);
  say(card.post.summary);
}

/// What stood in the dialog stays as a card in the panel.
export function left(session) {
  const posts = session.form && !session.posts.length ? [] : session.posts;
  if (posts.length && session.slot) dropCard(session.slot);
  for (const entry of posts) addCard(session.place, entry.post, newestOf(session.place));
  drawCards();
  if (posts.length && session.place.thread) inThread(session.place);
}

async function inThread(place) {
  if (place.thread !== store.thread || narrow.matches) await go(place.channel, place.thread);
  threadLog.toBottom();
}

export function dismiss(card) {
  dropCard(card.id);
  drawCards();
  (card.thread ? $('thread-log') : $('channel-log')).focus();
}
