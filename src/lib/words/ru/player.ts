/** Words for what every player says, in a page of ours and in an embed, in Russian. */
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const quoted = (voices: readonly string[]): string => voices.map((voice) => `«${voice}»`).join(', ');

export const player: Words['player'] = {
	region: 'Проигрыватель',
	play: 'Слушать',
	pause: 'Пауза',
	back: 'Назад на 10 секунд',
	forward: 'Вперёд на 10 секунд',
	previousTurn: 'Предыдущая реплика',
	nextTurn: 'Следующая реплика',
	seek: 'Позиция',
	speed: 'Скорость',
	follow: 'Следовать',
	followSpoken: 'Следовать за звучащей строкой',
	withKey: (name, key) => `${name} (${key})`,
	withKeys: (name, one, other) => `${name} (${one} и ${other})`,
	spaceKey: 'пробел',
	left: (time, speed) => `Осталось ${time} при ${speed}`,
	duration: counted.duration({
		hour: { one: '# час', few: '# часа', many: '# часов' },
		minute: { one: '# минута', few: '# минуты', many: '# минут' },
		second: { one: '# секунда', few: '# секунды', many: '# секунд' }
	}),
	place: (at, all) => `${at}, всего ${all}`,
	placeOf: (at, all, who) => `${at}, всего ${all}, ${who}`,
	inserted: 'нет в расшифровке',
	insertion: (length) => `Нет в расшифровке, ${length}`,
	skip: 'Пропустить',
	text: 'Текст',
	transcript: 'Расшифровка',
	nobody: 'Говорящий не назван',
	nobodyInSource: 'Говорящий не назван в источнике',
	listenFrom: (time) => `Слушать с ${time}`,
	listenFromRemarked: (time, remark) => `Слушать с ${time}, ${remark.charAt(0).toLowerCase()}${remark.slice(1)}`,
	remarks: {
		uncertain: 'Время здесь неточное',
		estimated: 'Время оценено',
		absent: 'Нет в этой записи',
		made: 'Не записано, прочитано вслух'
	},
	absent: 'Этого абзаца нет в записи',
	onlyHeard: (names) => `${names.length === 1 ? 'Звучит' : 'Звучат'} только ${counted.list(names)}`,
	without: (names) => `Без реплик: ${counted.list(names)}`,
	notHeard: (name) => `${name} сейчас не звучит`,
	nobodyCalled: (id) => `Никто по имени «${id}» здесь не звучит`,
	hearEverybody: 'Слушать всех',
	copyLink: 'Скопировать ссылку на этот абзац',
	linkCopied: 'Ссылка скопирована',
	linkInAddressBar: 'Ссылка в адресной строке',
	takenUp: (time) => `Продолжаем с ${time}`,
	backToSpoken: 'Вернуться к звучащей строке',
	isSpeaking: (speaker) => `Говорит ${speaker}`,
	readBy: (voices) =>
		voices.length === 1 ? `Читает синтезированный голос: ${quoted(voices)}.` : `Читают синтезированные голоса: ${quoted(voices)}.`,
	readBySome: 'Читают синтезированные голоса.',
	alsoReadBy: (voices) =>
		voices.length === 1
			? `Прочитано также синтезированным голосом: ${quoted(voices)}.`
			: `Прочитано также синтезированными голосами: ${quoted(voices)}.`,
	alsoReadBySome: 'Прочитано также синтезированными голосами.',
	retry: 'Повторить',
	failures: {
		missing: 'Звука этого выпуска нет на сервере. Весь текст здесь. Повторите позже или сообщите тем, кто ведёт эту библиотеку.',
		refused: 'Сервер не отвечает, и звук нельзя получить. Весь текст здесь. Проверьте соединение и повторите.',
		stalled: 'Звук перестал поступать. Весь текст здесь. Нажмите «Повторить», и он продолжится с того же места.',
		undecodable: 'Этот браузер не может воспроизвести звук этого выпуска. Весь текст здесь. Возможно, это сможет другой браузер.',
		blocked: 'Браузер ждёт нажатия кнопки, прежде чем издать звук. Нажмите «Повторить», и он начнётся.'
	}
};
