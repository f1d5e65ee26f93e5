import { createTheme, type MantineColorsTuple } from '@mantine/core'

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
  primaryShade: { light: 7, dark: 5 },
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
})
