'use client';

// Imported on the server too, where it defines nothing.
import 'crosstrack/flight-viewer';
import type {} from 'crosstrack/react';

export function Flight() {
  return <flight-viewer src="flight.csv" route="UBBB-URMG" style={{ height: 640 }} />;
}
