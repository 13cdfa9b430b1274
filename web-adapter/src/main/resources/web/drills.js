// The drills to leaf through: a list with search, and a page for each.
import { get } from './api.js';
import { blocks } from './blocks.js';
import { $, h, say, toast } from './dom.js';
import { wirePicture } from './pictures.js';

const PIECES = ['Clarification and scope', 'High-level architecture', 'Deep-dive component design', 'Evaluation and monitoring', 'Twists and sources'];

const named = () => location.pathname.replace(/^\/drills\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
const path = (key) => key.split('/').map(encodeURIComponent).join('/');

// "skin" is meant, not "asking".
const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

async function start() {
  wirePicture();
  const name = named();
  try {
    if (name.length === 2) await one(name.join('/')); else await list();
  } catch (refused) {
    toast(refused.message);
    $('course').hidden = false;
    $('count').replaceChildren('There is no such drill. ', h('a', { href: '/drills' }, 'All drills'));
  }
}

async function list() {
  const { drills } = await get('/api/drills');
  const selects = { domain: (d) => d.domain, difficulty: (d) => String(d.difficulty), focus: (d) => d.focus };
  const order = { focus: (a, b) => PIECES.indexOf(a) - PIECES.indexOf(b) };
  for (const [id, of] of Object.entries(selects)) {
    $(id).append(...[...new Set(drills.map(of))].sort(order[id]).map((value) => h('option', { value }, value)));
  }
  const show = () => {
    const words = wordsOf($('search').value);
    const found = drills.filter((d) => {
      const text = wordsOf(`${d.title} ${d.teaser} ${d.topics.join(' ')} ${d.domain} ${d.key}`);
      return words.every((word) => text.some((one) => one.startsWith(word)))
        && Object.entries(selects).every(([id, of]) => !$(id).value || of(d) === $(id).value);
    });
    $('count').textContent = found.length === drills.length ? `${drills.length} drills` : `${found.length} of ${drills.length} drills`;
    $('list').replaceChildren(...groups(found, $('by').value));
  };
  $('filters').addEventListener('input', show);
  $('filters').addEventListener('submit', (event) => event.preventDefault());
  show();
  $('course').hidden = false;
}

function groups(drills, by) {
  const title = {
    week: (d) => (d.week ? `Week ${d.week}` : 'Beside the course'),
    domain: (d) => d.domain,
    difficulty: (d) => `Difficulty ${d.difficulty} of 5`,
    focus: (d) => `Hardest in stage ${d.focusStage}: ${d.focus}`,
  }[by];
  const found = Map.groupBy ? Map.groupBy(drills, title) : drills.reduce((all, d) => all.set(title(d), [...(all.get(title(d)) ?? []), d]), new Map());
  const titles = [...found.keys()];
  if (by !== 'week') titles.sort();
  return titles.map((name) => h('section', {}, h('h2', {}, name), h('ul', { class: 'cards' }, found.get(name).map(card))));
}

const card = (d) => h('li', {}, h('a', { class: 'card', href: `/drills/${path(d.key)}` },
  h('b', {}, d.title), h('span', { class: 'teaser' }, d.teaser), chips(d)));

const chips = (d) => h('span', { class: 'chips' },
  [d.domain, `difficulty ${d.difficulty} of 5`, d.level, `${d.coreMinutes} min a day, ${d.minutes} in full`, `hardest in stage ${d.focusStage}`].map((words) => h('span', {}, words)));

async function one(key) {
  const drill = await get(`/api/drills/${path(key)}`);
  document.title = `${drill.title} · Whetstone`;
  $('drill').append(
    h('p', { class: 'note' }, h('a', { href: '/drills' }, 'All drills'), drill.week ? ` · week ${drill.week}` : ''),
    h('h1', {}, drill.title), h('p', { class: 'teaser' }, drill.teaser), chips(drill),
    h('div', { class: 'post' }, blocks(drill.post.blocks, () => {})),
    h('section', { class: 'reference' },
      h('h2', {}, 'The reference'),
      h('p', {}, 'This is what a round reveals step by step. It spoils the drill for whoever will still meet it: try it first, in the chat with ', h('code', {}, `/drill start ${key.split('/')[1]}`), '.'),
      PIECES.map((title, i) => piece(key, i + 1, title))));
  $('drill').hidden = false;
}

function piece(key, number, title) {
  const label = number <= 4 ? `Stage ${number}: ${title}` : title;
  const body = h('div', { class: 'post' });
  const button = h('button', { type: 'button', 'aria-expanded': 'false' }, `Show me: ${label}`);
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-expanded') === 'true') {
      body.replaceChildren();
      button.setAttribute('aria-expanded', 'false');
      button.textContent = `Show me: ${label}`;
      return;
    }
    try {
      const { post } = await get(`/api/drills/${path(key)}/reference/${number}`);
      body.replaceChildren(...blocks(post.blocks, () => {}));
      button.setAttribute('aria-expanded', 'true');
      button.textContent = `Hide: ${label}`;
      say(`${label} is shown.`);
    } catch (refused) {
      toast(refused.message);
    }
  });
  return h('div', { class: 'piece' }, button, body);
}

start();
