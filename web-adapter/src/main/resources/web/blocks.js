// A post's blocks as elements.
import { barChart } from './chart.js';
import { h } from './dom.js';
import { enlarge } from './pictures.js';
import { moment } from './time.js';

export function blocks(list, press) {
  return list.map((block) => draw(block, press)).filter(Boolean);
}

function draw(block, press) {
  switch (block.type) {
    case 'heading': return h(block.level === 1 ? 'h3' : 'h4', { class: `heading h${block.level}` }, block.text);
    case 'paragraph': return h('p', { class: 'para' }, spans(block.text));
    case 'note': return h('p', { class: 'note' }, spans(block.text));
    case 'bullets': return h('ul', { class: 'bullets' }, block.items.map((item) => h('li', {}, spans(item))));
    case 'quote': return said('quote', block.author, block.said);
    case 'speech': return said('speech', block.persona, block.said);
    case 'exhibit': return exhibit(block);
    case 'facts': return h('dl', { class: 'facts' }, block.rows.map((row) => h('div', {}, h('dt', {}, row.label), h('dd', {}, row.text))));
    case 'spoiler': return h('details', { class: 'spoiler' }, h('summary', {}, block.label), h('p', {}, spans(block.text)));
    case 'picture': return picture(block);
    case 'progress': return progress(block);
    case 'file': return file(block);
    case 'buttons': return h('div', { class: 'buttons', role: 'group', 'aria-label': 'What you can do' }, block.buttons.map((button) => pressable(button, press)));
    default: return null;
  }
}

function spans(list) {
  return list.map((span) => {
    switch (span.type) {
      case 'strong': return h('strong', {}, span.text);
      case 'time': return h('time', { datetime: new Date(span.at).toISOString() }, moment(span.at, span.style));
      case 'link': return link(span);
      default: return document.createTextNode(span.text ?? '');
    }
  });
}

function link(span) {
  const safe = /^https?:\/\//i.test(span.url) || span.url.startsWith('/');
  return safe
    ? h('a', { href: span.url, target: '_blank', rel: 'noopener noreferrer' }, span.label)
    : document.createTextNode(span.label);
}

function said(kind, who, text) {
  return h('figure', { class: kind }, h('figcaption', {}, who), h('blockquote', {}, text));
}

function exhibit(block) {
  const bars = block.kind === 'chart' ? barChart(block) : null;
  return h('figure', { class: `exhibit ${/^[a-z]+$/.test(block.kind) ? block.kind : ''}` },
    h('figcaption', {}, h('span', { class: 'kind' }, block.kind), block.title),
    bars ?? h('pre', { tabindex: '0', role: 'group', 'aria-label': block.title }, block.body));
}

function picture(block) {
  const src = `/pictures/${block.key.split('/').map(encodeURIComponent).join('/')}.svg`;
  const img = h('img', { src, alt: block.alt, loading: 'lazy', onclick: () => enlarge(src, block.alt) });
  return h('figure', { class: 'picture' }, img,
    h('figcaption', {},
      h('button', { type: 'button', class: 'small', onclick: () => enlarge(src, block.alt) }, 'Enlarge picture'),
      h('details', {}, h('summary', {}, 'In words'), h('p', {}, block.alt))));
}

function file(block) {
  // Made when it is taken, so that a page kept open for days holds no address of it.
  const el = h('button', { type: 'button', class: 'file' }, `Save ${block.name}`);
  el.addEventListener('click', () => {
    const href = URL.createObjectURL(new Blob([block.content], { type: `${block.mediaType};charset=utf-8` }));
    h('a', { href, download: block.name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  });
  return h('div', { class: 'buttons' }, el);
}

function progress(block) {
  const steps = Array.from({ length: Math.min(block.of, 20) }, (_, i) => h('i', { class: i < block.done - 1 ? 'done' : i === block.done - 1 ? 'now' : '' }));
  return h('div', { class: 'progress', role: 'progressbar', 'aria-label': block.words, 'aria-valuemin': '0', 'aria-valuemax': block.of, 'aria-valuenow': block.done },
    h('span', { class: 'pips', 'aria-hidden': 'true' }, steps), h('span', {}, block.words));
}

function pressable(button, press) {
  const el = h('button', { type: 'button', class: button.weight === 'first' ? 'first' : '' }, button.label);
  el.addEventListener('click', async () => {
    if (el.getAttribute('aria-disabled')) return;
    el.setAttribute('aria-disabled', 'true');
    try { await press(button, el); } finally { el.removeAttribute('aria-disabled'); }
  });
  return el;
}
