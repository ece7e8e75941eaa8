import { Flight } from './flight';

export default function Page() {
  return (
    <main>
      <h1>A flight in Next</h1>
      <Flight />
    </main>
  );
}
