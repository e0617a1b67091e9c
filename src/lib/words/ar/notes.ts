/** Words for highlights and notes, in Arabic. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const notes: Words['notes'] = {
	title: 'الملاحظات',
	fresh: 'ملاحظة جديدة',
	yours: 'ملاحظتك',
	hint: 'من دون ملاحظة تُعلَّم الكلمات فقط.',
	save: 'حفظ',
	cancel: 'إلغاء',
	close: 'إغلاق',
	none: 'لا ملاحظات بعد. حدِّد كلمات من النص واختر «ملاحظة».',
	count: (count) =>
		spoken.plural(count, {
			zero: 'لا ملاحظات',
			one: 'ملاحظة واحدة',
			two: 'ملاحظتان',
			few: '# ملاحظات',
			many: '# ملاحظة',
			other: '# ملاحظة'
		}),
	onlyMarked: 'معلَّم من دون ملاحظة',
	go: 'التشغيل من هنا',
	edit: 'تعديل',
	delete: 'حذف',
	saved: 'حُفظت الملاحظة',
	deleted: 'حُذفت الملاحظة',
	restored: 'استُعيدت الملاحظة',
	undo: 'تراجع',
	moved: 'وُجدت في موضع آخر',
	changed: 'تغيّرت الكلمات منذ ذلك الحين',
	byTime: 'لم يُعثر على الكلمات؛ هذا ما يُقال في ذلك الوقت',
	lost: 'لم تعد الكلمات في النص',
	asMarkdown: 'حفظ بصيغة Markdown',
	asJson: 'حفظ بصيغة JSON',
	bring: 'استيراد JSON',
	brought: (count) =>
		spoken.plural(count, {
			zero: 'كل ملاحظات هذا الملف موجودة هنا',
			one: 'استُوردت ملاحظة واحدة',
			two: 'استُوردت ملاحظتان',
			few: 'استُوردت # ملاحظات',
			many: 'استُوردت # ملاحظة',
			other: 'استُوردت # ملاحظة'
		}),
	notNotes: 'لا يحتوي هذا الملف على ملاحظات Parley. اختر ملف JSON محفوظًا من هنا.',
	ofAnother: (title) => `هذه الملاحظات تخص «${title}». افتح تلك الحلقة واستوردها هناك.`,
	badNotes: (count, which) =>
		spoken.plural(count, {
			zero: 'لا ملاحظات تالفة',
			one: `ملاحظة تالفة لم تُستورد: ${which}`,
			two: `ملاحظتان تالفتان لم تُستوردا: ${which}`,
			few: `# ملاحظات تالفة لم تُستورد: ${which}`,
			many: `# ملاحظة تالفة لم تُستورد: ${which}`,
			other: `# ملاحظة تالفة لم تُستورد: ${which}`
		}),
	where: 'تُحفظ الملاحظات في هذا المتصفح ولا تُرسل إلى أي مكان.',
	notKept: 'لا يحفظ هذا المتصفح الملاحظات: ستضيع عند إغلاق الصفحة. احفظها في ملف.'
};
