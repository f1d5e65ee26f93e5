import { errorCodes } from '../../src/contract/error-codes.ts'
import type { ErrorCode } from '../../src/contract/error-codes.ts'
import { chineseSentences, chineseTexts } from './error-texts-zh.ts'

/** What `X-Language` asks for (wire.md §3.3). */
export type Language = 'en-us' | 'zh-cn'

/** English, unless the header asks for Chinese. */
export const languageOf = (header: string | string[] | undefined): Language =>
  String(header ?? '').toLowerCase() === 'zh-cn' ? 'zh-cn' : 'en-us'

export const isKnown = (error_code: string): error_code is ErrorCode =>
  Object.hasOwn(errorCodes, error_code)

/** A message that is not the text of a code, such as those of IAM. */
export const sentenceInLanguage = (message: string, language: Language): string => {
  if (language === 'en-us') return message
  const found = Object.entries(chineseSentences).find(([english]) => message.startsWith(english))
  return found ? `${found[1]}${message.slice(found[0].length)}` : message
}

/**
 * The message of a code as a caller reads it. The text of the code is translated; what a refusal says
 * beyond it stays as it is.
 */
export const inLanguage = (error_code: string, error_msg: string, language: Language): string => {
  if (language === 'en-us' || !isKnown(error_code)) return error_msg
  const [, english] = errorCodes[error_code]
  const chinese = chineseTexts[error_code]
  if (error_msg.startsWith(english)) return `${chinese}${error_msg.slice(english.length)}`
  const sentence = sentenceInLanguage(error_msg, language)
  return sentence === error_msg ? `${chinese} ${error_msg}` : sentence
}
