// The examples of the documentation: code that can be edited, and beside it what it shows; and the menu of small screens.

/** ms after the last key before the example is shown anew. */
const PAUSE = 700;

function pageOf(code, base) {
  const script = new URL('crosstrack/crosstrack.js', base);
  const has = code.includes('crosstrack.js');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example</title><base href="${base}">
<style>:root { color-scheme: light dark } body { margin: 12px; font: 15px/1.5 system-ui, sans-serif }</style>
${has ? '' : `<script type="module" src="${script}"></script>`}</head><body>${code}</body></html>`;
}

function makeLive(section) {
  const base = new URL(section.dataset.top || './', location.href).href;
  const code = section.querySelector('code').textContent;
  const name = section.getAttribute('aria-label');
  const editor = document.createElement('textarea');
  editor.value = code;
  editor.spellcheck = false;
  editor.rows = Math.min(24, code.split('\n').length + 1);
  editor.setAttribute('aria-label', `Code of: ${name}`);
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.loading = 'lazy';
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'As it was';
  again.hidden = true;
  const show = () => {
    frame.srcdoc = pageOf(editor.value, base);
    again.hidden = editor.value === code;
  };
  let timer = 0;
  editor.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  again.addEventListener('click', () => {
    editor.value = code;
    show();
    editor.focus();
  });
  // As high as what it shows, up to a screen.
  frame.addEventListener('load', () => {
    const { body } = frame.contentDocument;
    const fit = () => {
      const height = Math.min(Math.max(160, body.offsetHeight + 26), 900);
      frame.style.height = `${height}px`;
    };
    new ResizeObserver(fit).observe(body);
  });
  section.replaceChildren(frame, editor, again);
  show();
}

for (const section of document.querySelectorAll('.live')) makeLive(section);

const button = document.querySelector('button.menu');
button.addEventListener('click', () => {
  const open = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(open));
});
