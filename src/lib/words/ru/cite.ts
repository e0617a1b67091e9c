/** Words for links, quotations and citations, in Russian. */
import type { Words } from '../words.ts';

export const cite: Words['cite'] = {
	open: 'Цитировать',
	quoteTitle: 'Цитировать эти слова',
	citeTitle: 'Ссылка на эту беседу',
	form: 'В виде',
	forms: { text: 'Простой текст', markdown: 'Markdown', html: 'HTML', apa: 'APA', bibtex: 'BibTeX' },
	result: 'Текст для копирования',
	copy: 'Копировать',
	share: 'Поделиться',
	formatted: 'Оформление сохранится там, где оно поддерживается.',
	copied: 'Скопировано',
	notCopied: 'Браузер не дал скопировать. Всё выделено: скопируйте с клавиатуры',
	moved: 'Эти слова теперь в другом месте, чем указано в ссылке',
	changed: 'Эти слова изменились с тех пор, как создана ссылка',
	time: 'Слов из этой ссылки больше нет. Вот что звучало в это время',
	lost: 'Слов из этой ссылки больше нет'
};
