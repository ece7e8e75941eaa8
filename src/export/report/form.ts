/** How much a report says: two pages for a reader, or everything that it rests on. */
export type ReportForm = 'short' | 'full';
