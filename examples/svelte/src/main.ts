import { mount } from 'svelte';
import Flight from './Flight.svelte';

mount(Flight, {
  target: document.getElementById('app')!,
  props: { src: 'flight.csv', route: 'UBBB-URMG' },
});
