// What has no accessible name although it needs one.
const tidy = (words) => (words ?? '').replace(/\s+/g, ' ').trim();
const byIds = (ids) => tidy(ids.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
const spoken = (el) => tidy([...el.childNodes].map((child) =>
  child.nodeType === Node.TEXT_NODE ? child.textContent
    : child.nodeType !== Node.ELEMENT_NODE || child.getAttribute('aria-hidden') === 'true' ? ''
      : child.getAttribute('alt') ?? spoken(child)).join(' '));
const nameOf = (el) =>
  (el.getAttribute('aria-labelledby') ? byIds(el.getAttribute('aria-labelledby')) : '')
  || tidy(el.getAttribute('aria-label'))
  || tidy([...(el.labels ?? [])].map((label) => label.textContent).join(' '))
  || (/^(INPUT|TEXTAREA|SELECT|DIALOG)$/.test(el.tagName) ? '' : spoken(el));
const needs = 'button, a[href], input, textarea, select, summary, dialog[open], nav, aside, main, fieldset, [role=log], [role=group], [role=listbox], [role=progressbar], [tabindex="0"]';
const visible = (el) => el.checkVisibility();
const nameless = [...document.querySelectorAll(needs)].filter((el) => visible(el) && !nameOf(el));
const unseen = [...document.images].filter((img) => !img.hasAttribute('alt'));
return [...nameless, ...unseen].map((el) => el.outerHTML.slice(0, 160));
