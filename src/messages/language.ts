/** The languages in which zhiye speaks. */
export const LANGUAGES = ['zh', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The environment variables that say a language, from the strongest. */
const VARIABLES = ['ZHIYE_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language that a tag such as `zh`, `zh-CN`, `zh_TW` or `en-US` names; `undefined` if zhiye does not speak it. */
export function languageNamed(tag = ''): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary);
}

/**
 * The language in which to speak where none is chosen by option: `zh*` is Chinese, all else English.
 *
 * @param systemLocale asked only if the environment says nothing
 */
export function languageOf(
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale: () => string,
): Language {
  const said = VARIABLES.map((name) => environment[name]).find(Boolean) ?? systemLocale();
  return /^zh/i.test(said) ? 'zh' : 'en';
}
