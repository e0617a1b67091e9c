/** A position or length on a track. Seconds, because media elements, WebVTT and Howler all speak seconds. */
export type Seconds = number & { readonly unit: 'seconds' };

export const seconds = (value: number): Seconds => value as Seconds;

export const START = seconds(0);

/** The wire's precision: whole milliseconds, written as seconds with at most 3 decimals. */
export const toMillisecond = (at: Seconds): Seconds => seconds(Math.round(at * 1000) / 1000);

export const clamp = (at: Seconds, from: Seconds, to: Seconds): Seconds => seconds(Math.min(Math.max(at, from), to));

/** `4:07`, `1:02:09`: the way a listener reads a clock, never the way a file stores one. */
export function clock(at: Seconds): string {
	const [h, m, s] = hoursMinutesSeconds(at);
	const tail = String(s).padStart(2, '0');
	return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${tail}` : `${m}:${tail}`;
}

function hoursMinutesSeconds(at: Seconds): [number, number, number] {
	const whole = Math.max(0, Math.floor(at));
	return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}
