import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import type { AlarmLevel } from './contract/alarms.ts'
import { common } from './i18n/common.ts'

type Shades = readonly [light: string, dark: string]

/** Colours of a status, as text with a contrast of 4.5 : 1 on every surface: `var(--tone-red)`. */
const tones = {
  green: ['#1d6b33', '#6fcf8b'],
  blue: ['#155ba6', '#84b8f5'],
  amber: ['#855200', '#f0b64f'],
  orange: ['#a03c00', '#f79a5c'],
  red: ['#b3201f', '#ff8f88'],
  grey: ['#55595f', '#a9afb7'],
} as const satisfies Record<string, Shades>

export type Tone = keyof typeof tones

/** The tone of each severity of an alarm. */
export const severityTones: Readonly<Record<AlarmLevel, Tone>> = {
  urgent: 'red',
  important: 'orange',
  minor: 'amber',
  prompt: 'blue',
}

/** Severities as areas of a chart, clearer than a text may be: `var(--severity-urgent)`. */
const severities: Readonly<Record<AlarmLevel, Shades>> = {
  urgent: ['#c92a2a', '#ff8f88'],
  important: ['#e8700c', '#f79a5c'],
  minor: ['#c08f00', '#ffd77a'],
  prompt: ['#2f7bd3', '#84b8f5'],
}

/** The one accent: links and the primary action. */
const accent: MantineColorsTuple = [
  '#eef4fc',
  '#d9e6f7',
  '#b0ccef',
  '#84b0e7',
  '#5f98df',
  '#4389da',
  '#2f7bd3',
  '#1f68bb',
  '#155ba6',
  '#074c8f',
]

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 7,
  colors: { accent },
  autoContrast: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Noto Sans SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 6,
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // The colour of its kind is too faint for text: the mark and the surface carry it.
    Alert: {
      defaultProps: {
        styles: {
          root: {
            background:
              'light-dark(var(--alert-bg), color-mix(in srgb, var(--alert-bg) 45%, transparent))',
          },
          title: { color: 'var(--mantine-color-text)' },
        },
      },
    },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': common.close } } },
  },
})

/** One shade of each colour, as the variables of a colour scheme. */
const variables = (prefix: string, colours: Readonly<Record<string, Shades>>, shade: 0 | 1) =>
  Object.fromEntries(
    Object.entries(colours).map(([name, shades]) => [`--${prefix}-${name}`, shades[shade]]),
  )

/** The console's own colours, and secondary text with a contrast of 4.5 : 1 on each surface; Mantine's is 3.3 : 1. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...variables('tone', tones, 0),
    ...variables('severity', severities, 0),
    '--mantine-color-dimmed': '#5a626b',
    '--mantine-color-placeholder': '#6a727b',
    '--mantine-color-error': tones.red[0],
  },
  dark: {
    ...variables('tone', tones, 1),
    ...variables('severity', severities, 1),
    '--mantine-color-body': '#17191d',
    '--mantine-color-text': '#dfe2e6',
    '--mantine-color-dimmed': '#a2a9b2',
    '--mantine-color-placeholder': '#8b929b',
    '--mantine-color-error': tones.red[1],
    '--mantine-color-default': '#1f2329',
    '--mantine-color-default-hover': '#282d34',
    '--mantine-color-default-border': '#3a4048',
  },
})
