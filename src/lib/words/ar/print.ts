/** Words for printing and copying a transcript, in Arabic. */
import type { Words } from '../words.ts';

export const print: Words['print'] = {
	copy: 'نسخ النص',
	copied: 'نُسخ النص',
	notCopied: 'لم يسمح المتصفح بالنسخ. حدِّد النص وانسخه بلوحة المفاتيح',
	print: 'طباعة',
	title: 'طباعة النص',
	what: 'العنوان والتاريخ والمصدر وكلام كل متحدث، من دون ما لا يلزم إلا على الشاشة.',
	times: 'الأوقات بجانب الفقرات',
	source: (source) => `المصدر: ${source}`,
	address: (address) => `للاستماع: ${address}`
};
