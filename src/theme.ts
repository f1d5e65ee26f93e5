import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import { common } from './i18n/common.ts'

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

/** Surfaces, and secondary text with a contrast of 4.5 : 1 on each of them; Mantine's own is 3.3 : 1. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a626b',
    '--mantine-color-placeholder': '#6a727b',
    '--mantine-color-error': '#b3201f',
  },
  dark: {
    '--mantine-color-body': '#17191d',
    '--mantine-color-text': '#dfe2e6',
    '--mantine-color-dimmed': '#a2a9b2',
    '--mantine-color-placeholder': '#8b929b',
    '--mantine-color-error': '#ff8f88',
    '--mantine-color-default': '#1f2329',
    '--mantine-color-default-hover': '#282d34',
    '--mantine-color-default-border': '#3a4048',
  },
})
