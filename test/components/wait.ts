import { nextFrame, waitUntil } from '@open-wc/testing';

/** Waits for a condition, however long a busy machine takes: only what hangs is ended by the time. */
export const until = (condition: () => unknown, what?: string): Promise<void> =>
  waitUntil(() => Boolean(condition()), what, { timeout: 240_000, interval: 10 });

/** Some frames have passed: what was begun is drawn, and what should not happen has had its chance. */
export async function frames(count = 3): Promise<void> {
  for (let i = 0; i < count; i++) await nextFrame();
}

function* all(root: ParentNode): Generator<Element> {
  for (const node of root.querySelectorAll('*')) {
    yield node;
    if (node.shadowRoot) yield* all(node.shadowRoot);
  }
}

/** Every element in it is loaded and has updated, and some frames have passed. */
export async function settled(element: Element): Promise<void> {
  const busy = (node: Element) =>
    node.matches(':not(:defined)') || (node as { isUpdatePending?: boolean }).isUpdatePending === true;
  await until(() => ![...all(element.shadowRoot ?? element)].some(busy), 'all elements have updated');
  await frames();
}
