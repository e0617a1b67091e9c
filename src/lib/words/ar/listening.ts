/** Words for the listening panel, in Arabic. */
import type { Words } from '../words.ts';

export const listening: Words['listening'] = {
	title: 'الاستماع',
	pauses: 'فترات الصمت',
	skipPauses: 'تخطّي فترات الصمت',
	pausesHow: 'يُختصر كل صمت بين الكلمات يزيد على 0.4 ثانية إلى 0.2 ثانية.',
	saves: (time, all) => `هذا يوفّر ${time} من ${all}.`,
	wouldSave: (time, all) => `سيوفّر هذا ${time} من ${all}.`,
	savesNothing: 'لا صمت هنا بهذا الطول.',
	noTimes: 'أوقات الكلمات غير متاحة، فلا يُعرف أين فترات الصمت.'
};
