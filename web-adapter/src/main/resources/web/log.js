// A list of messages: one article each, by id, with private cards between them.
import { blocks } from './blocks.js';
import { h, lock, nearBottom, thumb } from './dom.js';
import { store } from './store.js';
import { clockTime, dayName, moment, sameDay } from './time.js';

const BURST_MS = 4000;
const ARRIVING_MS = 6_000;
const HANDS_MS = 400;
const GROUP_MS = 5 * 60_000;

export class Log {
  /// on: { press, edit, remove, react, open, older, dismiss }
  constructor(el, on) {
    this.el = el;
    this.inner = h('div', { class: 'log-inner' });
    this.stuck = true; // whether what is new is followed
    this.anchor = null; // the first of what came in one go: its beginning stays in sight
    this.aim = 0;
    this.lastNew = -Infinity;
    this.trip = null; // { after, until } while what a moved clock brings is on its way
    this.handled = -Infinity; // when the reader last scrolled by hand
    el.append(this.inner);
    this.on = on;
    this.messages = new Map();
    this.meanwhile = null; // what was heard since a page was asked for
    this.cards = [];
    this.nodes = new Map();
    this.more = false;
    this.newAfter = null;
    this.jump = h('button', { type: 'button', class: 'jump', hidden: true, onclick: () => this.toBottom() }, 'More below ↓');
    el.after(this.jump);
    el.addEventListener('scroll', () => {
      if (nearBottom(el)) this.jump.hidden = true;
      const now = performance.now();
      if (now - this.handled > HANDS_MS) return; // that was us, or what loaded
      this.handled = now; // it may roll on after the hand is gone
      this.anchor = null;
      this.trip = null;
      this.stuck = nearBottom(el);
    });
    for (const hand of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      el.addEventListener(hand, () => { this.handled = performance.now(); }, { passive: true });
    }
    // Pictures that load and panels that open must not move the newest message out of sight.
    const sizes = new ResizeObserver(() => this.settle());
    sizes.observe(el);
    sizes.observe(this.inner);
  }

  /// A page is on its way: what is heard until it is shown may not be in it yet.
  awaitPage() {
    this.meanwhile = new Map();
  }

  show(messages, more, cards, newAfter = null) {
    this.messages = new Map([...messages.map((message) => [message.id, message]), ...(this.meanwhile ?? [])]);
    this.meanwhile = null;
    this.cards = cards;
    this.more = more;
    this.newAfter = newAfter;
    this.nodes.clear();
    this.jump.hidden = true;
    this.draw();
    this.stuck = true;
    if (this.travel()) return;
    const unread = newAfter === null ? null : messages.find((message) => Number(message.id) > newAfter && !message.mine);
    this.anchor = (unread ?? messages.at(-1))?.id ?? null;
    this.settle();
  }

  prepend(messages, more) {
    const height = this.el.scrollHeight;
    this.stuck = false;
    for (const message of messages) this.messages.set(message.id, message);
    this.more = more;
    this.draw();
    this.el.scrollTop += this.el.scrollHeight - height;
  }

  put(message) {
    const isNew = !this.messages.has(message.id);
    if (isNew) this.meet(message);
    this.messages.set(message.id, message);
    if (isNew && !message.mine && this.trip) this.newAfter = this.trip.after;
    this.meanwhile?.set(message.id, message);
    const stood = standing(this.nodes.get(message.id));
    this.nodes.delete(message.id);
    this.draw();
    restore(this.nodes.get(message.id), stood);
    if (isNew && message.mine) this.toBottom();
    else if (isNew && this.travel()) return;
    else if (isNew && !this.stuck) this.jump.hidden = false;
    else this.settle();
  }

  /// The reader moved the clock: what comes is followed from wherever they are.
  expect() {
    this.trip = { after: this.newest(), until: Infinity };
  }

  /// The clock has arrived; the last of what it brings is on its way.
  arrived() {
    if (this.trip) this.trip.until = performance.now() + ARRIVING_MS;
  }

