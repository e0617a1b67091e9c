/** Words for the shelf, its search, and a page that is not there, in Russian. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

const conversations = (count: number): string => spoken.plural(count, { one: '# разговоре', few: '# разговорах', many: '# разговорах' });

export const shelf: Words['shelf'] = {
	title: 'Разговоры, которые можно слушать и читать',
	search: 'Поиск по всем разговорам',
	placeholder: 'Искать сказанное',
	go: 'Искать',
	hint: 'Слова так, как они были сказаны; заглавные и строчные буквы не различаются.',
	notFound: (query) => `«${query}» не встречается ни в одном разговоре. Попробуйте меньше слов или другое написание.`,
	found: (hits, inThese) => `Найдено ${spoken.plural(hits, { one: '# раз', few: '# раза', many: '# раз' })} в ${conversations(inThese)}.`,
	foundIn: (inThese) => `Найдено в ${conversations(inThese)}.`,
	searching: 'Идёт поиск…',
	noIndex: 'Не удалось получить указатель этой библиотеки, поэтому поиск не выполнен. В каждом разговоре есть свой поиск.',
	empty: 'Полка пуста',
	emptyHow: 'Дайте Parley расшифровку, и она будет прочитана вслух. Достаточно абзаца на строку, с именем говорящего впереди или без него:',
	emptyThen: 'Разговор появится здесь, как только будет готов звук. Ничего перезапускать не нужно: обновите страницу.',
	missingTitle: 'Не найдено',
	missing: 'По этому адресу ничего нет',
	missingWhy: 'Возможно, разговор убрали или адрес дошёл сюда не целиком.',
	brokenTitle: 'Что-то пошло не так',
	broken: 'Эту страницу не удалось показать',
	brokenWhy:
		'Ошибка на нашей стороне, ничего вашего не потеряно. Обновите страницу; если не поможет, сообщите тем, кто ведёт эту библиотеку.',
	all: 'Смотреть все выпуски'
};
