import type { Context } from '../../context.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { findSetting, SETTINGS, type Setting, settingValue } from '../../domain/settings.ts';
import { EXIT, type ExitCode, usageError } from '../../errors.ts';
import { renderSettings, renderSettingsJson } from '../../render/settings-text.ts';
import { clean, quotable } from '../../text/clean.ts';
import { recordFacts } from '../record.ts';
import { PROGRAM, wrongWord } from '../usage.ts';
import type { ConfigOptions } from './command.ts';

export async function runConfig(context: Context, options: ConfigOptions): Promise<ExitCode> {
  const { json } = options;
  switch (options.action) {
    case 'list':
    case 'get': {
      const chosen = options.action === 'list' ? SETTINGS : [requireSetting(options.key)];
      const preferences = standingOf((await context.store()).events()).settings;
      const values = chosen.map((setting) =>
        settingValue(setting, givenOptions(context), context.env, preferences),
      );
      const view = {
        values,
        showOrigin: options.action === 'list' && options.showOrigin,
        valueAlone: options.action === 'get',
      };
      await context.stdout.write(
        json ? renderSettingsJson(values) : renderSettings(view, context.screen),
      );
      break;
    }
    case 'set': {
      const setting = requireSetting(options.key);
      const value = clean(options.value).trim();
      if (!setting.isValid(value)) throw invalidValue(setting, options.value);
      await recordFacts(context, [{ type: 'setting-changed', key: setting.key, value }], json);
      break;
    }
    case 'unset': {
      const { key } = requireSetting(options.key);
      await recordFacts(context, [{ type: 'setting-changed', key, value: null }], json);
    }
  }
  return EXIT.done;
}

function givenOptions({ options }: Context): ReadonlyMap<string, string> {
  const switches = { accessible: options.accessible, ascii: options.ascii };
  const given = Object.entries(switches).filter(([, isGiven]) => isGiven);
  return new Map(given.map(([key]) => [key, 'true']));
}

function requireSetting(typed: string): Setting {
  const setting = findSetting(typed);
  if (setting !== undefined) return setting;
  throw wrongWord({
    code: 'unknown-setting',
    kind: 'setting',
    typed,
    allowed: SETTINGS.map(({ key }) => key),
    command: (key) => `${PROGRAM} config get ${key}`,
  });
}

function invalidValue({ key, expected, defaultValue }: Setting, typed: string) {
  return usageError({
    code: 'invalid-value',
    message: `${key} takes ${expected}, not "${quotable(typed)}".`,
    hint:
      defaultValue === ''
        ? `To go without it: ${PROGRAM} config unset ${key}`
        : `Try: ${PROGRAM} config set ${key} "${defaultValue}"`,
  });
}
