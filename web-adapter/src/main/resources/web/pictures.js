// A picture, large, with zoom: by buttons, wheel, two fingers and keys; dragging looks around.
import { $ } from './dom.js';

const LEAST = 0.5;
const MOST = 8;

let scale = 1;

const own = (img) => ({ width: img.naturalWidth || 800, height: img.naturalHeight || 400 });

function fit() {
  const stage = $('picture-stage');
  const { width, height } = own($('picture-img'));
  return Math.min(stage.clientWidth / width, stage.clientHeight / height);
}

const middle = () => {
  const box = $('picture-stage').getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
};

/// Sets the size, with what is at this point of the window staying there.
function apply(at = middle()) {
  const stage = $('picture-stage');
  const img = $('picture-img');
  const before = img.getBoundingClientRect();
  const x = (at.x - before.left) / (before.width || 1);
  const y = (at.y - before.top) / (before.height || 1);
  img.style.width = `${own(img).width * fit() * scale}px`;
  const after = img.getBoundingClientRect();
  stage.scrollLeft += after.left + x * after.width - at.x;
  stage.scrollTop += after.top + y * after.height - at.y;
}

function zoom(by, at) {
  scale = by === 0 ? 1 : Math.min(MOST, Math.max(LEAST, scale * by));
  apply(at);
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
  $('picture-stage').focus();
  if (img.complete) begin();
}

/// One finger or the mouse drags, two fingers pinch.
function wirePointers(stage) {
  const down = new Map();
  const spread = () => {
    const [a, b] = [...down.values()];
    return { far: Math.hypot(a.x - b.x, a.y - b.y) || 1, at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
  };
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    stage.focus();
    stage.setPointerCapture(event.pointerId);
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  stage.addEventListener('pointermove', (event) => {
    const was = down.get(event.pointerId);
    if (!was) return;
    const before = down.size === 2 ? spread() : null;
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (before) {
      const now = spread();
      zoom(now.far / before.far, now.at);
    } else if (down.size === 1) {
      stage.scrollLeft -= event.clientX - was.x;
      stage.scrollTop -= event.clientY - was.y;
    }
  });
  for (const end of ['pointerup', 'pointercancel']) stage.addEventListener(end, (event) => down.delete(event.pointerId));
}

export function wirePicture() {
  const stage = $('picture-stage');
  $('zoom-in').onclick = () => zoom(1.4);
  $('zoom-out').onclick = () => zoom(1 / 1.4);
  $('zoom-fit').onclick = () => zoom(0);
  $('picture-close').onclick = () => $('picture').close();
  $('picture').addEventListener('click', (event) => event.target === $('picture') && $('picture').close());
  $('picture').addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoom(1.4);
    if (event.key === '-') zoom(1 / 1.4);
    if (event.key === '0') zoom(0);
  });
  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    // Lines and pages are counted as some px; a pinch on a touchpad comes as small steps with Ctrl.
    const step = event.deltaY * (event.deltaMode ? 30 : 1) * (event.ctrlKey ? 5 : 1);
    zoom(Math.exp(-Math.max(-200, Math.min(200, step)) / 500), { x: event.clientX, y: event.clientY });
  }, { passive: false });
  wirePointers(stage);
  addEventListener('resize', () => $('picture').open && apply());
}
