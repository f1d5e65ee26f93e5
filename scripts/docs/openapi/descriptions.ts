import ts from 'typescript'
import { root } from '../../root.ts'
import type { Document } from './document.ts'
import type { Schema } from './schemas.ts'

// The comments on the fields of the contract are the descriptions of the document. TypeScript knows which
// comment belongs to which field of a body or an answer, through every `extend` and `list`.

const readContract = () => {
  const file = `${root}/tsconfig.base.json`
  const { compilerOptions } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)).config as {
    compilerOptions: unknown
  }
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root)
  const program = ts.createProgram([`${root}/src/contract/index.ts`], { ...options, types: [] })
  const source = program.getSourceFile(`${root}/src/contract/index.ts`)
  const checker = program.getTypeChecker()
  const index = source && checker.getSymbolAtLocation(source)
  const operations = index && checker.tryGetMemberInModuleExports('operations', index)
  if (!operations) throw new Error('src/contract/index.ts exports no operations.')
  return { checker, operations }
}

/** A comment as a reader without this repository needs it: no notes on where a fact comes from. */
const plain = (comment: string): string =>
  comment
    .replace(/\s*\((?:wire\.md|quartz\.ts)[^)]*\)|, wire\.md §[\d.]+/g, '')
    .replace(/(?:^|(?<=\. ))Tables? \d[^.:]*[.:]\s*/g, '')
    .replace(/:? (?:see|read with) `\w+`/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Adds the comments of the contract to the document, above the rules that a field may have. */
export const describe = (document: Document): void => {
  const { checker, operations } = readContract()
  const known = document.components.schemas
  const described = new Set<string>()

  const commentOn = (symbol: ts.Symbol): string =>
    plain(ts.displayPartsToString(symbol.getDocumentationComment(checker)))

  const memberOf = (type: ts.Type, name: string): ts.Type | undefined => {
    const symbol = checker.getPropertyOfType(type, name)
    return symbol && checker.getNonNullableType(checker.getTypeOfSymbol(symbol))
  }

  /** The alternatives of a type, without null and undefined. */
  const alternatives = (type: ts.Type): ts.Type[] => {
    const some = checker.getNonNullableType(type)
    return some.isUnion() ? some.types : [some]
  }

  const itemsOf = (type: ts.Type): ts.Type[] =>
    checker.isArrayType(type) ? [...checker.getTypeArguments(type as ts.TypeReference)] : []

  const describeFields = (schema: Schema, types: ts.Type[]) => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const symbols = types.flatMap((type) => checker.getPropertyOfType(type, name) ?? [])
      const comment = symbols.map(commentOn).find((text) => text !== '')
      if (comment) field.description = [comment, field.description].filter(Boolean).join('\n\n')
      visit(
        field,
        symbols.map((symbol) => checker.getTypeOfSymbol(symbol)),
      )
    }
  }

  const visit = (schema: Schema, types: ts.Type[]): void => {
    const some = types.flatMap(alternatives)
    if (some.length === 0) return
    const name = schema.$ref?.split('/').at(-1)
    if (name) {
      const target = known[name]
      if (target && !described.has(name)) {
        described.add(name)
        visit(target, some)
      }
      return
    }
    describeFields(schema, some)
    if (schema.items) visit(schema.items, some.flatMap(itemsOf))
    // An array that is one of several forms lends its items' type to the form that is one item.
    for (const form of schema.anyOf ?? []) visit(form, [...some, ...some.flatMap(itemsOf)])
  }

  /** The type that a schema of an operation takes. */
  const inputOf = (operation: ts.Type, part: 'query' | 'body' | 'response'): ts.Type[] => {
    const schema = memberOf(operation, part)
    const zod = schema && memberOf(schema, '_zod')
    const input = zod && memberOf(zod, 'input')
    return input ? [input] : []
  }

  /** The constant behind `name: chapter.name` of the barrel, which is what the comment is on. */
  const declared = (symbol: ts.Symbol): ts.Symbol => {
    const declaration = symbol.valueDeclaration
    if (!declaration || !ts.isPropertyAssignment(declaration)) return symbol
    const { initializer } = declaration
    if (!ts.isPropertyAccessExpression(initializer)) return symbol
    return checker.getSymbolAtLocation(initializer.name) ?? symbol
  }

  const all = checker.getTypeOfSymbol(operations)
  for (const methods of Object.values(document.paths))
    for (const operation of Object.values(methods)) {
      const symbol = checker.getPropertyOfType(all, operation.operationId)
      if (!symbol) continue
      const type = checker.getTypeOfSymbol(symbol)
      const comment = commentOn(declared(symbol))
      if (comment) operation.description = comment
      for (const parameter of operation.parameters ?? []) {
        if ('$ref' in parameter) continue
        const query = inputOf(type, 'query').flatMap(alternatives)
        const field = query.flatMap((each) => checker.getPropertyOfType(each, parameter.name) ?? [])
        const said = field.map(commentOn).find((text) => text !== '')
        if (said) parameter.description = said
      }
      const { requestBody } = operation
      if (requestBody) visit(requestBody.content['application/json'].schema, inputOf(type, 'body'))
      for (const response of Object.values(operation.responses)) {
        const { content } = response as { content?: { 'application/json': { schema: Schema } } }
        if (content) visit(content['application/json'].schema, inputOf(type, 'response'))
      }
    }
}
