/** Finds where each spoken unit of a sentence begins and ends, from the phones of the sentence and the phones each unit has alone. */
import { PAUSE, unlikeness } from './phones.ts';

export interface HeardPhone {
	readonly phone: string;
	/** Seconds. */
	readonly start: number;
	readonly end: number;
}

export interface UnitTimes {
	/** One a unit, in order; a unit without a phone of its own has no length. */
	readonly times: readonly { readonly start: number; readonly end: number }[];
	/** Cost of the alignment for each expected phone. Above 0.3 the sentence was read otherwise than its units. */
	readonly doubt: number;
}

interface Heard extends HeardPhone {
	readonly afterPause: boolean;
}
interface Expected {
	readonly phone: string;
	readonly unit: number;
	readonly first: boolean;
}

const ONE_ALONE = 1;
const PAUSE_INSIDE_UNIT = 3;
const STEP = { paired: 1, extra: 2, missing: 3 } as const;

export function unitTimes(phones: readonly HeardPhone[], units: readonly (readonly string[])[]): UnitTimes {
	const heard = phones.flatMap((p, i): Heard[] =>
		p.phone === PAUSE ? [] : [{ ...p, afterPause: i === 0 || phones[i - 1]!.phone === PAUSE }]
	);
	const expected = units.flatMap((of, unit) => of.map((phone, j): Expected => ({ phone, unit, first: j === 0 })));
	const { steps, cost } = cheapest(heard, expected);
	return { times: gathered(heard, expected, steps, units.length), doubt: cost / Math.max(1, expected.length) };
}

/** The edit distance of two strings of phones, with the step taken into every cell. */
function cheapest(heard: readonly Heard[], expected: readonly Expected[]): { steps: Uint8Array; cost: number } {
	const wide = expected.length + 1;
	const costs = new Float64Array((heard.length + 1) * wide).fill(Infinity);
	const steps = new Uint8Array(costs.length);
	costs[0] = 0;
	const offer = (cell: number, cost: number, step: number) => {
		if (cost >= costs[cell]!) return;
		costs[cell] = cost;
		steps[cell] = step;
	};
	for (let i = 0; i <= heard.length; i++) {
		for (let j = 0; j <= expected.length; j++) {
			const cell = i * wide + j;
			if (i > 0 && j > 0) offer(cell, costs[cell - wide - 1]! + pairing(heard[i - 1]!, expected[j - 1]!), STEP.paired);
			if (i > 0) offer(cell, costs[cell - wide]! + ONE_ALONE, STEP.extra);
			if (j > 0) offer(cell, costs[cell - 1]! + ONE_ALONE, STEP.missing);
		}
	}
	return { steps, cost: costs.at(-1)! };
}

const pairing = (heard: Heard, expected: Expected): number =>
	unlikeness(heard.phone, expected.phone) + (heard.afterPause && !expected.first ? PAUSE_INSIDE_UNIT : 0);

/** Walks the steps back: a unit runs from its first phone to its last; a phone nobody expected belongs to the unit before it. */
function gathered(heard: readonly Heard[], expected: readonly Expected[], steps: Uint8Array, units: number): UnitTimes['times'] {
	const times = Array.from({ length: units }, () => ({ start: Infinity, end: -Infinity }));
	const wide = expected.length + 1;
	let i = heard.length;
	let j = expected.length;
	while (i > 0 || j > 0) {
		const step = steps[i * wide + j];
		const phone = heard[i - 1];
		const owner = times[expected[Math.max(0, j - 1)]?.unit ?? 0];
		if (phone && owner && (step === STEP.paired || (step === STEP.extra && (!phone.afterPause || j === 0)))) {
			owner.start = Math.min(owner.start, phone.start);
			owner.end = Math.max(owner.end, phone.end);
		}
		if (step !== STEP.missing) i--;
		if (step !== STEP.extra) j--;
	}
	return inOrder(times, heard[0]?.start ?? 0);
}

function inOrder(times: readonly { start: number; end: number }[], from: number): UnitTimes['times'] {
	let last = from;
	return times.map(({ start, end }) => {
		const begun = start === Infinity ? last : Math.max(last, start);
		last = Math.max(begun, end);
		return { start: begun, end: last };
	});
}
