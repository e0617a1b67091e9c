/** A calendar day as feeds write an instant. */
import type { CalendarDate } from '#lib/core/transcript.ts';

/**
 * `Sun, 09 Jan 2022 12:00:00 +0000`, by RFC 2822 (3.3). At noon UTC it is the same day nearly everywhere.
 *
 * @returns `null` for a day before 1970, which podcast programs take for damage
 */
export function feedDate(day: CalendarDate): string | null {
	const noon = new Date(`${day}T12:00:00Z`);
	const isADay = !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day);
	return isADay && noon.getTime() >= 0 ? noon.toUTCString().replace('GMT', '+0000') : null;
}
