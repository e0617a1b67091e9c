import { defineConfig } from '@playwright/test';
export default defineConfig({
	testDir: '.',
	workers: 1,
	timeout: 60_000,
	outputDir: '/tmp/pw-sound',
	use: {
		launchOptions: {
			executablePath: '/usr/bin/chromium',
			args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required', '--mute-audio']
		}
	}
});
