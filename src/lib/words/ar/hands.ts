/** Words for sleep timer, wake lock and the system’s own controls, in Arabic. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const hands: Words['hands'] = {
	sleep: 'مؤقت النوم',
	off: 'متوقف',
	minutes: (count) =>
		spoken.plural(count, { zero: '# دقيقة', one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' }),
	endOfTurn: 'عند نهاية هذا الدور',
	pausesIn: (time) => `يتوقف بعد ${time}`,
	fades: 'يخفت الصوت ثم يتوقف. ولا يُحسب الوقت إلا أثناء التشغيل.',
	slept: 'أوقفه مؤقت النوم'
};
