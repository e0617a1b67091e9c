/** What the page outside is told when something has changed: found by comparing how it was with how it is. */
import type { Facts } from './facts.ts';
import { grown, tell, type EventName, type Heard, type Talk } from './messages.ts';

type Change = readonly [event: EventName, value?: unknown];

/** At the end of one round of a loop nothing has paused or ended, as with a looping media element. A play at the end begins again. */
export function changed(talk: Talk, before: Facts, after: Facts): Heard {
	const stops = talk.begun && after.paused;
	const again = stops && after.over && talk.loop;
	const starts = after.sounding && !talk.begun;
	const replies = [...moves(before, after), ...courses(after, starts, stops && !again), ...others(before, after)].flatMap(
		([event, value]) => tell(talk, event, value)
	);
	return {
		talk: { ...talk, begun: (talk.begun || starts) && (!stops || again) },
		replies: before.height === after.height ? replies : [...replies, ...grown(after)],
		orders: again ? [{ do: 'play' }] : []
	};
}

function moves(before: Facts, after: Facts): Change[] {
	const { at, duration, arrived } = after;
	const changes: Change[] = [];
	if (before.at !== at || before.duration !== duration) changes.push(['timeupdate', { seconds: at, duration }]);
	if (before.jumps !== after.jumps) changes.push(['seeked', { seconds: at, duration }]);
	// The README's clients read `percent`, from 0 to 1; the SPEC's read the other two.
	if (before.arrived !== arrived)
		changes.push(['progress', { percent: duration > 0 ? Math.min(1, arrived / duration) : 0, seconds: arrived, duration }]);
	return changes;
}

/** `play` is told when the first sound is heard, so that nobody is told of a play the browser forbids. */
function courses({ over }: Facts, starts: boolean, stops: boolean): Change[] {
	if (starts) return [['play']];
	if (!stops) return [];
	return over ? [['pause'], ['ended']] : [['pause']];
}

function others(before: Facts, after: Facts): Change[] {
	const { paragraph, speaker, rate, height, fault } = after;
	const changes: Change[] = [];
	if (fault && before.fault?.cause !== fault.cause) changes.push(['error', fault]);
	if (before.paragraph !== paragraph) changes.push(['paragraphchange', { paragraph, speaker }]);
	if (before.speaker !== speaker) changes.push(['speakerchange', { speaker }]);
	if (before.rate !== rate) changes.push(['ratechange', { rate }]);
	if (before.height !== height && height !== null) changes.push(['resize', { height }]);
	return changes;
}
