// The dialog of the walk: question, receipt, reference and the next question in one place.
import { blocks } from './blocks.js';
import { $, h, lock, say } from './dom.js';
import { kept, topicOf } from './store.js';

const dialog = $('walk');
let on = null; // { press, submit, leave }
let session = null; // { place, slot, posts: [{ id, post }] , form }

export function wireWalk(handlers) {
  on = handlers;
  $('walk-lock').replaceWith(lock());
  $('walk-close').onclick = () => dialog.close();
  dialog.addEventListener('close', leave);
}

export const isWalking = () => dialog.open;

function leave() {
  const left = session;
  session = null;
  if (left) on.leave(left);
}

function begin(place, slot) {
  if (!session) session = { place, slot: slot ?? null, posts: [], form: null };
  if (slot !== undefined && slot !== null) session.slot = slot;
  if (!dialog.open) dialog.showModal();
}

/// Shows a form; a post that stood in the dialog waits in the panel until the form is sent.
export function showForm(place, form, slot, mend = null) {
  begin(place, slot);
  session.form = form;
  if (!mend && session.outer && topicOf(session.outer.press) === topicOf(form.press)) session.outer = null;
  $('walk-title').textContent = form.title;
  const built = formEl(form, mend);
  $('walk-body').replaceChildren(built.el);
  $('walk-body').scrollTop = 0;
  const wrong = mend && [...built.fields].find(([id]) => id in mend.messages)?.[1];
  (wrong?.focusable ?? built.first ?? $('walk-title')).focus({ preventScroll: !wrong });
  if (!wrong) $('walk-body').scrollTop = 0;
}

/// Shows a form that was asked for from within a form, such as a question to the interviewer; the
/// outer one comes back when it is done.
export function showInner(place, form) {
  const outer = session?.outer ?? session?.form ?? null;
  begin(place);
  session.outer = outer;
  showForm(place, form);
}

/// Brings the outer form back, if there is one.
export function backToOuter() {
  const outer = session?.outer;
  if (!outer) return false;
  session.outer = null;
  showForm(session.place, outer);
  return true;
}

/// Shows a private post in place of the form or post that was used.
export function showPost(place, post) {
  begin(place);
  session.asked = session.form?.title ?? session.asked;
  session.form = null;
  session.posts = [{ post, main: true }];
  draw();
  $('walk-title').focus();
  say(post.summary);
}

/// Shows one more private post below what stands there.
export function addPost(post) {
  session.posts.push({ post, main: false });
  draw();
  const last = $('walk-body').lastElementChild;
  last.focus({ preventScroll: true });
  last.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  say(post.summary);
}

/// Shows a private post, such as a hint, under the question of the form that is being filled in.
export function addToForm(post) {
  const note = sectionOf({ post, main: false }, -1);
  $('walk-body').querySelector('.intro').append(note);
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  say(post.summary);
}

export function replacePost(index, post) {
  session.posts[index] = { ...session.posts[index], post };
  draw();
  say(post.summary);
}

export const hasPosts = () => Boolean(session && session.posts.length && !session.form);

function draw() {
  const main = session.posts[0].post;
  const title = leading(main)?.text ?? session.asked ?? main.summary;
  $('walk-title').textContent = title;
  $('walk-body').replaceChildren(...session.posts.map(sectionOf));
  $('walk-body').scrollTop = 0;
}

function sectionOf(entry, index) {
  return h('section', { class: entry.main ? 'post' : 'post aside', tabindex: '-1', 'aria-label': entry.post.summary },
    blocks(withoutTitle(entry), (button, el) => on.press(button, el, { walk: index, place: session.place, slot: session.slot })));
}

/// The heading that a post begins with, if it does.
function leading(post) {
  const first = post.blocks.find((block) => block.type !== 'progress');
  return first?.type === 'heading' ? first : null;
}

function withoutTitle(entry) {
  return entry.main ? entry.post.blocks.filter((block) => block !== leading(entry.post)) : entry.post.blocks;
}

