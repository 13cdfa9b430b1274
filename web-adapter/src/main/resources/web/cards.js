// Private posts of this member: shown where they were asked for, kept while the tab is open.
import { session } from './store.js';

let cards = [];
let next = 1;

export function loadCards() {
  cards = session.get('cards') ?? [];
  next = 1 + Math.max(0, ...cards.map((card) => card.id));
}

const save = () => session.set('cards', cards.slice(-30));

export const cardsIn = (channel, thread) =>
  cards.filter((card) => card.channel === channel && (card.thread ?? null) === (thread ?? null));

export function addCard(place, post, after) {
  const card = { id: next++, version: 1, channel: place.channel, thread: place.thread ?? null, after, post };
  cards.push(card);
  save();
  return card;
}

export function replaceCard(id, post) {
  const card = cards.find((one) => one.id === id);
  if (!card) return null;
  card.post = post;
  card.version++;
  save();
  return card;
}

export function dropCard(id) {
  cards = cards.filter((card) => card.id !== id);
  save();
}
