/** Words for the queue and the order of the shelf, in Arabic. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const queue: Words['queue'] = {
	playNext: 'التشغيل تاليًا',
	title: 'قائمة الانتظار',
	order: 'الترتيب',
	byDate: 'الأحدث أولًا',
	byTitle: 'حسب العنوان',
	byProgress: 'غير المكتملة أولًا',
	whose: 'المتحدث',
	everybody: 'الجميع',
	played: 'استُمع إليها',
	up: 'إلى أعلى',
	down: 'إلى أسفل',
	remove: 'إزالة',
	empty: 'إفراغ القائمة',
	none: 'قائمة الانتظار فارغة.',
	hint: 'يضع «التشغيل تاليًا» الحلقة هنا. وعندما تنتهي حلقة تبدأ التالية من تلقاء نفسها.',
	playNow: 'شغّلها الآن',
	notNow: 'ليس الآن',
	emptied: 'قائمة الانتظار فارغة',
	playNextOf: (title) => `التشغيل تاليًا: ${title}`,
	left: (clock) => `غير مكتملة، بقي ${clock}`,
	nextIs: (title) => `التالي: ${title}`,
	inSeconds: (seconds) => `بعد ${spoken.number(seconds)} ث`,
	movedTo: (title, place, count) => `${title}: ${spoken.number(place)} من ${spoken.number(count)}`,
	removed: (title) => `لم تعد ${title} في قائمة الانتظار`,
	nameOf: (action, title) => `${action}: ${title}`,
	voice: (name, episodes) => `${name} (${spoken.number(episodes)})`,
	shown: (count) =>
		spoken.plural(count, {
			zero: 'لا محادثات',
			one: 'محادثة واحدة',
			two: 'محادثتان',
			few: '# محادثات',
			many: '# محادثة',
			other: '# محادثة'
		})
};
