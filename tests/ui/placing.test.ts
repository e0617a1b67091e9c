import { expect, it } from 'vitest';
import { placeBeside } from '#lib/ui/placing.ts';

const view = { top: 50, bottom: 600, width: 1000 };
const size = { width: 200, height: 40 };
const line = (left: number, top: number, width = 100) => ({ left, top, right: left + width, bottom: top + 20 });

it.each([
	['above the first line', line(400, 200), line(400, 260), { left: 350, top: 152 }],
	['below the last where there is no room above', line(400, 60), line(500, 200), { left: 450, top: 228 }],
	['at the top where there is room nowhere', line(400, -100), line(400, 590), { left: 350, top: 58 }],
	['never out at the left', line(0, 200, 20), line(0, 200, 20), { left: 8, top: 152 }],
	['nor at the right', line(980, 200, 20), line(980, 200, 20), { left: 792, top: 152 }]
])('%s', (_where, first, last, place) => expect(placeBeside(first, last, size, view)).toEqual(place));
