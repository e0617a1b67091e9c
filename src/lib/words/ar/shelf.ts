/** Words for the shelf, its search, and a page that is not there, in Arabic. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

const conversations = (count: number): string =>
	spoken.plural(count, {
		zero: '# محادثة',
		one: 'محادثة واحدة',
		two: 'محادثتين',
		few: '# محادثات',
		many: '# محادثة',
		other: '# محادثة'
	});

export const shelf: Words['shelf'] = {
	title: 'محادثات تُسمع وتُقرأ معًا',
	search: 'البحث في كل المحادثات',
	placeholder: 'ابحث فيما قيل',
	go: 'بحث',
	hint: 'الكلمات كما قيلت، ولا فرق بين الأحرف الكبيرة والصغيرة.',
	notFound: (query) => `لم يُعثر على «${query}» في أي محادثة. جرّب كلمات أقل أو كتابة أخرى.`,
	found: (hits, inThese) =>
		`عُثر عليه ${spoken.plural(hits, {
			zero: '# مرة',
			one: 'مرة واحدة',
			two: 'مرتين',
			few: '# مرات',
			many: '# مرة',
			other: '# مرة'
		})} في ${conversations(inThese)}.`,
	foundIn: (inThese) => `عُثر عليه في ${conversations(inThese)}.`,
	searching: 'جارٍ البحث…',
	noIndex: 'تعذّر جلب فهرس هذه المكتبة، فلم يجرِ أي بحث. لكل محادثة بحثها الخاص.',
	empty: 'الرف فارغ',
	emptyHow: 'أعطِ Parley نصًا فيقرأه بصوت مسموع. تكفي فقرة في كل سطر، يسبقها اسم المتحدث أو لا يسبقها:',
	emptyThen: 'تظهر المحادثة هنا حالما يجهز صوتها. لا حاجة إلى إعادة تشغيل شيء: أعد تحميل هذه الصفحة.',
	missingTitle: 'ليس هنا',
	missing: 'لا شيء في هذا العنوان',
	missingWhy: 'ربما أزيلت المحادثة، أو وصل العنوان ناقصًا.',
	brokenTitle: 'حدث خطأ ما',
	broken: 'تعذّر عرض هذه الصفحة',
	brokenWhy: 'الخلل من جانبنا، ولم يضع شيء لك. أعد تحميل الصفحة، فإن بقيت كذلك فأخبر القائمين على هذه المكتبة.',
	all: 'عرض كل الحلقات'
};
