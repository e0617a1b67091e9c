/** Words for the search in a transcript, in Arabic. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const search: Words['search'] = {
	field: 'البحث في هذا النص',
	placeholder: 'بحث',
	whose: 'كلام مَن',
	everybody: 'الجميع',
	before: 'النتيجة السابقة',
	after: 'النتيجة التالية',
	play: 'التشغيل من هذه النتيجة',
	end: 'إنهاء البحث',
	none: 'لا توجد نتائج',
	place: (place, count) => `${spoken.number(place)} من ${spoken.number(count)}`,
	by: (speaker, words) => `${speaker}: ${words}`
};
