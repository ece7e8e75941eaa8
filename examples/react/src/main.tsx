import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Flight } from './flight';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Flight src="flight.csv" route="UBBB-URMG" />
  </StrictMode>,
);
