/** Words for repeating a stretch, in Arabic. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const repeat: Words['repeat'] = {
	heading: 'التكرار',
	turn: 'هذه المداخلة',
	sentence: 'هذه الجملة',
	start: 'من هنا',
	end: 'إلى هنا',
	how: 'المفاتيح: r يكرر المداخلة المسموعة وs الجملة؛ a يحدد بداية التكرار وb نهايته. أو حدِّد كلمات في النص.',
	times: 'عدد المرات',
	timesOf: (count) => spoken.plural(count, { zero: '# مرة', one: 'مرة واحدة', two: 'مرتان', few: '# مرات', many: '# مرة', other: '# مرة' }),
	endless: 'بلا نهاية',
	rest: 'صمت بعد كل مرة',
	noRest: 'لا شيء',
	restOf: (count) =>
		spoken.plural(count, { zero: '# ثانية', one: 'ثانية واحدة', two: 'ثانيتان', few: '# ثوانٍ', many: '# ثانية', other: '# ثانية' }),
	asLong: 'بقدر ما يلزم لقوله',
	halts: 'إيقاف مؤقت بعد كل مداخلة',
	haltsHow: 'زر التشغيل يتابع بالمداخلة التالية.',
	roundOf: (round, times, from, to) => `تكرار من ${from} إلى ${to}، المرة ${round} من ${times}`,
	round: (round, from, to) => `تكرار من ${from} إلى ${to}، المرة ${round}`,
	resting: 'صمت قبل المرة التالية',
	from: (time) => `تكرار من ${time}`,
	halting: 'يتوقف بعد كل مداخلة',
	stop: 'إنهاء التكرار',
	stopHalts: 'المتابعة بعد المداخلات',
	stopShort: 'إنهاء',
	nothing: 'لا يوجد هنا ما يُكرَّر بعد',
	noStart: 'حدِّد البداية أولًا، قبل هذا الموضع'
};
