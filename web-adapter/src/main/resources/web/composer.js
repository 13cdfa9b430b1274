// A message box: Enter sends, Shift+Enter breaks the line, "/" offers commands; what is typed is kept.
import { $, h } from './dom.js';
import { kept, nonce, store } from './store.js';

const touch = matchMedia('(pointer: coarse)');

export class Composer {
  /// send(text, nonce) resolves to true when it was taken
  constructor(el, id, hint, send) {
    this.send = send;
    this.place = null;
    this.options = [];
    this.active = -1;
    this.label = h('label', { class: 'unseen', for: `${id}-input` }, 'Message');
    this.input = h('textarea', { id: `${id}-input`, rows: '1', 'aria-autocomplete': 'list', 'aria-controls': `${id}-list`, 'aria-describedby': `${id}-hint`, autocomplete: 'off' });
    this.list = h('ul', { id: `${id}-list`, class: 'offers', role: 'listbox', 'aria-label': 'Commands', hidden: true });
    this.button = h('button', { type: 'submit', class: 'first', 'aria-label': 'Send' }, 'Send');
    this.hint = h('p', { class: 'box-hint', id: `${id}-hint` }, touch.matches ? hint.replace('Enter sends. ', '') : hint);
    this.form = h('form', { class: 'composer', onsubmit: (event) => { event.preventDefault(); this.go(); } },
      this.list, this.label, h('div', { class: 'composer-row' }, this.input, this.button), this.hint);
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('blur', () => setTimeout(() => this.close(), 150));
    el.replaceChildren(this.form);
  }

  open(place, label) {
    this.place = place;
    this.label.textContent = label;
    this.input.placeholder = label;
    this.input.value = this.kept().text;
    this.grow();
    this.close();
  }

  kept() {
    try { return { text: '', ...JSON.parse(kept.get(`box/${this.place}`) ?? '{}') }; } catch { return { text: '' }; }
  }

  typed() {
    this.grow();
    if (this.input.value) kept.set(`box/${this.place}`, JSON.stringify({ text: this.input.value }));
    else kept.drop(`box/${this.place}`);
    this.offer();
  }

  grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 220)}px`;
  }

  async go() {
    const text = this.input.value.trim();
    if (!text) { this.input.focus(); return; }
    // Kept with its nonce: the same words after a crash are the same message.
    const before = this.kept();
    const one = before.text.trim() === text && before.nonce ? before.nonce : nonce();
    const place = this.place;
    kept.set(`box/${place}`, JSON.stringify({ text, nonce: one }));
    this.input.value = '';
    this.grow();
    this.close();
    const taken = await this.send(text, one);
    if (taken) {
      const now = JSON.parse(kept.get(`box/${place}`) ?? '{}');
      if (now.nonce === one) kept.drop(`box/${place}`);
    } else if (place === this.place && !this.input.value) {
      this.input.value = text;
      this.grow();
      this.input.focus();
    }
  }

  key(event) {
    if (!this.list.hidden && this.listKey(event)) { event.preventDefault(); return; }
    const sends = event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey || (!event.shiftKey && !touch.matches));
    if (sends) { event.preventDefault(); this.go(); }
  }

  listKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { this.activate((this.active + step + this.options.length) % this.options.length); return true; }
    if (event.key === 'Escape') { this.close(); return true; }
    if (event.key === 'Tab' && !event.shiftKey) { this.choose(Math.max(0, this.active)); return true; }
    if (event.key === 'Enter' && this.active >= 0) { this.choose(this.active); return true; }
    return false;
  }

  offer() {
    const text = this.input.value.toLowerCase();
    this.options = text.startsWith('/') && !text.includes('\n')
      ? store.commands.filter((command) => plain(command).toLowerCase().startsWith(text.trimEnd()) && plain(command).toLowerCase() !== text.trimEnd())
      : [];
    this.active = -1;
    this.list.hidden = !this.options.length;
    this.list.replaceChildren(...this.options.map((command, i) =>
      h('li', { role: 'option', id: `${this.list.id}-${i}`, 'aria-selected': 'false', onmousedown: (event) => { event.preventDefault(); this.choose(i); } },
        h('b', {}, `/drill ${command.words}`), h('span', {}, command.does))));
    this.input.removeAttribute('aria-activedescendant');
  }

  activate(i) {
    this.active = i;
    [...this.list.children].forEach((option, n) => option.setAttribute('aria-selected', String(n === i)));
    this.input.setAttribute('aria-activedescendant', `${this.list.id}-${i}`);
    this.list.children[i].scrollIntoView({ block: 'nearest' });
  }

  choose(i) {
    const wantsMore = /[[<]/.test(this.options[i].words);
    this.input.value = plain(this.options[i]) + (wantsMore ? ' ' : '');
    this.close();
    this.input.focus();
    this.grow();
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    this.input.removeAttribute('aria-activedescendant');
  }
}

const plain = (command) => `/drill ${command.words.replace(/\s*[[<].*$/, '')}`;

export const focusBox = (id) => $(`${id}-input`)?.focus();
