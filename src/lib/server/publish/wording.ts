/** What is said of an episode in words, wherever it is spoken of. */
import type { CalendarDate } from '#lib/core/transcript.ts';

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `9 January 2022` */
export const longDate = (date: CalendarDate): string => long.format(new Date(`${date}T00:00:00Z`));