  /// Puts the newest reveal or wrap that the moved clock brought at the top, or else the first of what
  /// is new. Returns whether it did.
  travel() {
    if (this.trip && performance.now() > this.trip.until) this.trip = null;
    if (!this.trip) return false;
    const brought = [...this.messages.values()].filter((message) => Number(message.id) > this.trip.after && !message.mine && !message.pending)
      .sort((a, b) => Number(a.id) - Number(b.id));
    const aim = brought.findLast(isLandmark) ?? brought[0];
    if (!aim) return false;
    this.stuck = true;
    this.anchor = aim.id;
    this.settle();
    return true;
  }

  /// Shows something that the reader has just asked for, from its beginning; what grows or comes
  /// afterwards does not take it away.
  turnTo(el) {
    if (!el) return;
    this.stuck = false;
    this.anchor = null;
    el.scrollIntoView({ block: el.offsetHeight > this.el.clientHeight ? 'start' : 'nearest' });
  }

  /// Decides whether the view goes along with a new message: not away from what is being read.
  meet(message) {
    const now = performance.now();
    const sameGo = now - this.lastNew < BURST_MS;
    this.lastNew = now;
    if (message.mine || (sameGo && this.anchor)) return;
    this.stuck = nearBottom(this.el);
    this.anchor = message.id;
  }

  /// Scrolls down, but not past the beginning of what is new.
  settle() {
    if (!this.stuck) return;
    const bottom = this.el.scrollHeight - this.el.clientHeight;
    const node = this.anchorNode();
    const top = node ? node.getBoundingClientRect().top - this.el.getBoundingClientRect().top + this.el.scrollTop : bottom;
    this.el.scrollTop = Math.min(bottom, top);
    this.aim = this.el.scrollTop;
    this.jump.hidden = bottom - this.aim < 60;
  }

  /// Where what is to be read begins: the line over a message belongs to it.
  anchorNode() {
    const node = this.anchor === null ? null : this.nodes.get(this.anchor);
    const over = node?.previousElementSibling;
    return over?.matches('.new, .day') ? over : node;
  }

  drop(id) {
    this.meanwhile?.delete(id);
    if (!this.messages.delete(id)) return;
    this.nodes.delete(id);
    this.draw();
  }

  /// Draws everything anew, such as when another day has begun.
  redraw() {
    this.nodes.clear();
    this.draw();
  }

  setCards(cards) {
    this.cards = cards;
    this.draw();
  }

  toBottom() {
    this.stuck = true;
    this.anchor = null;
    this.settle();
  }

  newest() {
    return Math.max(0, ...[...this.messages.values()].filter((message) => !message.pending).map((message) => Number(message.id)));
  }

  draw() {
    const order = [...this.messages.values()].sort((a, b) => Number(a.id) - Number(b.id));
    const out = [];
    if (this.more) out.push(this.node('older', () => h('button', { type: 'button', class: 'older', onclick: () => this.on.older() }, 'Show earlier messages')));
    if (!order.length && !this.cards.length) out.push(this.node('empty', () => this.on.empty()));
    const waiting = [...this.cards];
    const cardsBefore = (id) => { while (waiting.length && Number(waiting[0].after) < id) out.push(this.cardNode(waiting.shift())); };
    let before = null;
    let marked = false;
    for (const message of order) {
      cardsBefore(Number(message.id));
      if (!before || !sameDay(before.at, message.at)) out.push(this.dayNode(message));
      if (!marked && this.newAfter !== null && Number(message.id) > this.newAfter && !message.mine) {
        marked = true;
        if (before) out.push(this.node('new', () => h('p', { class: 'new' }, h('span', {}, 'New'))));
      }
      const el = this.node(message.id, () => article(message, this.on));
      el.classList.toggle('grouped', Boolean(before && this.groups(before, message)));
      out.push(el);
      before = message;
    }
    cardsBefore(Infinity);
    this.place(out);
  }

