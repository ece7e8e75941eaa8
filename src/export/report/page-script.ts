/**
 * What a report can do with scripts: a cursor that is at one moment in the charts and on the map, moved by pointer or keys,
 * with the values of its row. It reads the data in the page, and asks for nothing.
 */
export const pageScript = `
(() => {
  for (const box of document.querySelectorAll('[data-flight]')) {
    const data = JSON.parse(box.querySelector('script').textContent);
    const [map, charts] = ['.map svg', '.charts svg'].map((name) => box.querySelector(name));
    const [bar, out] = [box.querySelector('input'), box.querySelector('output')];
    const make = (parent, name, attributes) => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
      parent?.append(made);
      return made;
    };
    const dot = make(map, 'circle', { r: 7, fill: '#fff', stroke: '#1a2027', 'stroke-width': 2.5, visibility: 'hidden' });
    const line = make(charts, 'line', { y1: data.top, y2: data.bottom, stroke: '#1a2027', 'stroke-width': 1, visibility: 'hidden' });
    const show = (i) => {
      bar.value = i;
      const at = data.map[i];
      dot.setAttribute('visibility', at ? 'visible' : 'hidden');
      if (at) (dot.setAttribute('cx', at[0]), dot.setAttribute('cy', at[1]));
      line.setAttribute('visibility', 'visible');
      line.setAttribute('x1', data.x[i]);
      line.setAttribute('x2', data.x[i]);
      bar.setAttribute('aria-valuetext', data.words[i]);
      out.textContent = data.words[i];
    };
    bar.max = data.x.length - 1;
    bar.addEventListener('input', () => show(Number(bar.value)));
    charts?.addEventListener('pointermove', (event) => {
      const frame = charts.getBoundingClientRect();
      const x = ((event.clientX - frame.left) / frame.width) * charts.viewBox.baseVal.width;
      let best = 0;
      for (let i = 1; i < data.x.length; i++) if (Math.abs(data.x[i] - x) < Math.abs(data.x[best] - x)) best = i;
      show(best);
    });
    box.querySelector('.readout').hidden = false;
  }
})();`;
