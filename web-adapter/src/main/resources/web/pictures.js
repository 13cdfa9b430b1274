// A picture, large, with zoom.
import { $ } from './dom.js';

let scale = 1;

function apply() {
  const stage = $('picture-stage');
  const img = $('picture-img');
  const fit = Math.min(stage.clientWidth / (img.naturalWidth || 800), stage.clientHeight / (img.naturalHeight || 400));
  img.style.width = `${(img.naturalWidth || 800) * fit * scale}px`;
}

export function enlarge(src, alt) {
  const img = $('picture-img');
  scale = 1;
  img.onload = apply;
  img.src = src;
  img.alt = alt;
  $('picture').showModal();
  apply();
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
