import { createApp } from 'vue';
import Flight from './Flight.vue';

createApp(Flight, { src: 'flight.csv', route: 'UBBB-URMG' }).mount('#app');
