/** Words for links, quotations and citations, in Arabic. */
import type { Words } from '../words.ts';

export const cite: Words['cite'] = {
	open: 'استشهاد',
	quoteTitle: 'اقتباس هذه الكلمات',
	citeTitle: 'الاستشهاد بهذه المحادثة',
	form: 'بصيغة',
	forms: { text: 'نص عادي', markdown: 'Markdown', html: 'HTML', apa: 'APA', bibtex: 'BibTeX' },
	result: 'النص المراد نسخه',
	copy: 'نسخ',
	share: 'مشاركة',
	formatted: 'يبقى التنسيق محفوظًا في البرامج التي تدعمه.',
	copied: 'تم النسخ',
	notCopied: 'لم يسمح المتصفح بالنسخ. النص كله محدد: انسخه من لوحة المفاتيح',
	moved: 'انتقلت هذه الكلمات إلى موضع آخر منذ إنشاء الرابط',
	changed: 'تغيّرت هذه الكلمات منذ إنشاء الرابط',
	time: 'لم تعد كلمات هذا الرابط موجودة. هذا ما كان يُسمع في ذلك الوقت',
	lost: 'لم تعد كلمات هذا الرابط موجودة'
};
