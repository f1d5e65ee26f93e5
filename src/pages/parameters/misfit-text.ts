import type { Misfit } from '../../components/parameters/value-range.ts'
import { parametersText } from '../../i18n/parameters.ts'

/** Why a value does not fit, in words. */
export const misfitText = (reason: Misfit): string => {
  switch (reason.because) {
    case 'not_whole':
    case 'not_a_number':
      return parametersText.misfit[reason.because]
    case 'too_small':
      return parametersText.misfit.too_small(reason.min)
    case 'too_large':
      return parametersText.misfit.too_large(reason.max)
    case 'not_a_word':
      return parametersText.misfit.not_a_word(reason.words)
  }
}
