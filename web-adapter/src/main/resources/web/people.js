// Who is here, who I am, and the first question: what to call you.
import { post } from './api.js';
import { $, h, toast } from './dom.js';
import { kept, store } from './store.js';
import { browserZone } from './time.js';

/// Who never chose a name is called “You”, which says already who it is.
const isYou = (member) => /^You( \d+)?$/.test(member.name);

export function drawMembers() {
  $('members').replaceChildren(...store.members.map((member) =>
    h('li', {}, h('span', {}, member.name), member.id === store.me?.id && !isYou(member) ? h('small', {}, ' you') : null)));
}

export function drawYou(again) {
  const name = store.me?.name ?? '';
  const rename = h('button', { type: 'button', class: 'quiet small', onclick: () => askName(again) }, 'Change name');
  if (!store.features.demo) {
    $('you').replaceChildren(h('p', {}, 'You are ', h('b', {}, name)), rename);
    return;
  }
  const people = [store.own, ...store.members.filter((member) => member.seeded)].filter(Boolean);
  const select = h('select', { id: 'who', title: 'Each window can be somebody else', onchange: () => play(select.value, again) },
    people.map((member) => h('option', { value: member.id, selected: member.id === store.me.id }, member.id === store.own?.id && !isYou(member) ? `${member.name} (me)` : member.name)));
  $('you').replaceChildren(h('label', { for: 'who' }, 'You are'), select, store.own && store.own.id === store.me.id ? rename : '');
}

async function play(id, again) {
  try {
    await post('/api/me/as', { member: id });
    await again();
  } catch (refused) { toast(refused.message); }
}

export function askName(again) {
  const dialog = $('welcome');
  const first = !store.me;
  const input = h('input', { id: 'name', type: 'text', maxlength: '40', autocomplete: 'nickname', required: true, value: store.own?.name ?? '' });
  const form = h('form', { onsubmit: async (event) => {
    event.preventDefault();
    if (!input.value.trim()) { input.focus(); return; }
    try {
      await post('/api/me', { name: input.value, zone: browserZone() });
      dialog.close();
      await again();
    } catch (refused) { toast(refused.message); }
  } }, h('label', { for: 'name' }, 'Your name'), h('div', { class: 'row' }, input, h('button', { type: 'submit', class: 'first' }, first ? 'Join' : 'Save')));
  dialog.classList.toggle('arriving', first);
  dialog.replaceChildren(
    h('img', { src: '/mark.svg', alt: '', width: '52', height: '52' }),
    h('h1', { id: 'welcome-title' }, first ? 'Welcome to Whetstone' : 'What should we call you?'),
    first ? h('p', {}, 'One ML system design problem a day, worked through together. What should the others call you?') : '',
    form,
    first ? '' : h('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, 'Cancel'));
  // The first question has to be answered before there is anything to see.
  dialog.oncancel = (event) => { if (!store.me) event.preventDefault(); };
  dialog.showModal();
  input.select();
}

export const seenIn = (place) => Number(kept.get(`seen/${place}`) ?? 0);
export function setSeen(place, id) {
  if (id > seenIn(place)) kept.set(`seen/${place}`, String(id));
}
