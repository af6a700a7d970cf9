import { formError } from './api-error.ts'
import { checkUniqueCustomIds, type WireComponent, walkComponents } from './components.ts'

const maxTopComponents = 5

/** What the schema leaves out about a modal: five top components, custom ids that differ. */
export function checkModalBody(components: readonly WireComponent[]): void {
  if (components.length > maxTopComponents) {
    throw formError(
      ['data', 'components'],
      'BASE_TYPE_BAD_LENGTH',
      `Must be between 1 and ${maxTopComponents} in length.`,
    )
  }
  checkUniqueCustomIds([...walkComponents(components, ['data', 'components'])])
}
