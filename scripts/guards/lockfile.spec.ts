import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

interface Lock {
  packages: Record<
    string,
    {
      integrity?: string
      resolved?: string
      link?: boolean
      hasInstallScript?: boolean
      dependencies?: Record<string, string>
      devDependencies?: Record<string, string>
    }
  >
}

const { packages } = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')) as Lock
const { '': project, ...installed } = packages

it('pins every package by a SHA-512 of its content', () => {
  expect(Object.keys(installed).length).toBeGreaterThan(300)
  const loose = Object.entries(installed).filter(
    ([, { integrity }]) => !integrity?.startsWith('sha512-'),
  )
  expect(loose.map(([name]) => name)).toEqual([])
})

it('asks for exact versions alone', () => {
  const versions = Object.values({ ...project?.dependencies, ...project?.devDependencies })
  expect(versions.filter((version) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

it('lets the packages run no script at installation but the ones that package.json names', () => {
  const { allowScripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
    allowScripts: Record<string, boolean>
  }
  const scripts = Object.entries(installed)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  expect(scripts.filter((name) => !(name in allowScripts))).toEqual([])
  expect(Object.values(allowScripts).filter(Boolean).length).toBeLessThanOrEqual(2)
})
