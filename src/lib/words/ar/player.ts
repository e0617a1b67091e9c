/** Words for what every player says, in a page of ours and in an embed, in Arabic. */
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const quoted = (voices: readonly string[]): string => voices.map((voice) => `«${voice}»`).join('، ');

export const player: Words['player'] = {
	region: 'المشغّل',
	play: 'تشغيل',
	pause: 'إيقاف مؤقت',
	back: 'رجوع 10 ثوانٍ',
	forward: 'تقديم 10 ثوانٍ',
	previousTurn: 'المداخلة السابقة',
	nextTurn: 'المداخلة التالية',
	seek: 'الموضع',
	speed: 'السرعة',
	follow: 'متابعة',
	followSpoken: 'متابعة السطر المسموع',
	withKey: (name, key) => `${name} (${key})`,
	withKeys: (name, one, other) => `${name} (${one} و ${other})`,
	spaceKey: 'المسافة',
	left: (time, speed) => `بقي ${time} بسرعة ${speed}`,
	duration: counted.duration({
		hour: { zero: '# ساعة', one: 'ساعة واحدة', two: 'ساعتان', few: '# ساعات', many: '# ساعة', other: '# ساعة' },
		minute: { zero: '# دقيقة', one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' },
		second: { zero: '# ثانية', one: 'ثانية واحدة', two: 'ثانيتان', few: '# ثوانٍ', many: '# ثانية', other: '# ثانية' },
		and: ' و'
	}),
	place: (at, all) => `${at} من ${all}`,
	placeOf: (at, all, who) => `${at} من ${all}، ${who}`,
	inserted: 'غير وارد في النص',
	insertion: (length) => `غير وارد في النص، ${length}`,
	skip: 'تخطٍّ',
	text: 'النص',
	transcript: 'نص المحادثة',
	nobody: 'لم يُذكر المتحدث',
	nobodyInSource: 'لم يذكر المصدر اسم المتحدث',
	listenFrom: (time) => `الاستماع من ${time}`,
	listenFromRemarked: (time, remark) => `الاستماع من ${time}، ${remark}`,
	remarks: {
		uncertain: 'التوقيت هنا غير مؤكد',
		estimated: 'التوقيت تقديري',
		absent: 'غير موجود في هذا التسجيل',
		made: 'غير مسجّل، مقروء آليًا'
	},
	absent: 'هذه الفقرة غير موجودة في التسجيل',
	onlyHeard: (names) => `يُسمع ${counted.list(names)} فقط`,
	without: (names) => `من دون ${counted.list(names)}`,
	notHeard: (name) => `${name} لا يُسمع الآن`,
	nobodyCalled: (id) => `لا يُسمع هنا أحد باسم «${id}»`,
	hearEverybody: 'سماع الجميع',
	copyLink: 'نسخ رابط هذه الفقرة',
	linkCopied: 'نُسخ الرابط',
	linkInAddressBar: 'الرابط في شريط العنوان',
	takenUp: (time) => `نتابع من ${time}`,
	backToSpoken: 'العودة إلى السطر المسموع',
	isSpeaking: (speaker) => `يتحدث ${speaker}`,
	readBy: (voices) => (voices.length === 1 ? `يقرؤه صوت اصطناعي: ${quoted(voices)}.` : `تقرؤه أصوات اصطناعية: ${quoted(voices)}.`),
	readBySome: 'تقرؤه أصوات اصطناعية.',
	alsoReadBy: (voices) =>
		voices.length === 1 ? `مقروء أيضًا بصوت اصطناعي: ${quoted(voices)}.` : `مقروء أيضًا بأصوات اصطناعية: ${quoted(voices)}.`,
	alsoReadBySome: 'مقروء أيضًا بأصوات اصطناعية.',
	retry: 'إعادة المحاولة',
	failures: {
		missing: 'صوت هذه الحلقة غير موجود على الخادم. النص كامل هنا. أعد المحاولة لاحقًا، أو أخبر القائمين على هذه المكتبة.',
		refused: 'الخادم لا يستجيب، فتعذّر جلب الصوت. النص كامل هنا. تحقق من الاتصال ثم أعد المحاولة.',
		stalled: 'توقف وصول الصوت. النص كامل هنا. أعد المحاولة ليستمر من الموضع نفسه.',
		undecodable: 'لا يستطيع هذا المتصفح تشغيل صوت هذه الحلقة. النص كامل هنا. قد يشغّله متصفح آخر.',
		blocked: 'يطلب المتصفح الضغط على زر قبل إصدار أي صوت. اضغط «إعادة المحاولة» ليبدأ.'
	}
};
