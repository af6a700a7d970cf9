import { formError } from './api-error.ts'

/** A component as it is on the wire; its fields depend on its type. */
export type WireComponent = { readonly type: number; readonly [field: string]: unknown }

type Path = readonly PropertyKey[]

const actionRow = 1
const button = 2
const textDisplay = 10
const linkStyle = 5
const premiumStyle = 6
const selectTypes: ReadonlySet<number> = new Set([3, 5, 6, 7, 8])
const maxLegacyRows = 5
const maxComponents = 40
const maxText = 4000

/** What the schemas leave out about the components of a message. */
export function checkMessageComponents(components: readonly WireComponent[], isV2: boolean): void {
  const all = [...walkComponents(components, ['components'])]
  checkUniqueCustomIds(all)
  for (const [component, path] of all) {
    if (component.type === button) checkButton(component, path)
    if (component.type === actionRow) checkRow(component, path)
  }
  if (isV2) checkV2(all)
  else checkLegacy(components)
}

/** Every component with its path in the body, in reading order, at any depth. */
export function* walkComponents(components: unknown, path: Path): Generator<readonly [WireComponent, Path]> {
  for (const [index, component] of childList(components).entries()) {
    const here = [...path, index]
    yield [component, here]
    yield* walkComponents(component.components, [...here, 'components'])
    for (const key of ['accessory', 'component']) {
      const child = component[key]
      if (isComponent(child)) yield* walkSingle(child, [...here, key])
    }
  }
}

/** Refuses two components with one custom_id. */
export function checkUniqueCustomIds(all: readonly (readonly [WireComponent, Path])[]): void {
  const seen = new Set<unknown>()
  for (const [component, path] of all) {
    const customId = component.custom_id
    if (customId === undefined || customId === null) continue
    if (seen.has(customId)) {
      const words = 'Component custom id cannot be duplicated'
      throw formError([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', words)
    }
    seen.add(customId)
  }
}

function* walkSingle(component: WireComponent, path: Path): Generator<readonly [WireComponent, Path]> {
  yield [component, path]
  yield* walkComponents(component.components, [...path, 'components'])
}

function checkButton(component: WireComponent, path: Path): void {
  const { style, url, custom_id: customId, label, emoji } = component
  const refuse = (field: string, code: string, words: string) => {
    throw formError([...path, field], code, words)
  }
  if (style === linkStyle) {
    if (!url) refuse('url', 'BASE_TYPE_REQUIRED', 'A url is required for a link button')
    if (customId)
      refuse(
        'custom_id',
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      )
    return
  }
  if (style === premiumStyle) return
  if (!customId) refuse('custom_id', 'BASE_TYPE_REQUIRED', 'A custom id is required')
  if (url)
    refuse(
      'url',
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      'A custom id and url cannot both be specified',
    )
  if (!label && !emoji)
    refuse('label', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or emoji is required')
}

function checkRow(component: WireComponent, path: Path): void {
  const children = childList(component.components)
  const hasSelect = children.some((child) => selectTypes.has(child.type))
  if (hasSelect && children.length > 1) {
    throw formError(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    )
  }
}

function checkLegacy(components: readonly WireComponent[]): void {
  if (components.length > maxLegacyRows) {
    throw formError(
      ['components'],
      'BASE_TYPE_BAD_LENGTH',
      `Must be between 1 and ${maxLegacyRows} in length.`,
    )
  }
  for (const [index, component] of components.entries()) {
    if (component.type !== actionRow) {
      throw formError(
        ['components', index, 'type'],
        'UNION_TYPE_CHOICES',
        'Only action rows are allowed without the IS_COMPONENTS_V2 flag',
      )
    }
  }
}

function checkV2(all: readonly (readonly [WireComponent, Path])[]): void {
  if (all.length > maxComponents) {
    throw formError(
      ['components'],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `Total number of components exceeds the maximum of ${maxComponents}`,
    )
  }
  const text = all.reduce(
    (sum, [component]) => sum + (component.type === textDisplay ? String(component.content ?? '').length : 0),
    0,
  )
  if (text > maxText) {
    throw formError(
      ['components'],
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Total size of displayable text exceeds maximum size of ${maxText}`,
    )
  }
}

function childList(value: unknown): WireComponent[] {
  return Array.isArray(value) ? value.filter(isComponent) : []
}

function isComponent(value: unknown): value is WireComponent {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'number'
}
