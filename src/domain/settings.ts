/** Something that a person can set once for all commands. */
export interface Setting {
  readonly key: string;
  readonly description: string;
  readonly defaultValue: string;
  /** Environment variables that win over the setting, the first one first. */
  readonly variables: readonly string[];
  /** What a value has to look like, for the error. */
  readonly expected: string;
  isValid(value: string): boolean;
}

const isSwitch = (value: string) => value === 'true' || value === 'false';

/** In the order in which they are listed. */
export const SETTINGS: readonly Setting[] = [
  {
    key: 'accessible',
    description: 'plain lines for screen readers',
    defaultValue: 'false',
    variables: ['AI_PM_PATH_ACCESSIBLE', 'ACCESSIBLE'],
    expected: 'true or false',
    isValid: isSwitch,
  },
  {
    key: 'ascii',
    description: 'no sign beyond ASCII',
    defaultValue: 'false',
    variables: [],
    expected: 'true or false',
    isValid: isSwitch,
  },
  {
    key: 'pager',
    description: 'the command that long guides go through; cat for none',
    defaultValue: 'less -FIRX',
    variables: ['AI_PM_PATH_PAGER', 'PAGER'],
    expected: 'a command of at most 200 characters',
    isValid: (value) => value.trim() !== '' && value.length <= 200,
  },
  {
    key: 'critique-words',
    description: 'a YAML file with words of your own that critique looks for',
    defaultValue: '',
    variables: ['AI_PM_PATH_CRITIQUE_WORDS'],
    expected: 'the path of a file, at most 1000 characters',
    isValid: (value) => value.trim() !== '' && value.length <= 1000,
  },
];

export function findSetting(key: string): Setting | undefined {
  return SETTINGS.find((setting) => setting.key === key.trim().toLowerCase());
}

export type SettingOrigin = 'option' | 'environment' | 'config' | 'default';

export interface SettingValue {
  readonly setting: Setting;
  readonly value: string;
  readonly origin: SettingOrigin;
  /** The variable that decided, where one did. */
  readonly variable: string | null;
}

/**
 * What a setting is and why: an option wins over the environment, that over what was set, that over
 * the default.
 *
 * @param options what was given on the command line, by key
 */
export function settingValue(
  setting: Setting,
  options: ReadonlyMap<string, string>,
  env: Readonly<Record<string, string | undefined>>,
  preferences: ReadonlyMap<string, string>,
): SettingValue {
  const given = options.get(setting.key);
  if (given !== undefined) return { setting, value: given, origin: 'option', variable: null };
  for (const variable of setting.variables) {
    const value = env[variable];
    if (value !== undefined && value !== '') {
      return { setting, value, origin: 'environment', variable };
    }
  }
  const value = preferences.get(setting.key);
  if (value !== undefined) return { setting, value, origin: 'config', variable: null };
  return { setting, value: setting.defaultValue, origin: 'default', variable: null };
}
