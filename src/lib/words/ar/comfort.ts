/** Words for reading comfort, in Arabic. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const comfort: Words['comfort'] = {
	title: 'القراءة',
	theme: 'المظهر',
	themes: { system: 'كالنظام', light: 'فاتح', dark: 'داكن', sepia: 'بني داكن' },
	face: 'الخط',
	faces: { book: 'خط الكتب', sans: 'بلا زوائد', dyslexic: 'OpenDyslexic' },
	latinOnly: 'لا يحتوي OpenDyslexic إلا على الحروف اللاتينية. وتأتي بقية الحروف من خط آخر.',
	measures: { type: 'حجم الخط', leading: 'ارتفاع السطر', width: 'عرض السطر', letters: 'تباعد الحروف', words: 'تباعد الكلمات' },
	letters: (letters) =>
		spoken.plural(letters, { zero: 'لا حروف', one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفًا', other: '# حرف' }),
	light: 'أثناء الاستماع، أظهِر',
	lights: { word: 'الكلمة', paragraph: 'الفقرة', none: 'لا شيء' },
	focus: 'تعتيم كل شيء ما عدا الدور المسموع',
	specimen: 'هكذا يبدو',
	reset: 'إعادة الضبط',
	listenOnly: 'استماع فقط',
	backToText: 'العودة إلى النص'
};
