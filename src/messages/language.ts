/** The languages of zhiye. */
export const LANGUAGES = ['zh', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The environment variables that set the language, in order of precedence. */
const VARIABLES = ['ZHIYE_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language that a tag such as `zh`, `zh-CN`, `zh_TW` or `en-US` names; `undefined` for any other language. */
export function languageNamed(tag = ''): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary);
}

/**
 * The language to use if no option sets one: Chinese for `zh*`, English for anything else.
 *
 * @param systemLocale called only if the environment sets no language
 */
export function languageOf(
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale: () => string,
): Language {
  const locale = VARIABLES.map((name) => environment[name]).find(Boolean) ?? systemLocale();
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
