/**
 * Defines an element where there is a registry: on a server there is none, and importing must not throw there. A page that has
 * loaded the library twice keeps the element that was there first.
 */
export const customElement =
  (name: string) =>
  (element: CustomElementConstructor): void => {
    const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
    if (registry && !registry.get(name)) registry.define(name, element);
  };
