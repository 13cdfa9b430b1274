// A picture, large, with zoom.
import { $ } from './dom.js';

let scale = 1;

const own = (img) => ({ width: img.naturalWidth || 800, height: img.naturalHeight || 400 });

function fit() {
  const stage = $('picture-stage');
  const { width, height } = own($('picture-img'));
  return Math.min(stage.clientWidth / width, stage.clientHeight / height);
}

/// Sets the size, with what is in the middle staying there.
function apply() {
  const stage = $('picture-stage');
  const img = $('picture-img');
  const middle = (at, seen, whole) => (at + seen / 2) / (whole || 1);
  const x = middle(stage.scrollLeft, stage.clientWidth, stage.scrollWidth);
  const y = middle(stage.scrollTop, stage.clientHeight, stage.scrollHeight);
  img.style.width = `${own(img).width * fit() * scale}px`;
  stage.scrollLeft = x * stage.scrollWidth - stage.clientWidth / 2;
  stage.scrollTop = y * stage.scrollHeight - stage.clientHeight / 2;
}

/// Where the whole would be too small to read, such as on a phone, it begins at its own size.
function begin() {
  scale = fit() < 0.8 ? Math.min(1, 8 * fit()) / fit() : 1;
  apply();
  $('picture-stage').scrollTo(0, 0);
}

export function enlarge(src, alt) {
  const img = $('picture-img');
  img.onload = begin;
  img.src = src;
  img.alt = alt;
  $('picture').showModal();
  if (img.complete) begin();
}

export function wirePicture() {
  const zoom = (by) => { scale = Math.min(8, Math.max(0.5, by === 0 ? 1 : scale * by)); apply(); };
  $('zoom-in').onclick = () => zoom(1.4);
  $('zoom-out').onclick = () => zoom(1 / 1.4);
  $('zoom-fit').onclick = () => zoom(0);
  $('picture-close').onclick = () => $('picture').close();
  $('picture').addEventListener('click', (event) => event.target === $('picture') && $('picture').close());
  $('picture').addEventListener('keydown', (event) => {
    if (event.key === '+' || event.key === '=') zoom(1.4);
    if (event.key === '-') zoom(1 / 1.4);
    if (event.key === '0') zoom(0);
  });
  addEventListener('resize', () => $('picture').open && apply());
}
