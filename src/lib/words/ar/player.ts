/** Words for what every player says, in a page of ours and in an embed, in Arabic. */
import type { Words } from '../words.ts';

export const player: Words['player'] = {
	play: 'تشغيل',
	pause: 'إيقاف مؤقت',
	back: 'رجوع 10 ثوانٍ',
	forward: 'تقديم 10 ثوانٍ',
	previousTurn: 'المداخلة السابقة',
	nextTurn: 'المداخلة التالية'
};
