// Elements by role and accessible name, as assistive technology meets them: visible, and in front of
// no dialog. Arguments: scope (element or null), role, name (or null), text that it contains (or null).
const [scope, role, name, text] = arguments;
const SELECT = {
  button: 'button, [role=button]',
  link: 'a[href]',
  textbox: 'textarea, input[type=text]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  dialog: 'dialog[open]',
  article: 'article',
  heading: 'h1, h2, h3, h4',
  image: 'img[alt]:not([alt=""])',
  status: '[role=status]',
  alert: '[role=alert]',
  complementary: 'aside',
  main: 'main',
  region: 'section[aria-label]',
  log: '[role=log]',
  figure: 'figure',
};
const tidy = (words) => (words ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (el) => {
  const by = el.getAttribute('aria-labelledby');
  if (by) return tidy(by.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
  if (el.getAttribute('aria-label')) return tidy(el.getAttribute('aria-label'));
  if (el.labels?.length) return tidy([...el.labels].map((label) => label.textContent).join(' '));
  return tidy(el.alt || el.textContent);
};
const modal = [...document.querySelectorAll('dialog[open]')].at(-1);
return [...(scope ?? document).querySelectorAll(SELECT[role])].filter((el) =>
  (!modal || modal.contains(el))
  && el.checkVisibility({ visibilityProperty: true })
  && (name === null || nameOf(el) === name)
  && (text === null || tidy(el.innerText).includes(text)));
