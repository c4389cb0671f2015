/**
 * Unicode's Default_Ignorable code points, as ranges: a pattern of the class itself takes longer to compile than most
 * queries take to answer. A test compares them with what the engine knows.
 */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8]|\u034f|\u17b4|\u17b5|[\u180b-\u180f]|[\ufe00-\ufe0f]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|[\udb40-\udb43][\udc00-\udfff]/g;

/**
 * A text without the characters that nobody sees: zero-width spaces and joiners, soft hyphens, byte order marks. Word
 * processors and web pages leave them in what people copy.
 */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