  /// Puts the nodes in order without touching those that stand right, so that focus and selection stay.
  place(out) {
    const keep = new Set(out);
    for (const child of [...this.inner.childNodes]) if (!keep.has(child)) child.remove();
    let at = this.inner.firstChild;
    for (const node of out) {
      if (node === at) at = at.nextSibling;
      else this.inner.insertBefore(node, at);
    }
    const used = new Set(out);
    for (const [key, node] of this.nodes) if (!used.has(node)) this.nodes.delete(key);
  }

  node(key, make) {
    if (!this.nodes.has(key)) this.nodes.set(key, make());
    return this.nodes.get(key);
  }

  cardNode(card) {
    return this.node(`card/${card.id}/${card.version}`, () => cardArticle(card, this.on));
  }

  dayNode(message) {
    return this.node(`day/${dayName(message.at)}/${message.id}`, () => h('p', { class: 'day' }, h('span', {}, dayName(message.at))));
  }

  groups(before, message) {
    return before.author && message.author && before.author.id === message.author.id
      && message.at - before.at < GROUP_MS && !before.deleted && !message.deleted;
  }
}

/// A post of the bot that begins with its title: a reveal, a wrap, a day's drill.
const isLandmark = (message) => message.post?.blocks[0]?.type === 'heading' && message.post.blocks[0].level === 1;

const nameOf = (el) => el.getAttribute('aria-label') ?? el.textContent;

/// What a reader had under their hands in an element that is about to be drawn anew.
function standing(el) {
  if (!el) return null;
  return {
    focus: el.contains(document.activeElement) ? nameOf(document.activeElement) : null,
    open: [...el.querySelectorAll('details[open] > summary')].map(nameOf),
  };
}

function restore(el, stood) {
  if (!el || !stood) return;
  for (const summary of el.querySelectorAll('details > summary')) summary.parentElement.open = stood.open.includes(nameOf(summary));
  if (stood.focus === null) return;
  const buttons = [...el.querySelectorAll('button, summary, pre')];
  (buttons.find((button) => nameOf(button) === stood.focus) ?? el).focus({ preventScroll: true });
}

const HUES = 8;
function avatar(author) {
  if (!author) return h('img', { class: 'avatar', src: '/mark.svg', alt: '', width: '36', height: '36' });
  const place = Math.max(0, store.members.findIndex((member) => member.id === author.id));
  return h('span', { class: `avatar hue${place % HUES}`, 'aria-hidden': 'true' }, [...author.name][0]?.toUpperCase() ?? '?');
}

function article(message, on) {
  const who = message.author ? message.author.name : 'Whetstone';
  const kind = ['msg', message.author ? 'person' : 'bot', message.private && 'private', message.pending && 'pending', message.mine && 'mine'];
  const el = h('article', { class: kind.filter(Boolean).join(' '), 'data-id': message.id, 'aria-label': `${who}, ${moment(message.at)}`, tabindex: '-1' },
    avatar(message.author),
    h('div', { class: 'msg-body' },
      message.private && onlyYou(),
      h('p', { class: 'msg-head' }, h('b', {}, who), h('time', { datetime: new Date(message.at).toISOString(), title: moment(message.at, 'day-and-clock') }, clockTime(message.at))),
      content(message, on),
      foot(message, on)));
  if (!message.pending && !message.deleted) el.append(tools(message, on, el));
  return el;
}

function content(message, on) {
  if (message.deleted) return h('p', { class: 'note' }, 'This message was deleted.');
  if (message.post) return h('div', { class: 'post' }, blocks(message.post.blocks, (button, el) => on.press(button, el, { message })));
  return h('p', { class: 'text' }, message.text ?? '', message.edited && h('span', { class: 'edited' }, ' (edited)'));
}

