/** Words for what can be done with selected words, in Arabic. */
import type { Words } from '../words.ts';

export const selection: Words['selection'] = {
	region: 'الكلمات المحددة',
	how: 'حُدِّدت كلمات. يقود مفتاح Tab إلى ما يمكن فعله بها.',
	actions: {
		play: 'استماع',
		repeat: 'تكرار',
		link: 'رابط',
		quote: 'اقتباس',
		note: 'ملاحظة'
	}
};
