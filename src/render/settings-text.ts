import type { SettingValue } from '../domain/settings.ts';
import { quotable } from '../text/clean.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';

export interface SettingsView {
  readonly values: readonly SettingValue[];
  readonly showOrigin: boolean;
  /** Nothing but the value, for scripts. */
  readonly valueAlone: boolean;
}

export function renderSettings(
  { values, showOrigin, valueAlone }: SettingsView,
  screen: Screen,
): string {
  if (valueAlone) return values.map(({ value }) => `${quotable(value, 400)}\n`).join('');
  const page = new Page(screen);
  page.entries(
    values.map(({ setting, value, origin, variable }) => {
      const from = showOrigin ? ` (${variable ?? origin})` : '';
      return {
        term: setting.key,
        text: `${quotable(value, 400)}${from}: ${setting.description}`,
      };
    }),
  );
  return page.toString();
}

/** `ai-pm-path/config@1` */
export function renderSettingsJson(values: readonly SettingValue[]): string {
  return `${JSON.stringify({
    schema: 'ai-pm-path/config@1',
    settings: values.map(({ setting, value, origin, variable }) => ({
      key: setting.key,
      value,
      origin,
      variable,
    })),
  })}\n`;
}