function foot(message, on) {
  const parts = [];
  if (message.pending) parts.push(h('span', { class: 'sending' }, 'Sending…'));
  if (message.heard) parts.push(h('span', { class: 'counted heard' }, h('span', { 'aria-hidden': 'true' }, '✓ '), 'heard'));
  if (message.counted) parts.push(h('span', { class: 'counted' }, h('span', { 'aria-hidden': 'true' }, '✓ '), 'counted'));
  const from = message.thumbs?.from ?? [];
  if (from.length) {
    parts.push(h('button', { type: 'button', class: 'thumb', 'aria-pressed': String(message.thumbs.mine), title: from.join(', '), 'aria-label': `Thumbs up, ${from.length}`, onclick: () => on.react(message) },
      thumb(), String(from.length)));
  }
  if (on.open && (message.replies || message.threadTitle) && !message.thread) parts.push(threadButton(message, on));
  return parts.length ? h('div', { class: 'foot' }, parts) : null;
}

function threadButton(message, on) {
  const unread = on.isUnread(message);
  const replies = message.replies === 1 ? '1 reply' : message.replies ? `${message.replies} replies` : '';
  return h('button', { type: 'button', class: 'open-thread', 'aria-label': ['Open thread', replies, unread && 'unread'].filter(Boolean).join(', '), onclick: () => on.open(message.id) },
    h('b', {}, replies || 'Open thread'),
    message.lastReply ? h('span', {}, `last ${moment(message.lastReply)}`) : null,
    unread ? h('i', { class: 'dot', 'aria-hidden': 'true' }) : null,
    h('span', { class: 'chevron', 'aria-hidden': 'true' }, '›'));
}

function tools(message, on, el) {
  const mayDelete = message.mine || (store.me?.manages && !message.private);
  return h('div', { class: 'tools', role: 'group', 'aria-label': 'Message actions' },
    h('button', { type: 'button', class: 'quiet', 'aria-pressed': String(Boolean(message.thumbs?.mine)), 'aria-label': 'Thumbs up', title: 'Thumbs up', onclick: () => on.react(message) }, thumb()),
    on.open && !message.thread && h('button', { type: 'button', class: 'quiet', title: 'Reply in thread', onclick: () => on.open(message.id) }, 'Reply'),
    message.mine && h('button', { type: 'button', class: 'quiet', onclick: () => startEdit(message, on, el) }, 'Edit'),
    mayDelete && h('button', { type: 'button', class: 'quiet', onclick: () => on.remove(message) }, 'Delete'));
}

function startEdit(message, on, el) {
  const old = el.querySelector('.text');
  const area = h('textarea', { 'aria-label': 'Edit message', rows: '3', value: message.text });
  const stop = () => { form.replaceWith(old); el.querySelector('.tools button')?.focus(); };
  const save = async () => {
    if (!area.value.trim() || area.value === message.text) return stop();
    if (await on.edit(message, area.value)) form.replaceWith(old);
  };
  const form = h('form', { class: 'editing', onsubmit: (event) => { event.preventDefault(); save(); } }, area,
    h('div', { class: 'row' }, h('button', { type: 'submit', class: 'first small' }, 'Save'), h('button', { type: 'button', class: 'small', onclick: stop }, 'Cancel')));
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { event.stopPropagation(); stop(); }
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); save(); }
  });
  old.replaceWith(form);
  area.focus();
}

const onlyYou = () => h('p', { class: 'only-you' }, lock(), 'Only you can see this');

function cardArticle(card, on) {
  return h('article', { class: 'msg card', 'data-card': card.id, 'aria-label': `Only you can see this: ${card.post.summary}`, tabindex: '-1' },
    h('div', { class: 'msg-body' },
      h('div', { class: 'card-head' }, onlyYou(),
        h('button', { type: 'button', class: 'quiet close', 'aria-label': 'Dismiss', onclick: () => on.dismiss(card) }, h('span', { 'aria-hidden': 'true' }, '×'))),
      h('div', { class: 'post' }, blocks(card.post.blocks, (button, el) => on.press(button, el, { card })))));
}
