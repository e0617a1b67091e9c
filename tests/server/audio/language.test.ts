import { expect, it } from 'vitest';
import { languageOf } from '#lib/server/audio/language.ts';
import { seedText } from '../../support/files.ts';

it.each([
	['en', seedText()],
	['en', 'Yes. No. Maybe.'],
	['en', 'Tokayev, Nazarbayev, Massimov and Kassym-Jomart met in Nursultan. Kazakhstan, Moscow, Geneva.'],
	['en', 'word '.repeat(50)],
	['en', ''],
	['en', 'The Greeks wrote λόγος, and we write the same word down again and again in our own letters.'],
	['fr', "Bonjour, comment allez-vous aujourd'hui ? Je suis très contente de vous voir ici."],
	['de', 'Guten Morgen, wie geht es Ihnen heute? Danke, mir geht es sehr gut, und Ihnen?'],
	['es', 'Buenos días, ¿cómo está usted hoy? Muy bien, gracias, y usted?'],
	['ru', 'Здравствуйте'],
	['ja', 'こんにちは。今日はいい天気ですね。'],
	['zh', '你好'],
	['ar', 'مرحبا، كيف حالك اليوم؟'],
	['ko', '안녕하세요']
])('%s: %s', (language, text) => expect(languageOf(text)).toBe(language));