function formEl(form, mend) {
  const draftName = `draft/${topicOf(form.press)}`;
  const draft = JSON.parse(kept.get(draftName) ?? '{}');
  const fields = new Map();
  const submit = h('button', { type: 'submit', class: 'first' }, form.submit);
  const values = () => Object.fromEntries([...fields].map(([id, field]) => [id, field.value()]).filter(([, value]) => value));
  const keep = () => kept.set(draftName, JSON.stringify(values()));
  // Words that did not count yet are there again for whoever improves them; a number or vote is given anew.
  const done = (again) => {
    const words = form.fields.filter((field) => field.type === 'lines').map((field) => [field.id, values()[field.id]]);
    if (again) kept.set(draftName, JSON.stringify(Object.fromEntries(words)));
    else kept.drop(draftName);
  };
  const el = h('form', { class: 'form', novalidate: true, oninput: keep, onchange: keep });
  for (const field of form.fields) {
    const made = FIELD[field.type](field, draft[field.id], mend?.messages[field.id] ?? null);
    fields.set(field.id, made);
  }
  el.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (submit.getAttribute('aria-disabled')) return;
    submit.setAttribute('aria-disabled', 'true');
    submit.textContent = 'Sending…';
    const slow = setTimeout(() => { submit.textContent = 'Saving… your words are safe'; }, 1500);
    try {
      await on.submit(form, values(), { place: session?.place, slot: session?.slot, done });
    } finally {
      clearTimeout(slow);
      submit.removeAttribute('aria-disabled');
      submit.textContent = form.submit;
    }
  });
  el.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); el.requestSubmit(); }
  });
  const general = Object.entries(mend?.messages ?? {})
    .filter(([id]) => !fields.has(id))
    .map(([, message]) => h('p', { class: 'wrong', role: 'alert' }, message));
  const { intro, sections } = sectioned(form);
  const drawn = (list) => blocks(list, (button, button_) => on.press(button, button_, { walk: -1, place: session.place, slot: session.slot }));
  el.append(
    h('div', { class: 'post intro' }, drawn(intro)),
    ...general,
    ...form.fields.map((field) => {
      const own = sections.get(field.label);
      const made = fields.get(field.id).el;
      return own ? h('div', { class: 'with-section' }, h('div', { class: 'post' }, drawn(own)), made) : made;
    }),
    h('div', { class: 'send' }, submit,
      session.outer && h('button', { type: 'button', onclick: backToOuter }, 'Back to the question'),
      h('span', { class: 'note' }, 'Ctrl + Enter sends. Escape closes; your draft stays.')));
  return { el, fields, first: [...fields.values()][0]?.focusable };
}

/// What an intro says under a heading that is also the label of a field belongs to that field, and
/// stands with it.
function sectioned(form) {
  const labels = new Set(form.fields.filter((field) => field.type === 'choice').map((field) => field.label));
  const intro = [];
  const sections = new Map();
  let into = intro;
  for (const block of form.intro) {
    if (block.type === 'heading' && block.text === form.title) continue;
    if (block.type === 'heading' && labels.has(block.text)) sections.set(block.text, (into = []));
    into.push(block);
  }
  return { intro, sections };
}

let ids = 0;

function labelled(field, input, error, extra = []) {
  const id = `field-${++ids}`;
  input.id = id;
  const about = [];
  const hint = field.hint ? h('p', { class: 'hint', id: `${id}-hint` }, field.hint) : null;
  if (hint) about.push(`${id}-hint`);
  const wrong = error ? h('p', { class: 'wrong', id: `${id}-wrong`, role: 'alert' }, error) : null;
  if (wrong) { about.push(`${id}-wrong`); input.setAttribute('aria-invalid', 'true'); }
  if (about.length) input.setAttribute('aria-describedby', about.join(' '));
  return h('div', { class: 'field' }, h('label', { for: id }, field.label), hint, input, wrong, extra);
}

const FIELD = {
  lines(field, draft, error) {
    const area = h('textarea', { name: field.id, rows: '5', value: draft ?? field.draft });
    const count = h('p', { class: 'count' });
    const show = () => {
      const length = [...area.value].length;
      count.textContent = `${length.toLocaleString('en')} of ${field.max.toLocaleString('en')}`;
      count.classList.toggle('over', length > field.max);
    };
    area.addEventListener('input', show);
    show();
    return { el: labelled(field, area, error, [count]), focusable: area, value: () => area.value };
  },
  line(field, draft, error) {
    const input = h('input', { type: 'text', name: field.id, autocomplete: 'off', value: draft ?? field.draft });
    return { el: labelled(field, input, error), focusable: input, value: () => input.value };
  },
  choice(field, draft, error) {
    const name = `choice-${++ids}`;
    const chosen = draft !== undefined ? Number(draft) : field.chosen;
    const radios = field.options.map((option, i) => h('input', { type: 'radio', name, value: String(i), checked: i === chosen }));
    const short = field.options.length <= 5 && field.options.every((option) => option.length <= 10);
    const el = h('fieldset', { class: 'field' }, h('legend', {}, field.label),
      error && h('p', { class: 'wrong', role: 'alert' }, error),
      h('div', { class: short ? 'options short' : 'options' }, field.options.map((option, i) => h('label', { class: 'option' }, radios[i], h('span', {}, option)))));
    return { el, focusable: radios[Math.max(0, chosen)] ?? el, value: () => radios.find((radio) => radio.checked)?.value };
  },
  tick(field, draft, error) {
    const box = h('input', { type: 'checkbox', name: field.id, checked: draft !== undefined ? draft === 'yes' : field.ticked });
    const el = h('div', { class: 'field' }, h('label', { class: 'option' }, box, h('span', {}, field.label)), error && h('p', { class: 'wrong', role: 'alert' }, error));
    return { el, focusable: box, value: () => (box.checked ? 'yes' : undefined) };
  },
};
