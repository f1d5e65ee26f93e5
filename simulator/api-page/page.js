/* global SwaggerUIBundle */

const dark = matchMedia('(prefers-color-scheme: dark)')
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', follow)
follow()

/** A token that was just got is used from then on, and its project is filled in everywhere. */
const signedIn = (response) => {
  const token = response.headers?.['x-subject-token']
  if (!token) return response
  ui.preauthorizeApiKey('token', token)
  const project_id = response.body?.token?.project?.id
  const spec = ui.specSelectors.specJson().toJS()
  if (project_id) {
    spec.components.parameters.project_id.schema.default = project_id
    ui.specActions.updateSpec(JSON.stringify(spec))
  }
  return response
}

const ui = SwaggerUIBundle({
  dom_id: '#api',
  url: '/openapi.json',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  showExtensions: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  responseInterceptor: signedIn,
})
