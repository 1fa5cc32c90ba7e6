import { defineConfig } from 'vitest/config';

const env = { TZ: 'America/St_Johns', LANG: 'en_GB.UTF-8' };

function project(name: string, timeoutSeconds = 10, globalSetup: string[] = []) {
  return {
    extends: true as const,
    test: {
      name,
      env,
      include: [`tests/${name}/**/*.test.ts`],
      testTimeout: timeoutSeconds * 1000,
      hookTimeout: 120_000,
      globalSetup,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('property', 30),
      project('content', 30),
      project('command'),
      project('prompt'),
      project('golden'),
      project('browser', 30),
      project('tidy', 120),
      project('e2e', 60, ['tests/e2e/global-setup.ts']),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'text'],
      thresholds: { 'src/domain/**': { branches: 100, functions: 100, lines: 100 } },
    },
  },
});
