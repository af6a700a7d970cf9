import { ComponentType } from 'discord.js'
import { type WireComponent, walkComponents } from '../checks/components.ts'
import { encodeAttachment, storeAttachment } from '../state/attachments.ts'
import { channelById } from '../state/lookups.ts'
import type { ChannelRecord, Id } from '../state/records.ts'
import { optionValues } from './components.ts'
import { interact, interactionOf, type Seen } from './seen.ts'
import { type FileInput, toBytes } from './slash-options.ts'
import type { Stage } from './stage.ts'

type ModalValue = string | boolean | readonly string[] | readonly FileInput[]
/** By label or custom_id. */
export type ModalValues = Readonly<Record<string, ModalValue>>

type Field = { readonly component: WireComponent; readonly label: string }

/** Fills in a modal and sends it, or throws what its window would complain about. */
export async function submitModal(
  stage: Stage,
  submitter: { readonly id: Id; readonly name: string },
  seen: Seen,
  values: ModalValues,
): Promise<Seen> {
  const { modal } = seen
  if (modal === undefined) throw new Error(`there is no modal to submit; the bot answered with: ${seen.kind}`)
  const { channelId, source } = interactionOf(seen)
  const channel = channelById(stage.world, channelId)
  const fields = fieldsOf(modal.components)
  for (const name of Object.keys(values)) {
    if (!fields.some((field) => isNamed(field, name))) {
      throw new Error(
        `the modal has no field "${name}"; it has: ${fields.map(({ label }) => label).join(', ')}`,
      )
    }
  }
  const attachments: Record<string, object> = {}
  const filled = (component: WireComponent): object => {
    const field = fields.find((candidate) => candidate.component === component)
    if (field === undefined) return {}
    const name = Object.keys(values).find((candidate) => isNamed(field, candidate))
    const value = name === undefined ? undefined : values[name]
    const { type, id, custom_id } = component
    return { type, id, custom_id, ...answerField(stage, channel, field, value, attachments) }
  }
  const data = {
    custom_id: modal.custom_id,
    components: (modal.components as unknown as WireComponent[]).flatMap((top) => fillTop(top, filled)),
    ...(Object.keys(attachments).length > 0 ? { resolved: { attachments } } : {}),
  }
  const what = `${submitter.name} submitted "${modal.title}"`
  return interact(stage, what, { type: 5, userId: submitter.id, channel, source, data })
}

function fieldsOf(components: unknown): Field[] {
  const labels = new Map<unknown, string>()
  return [...walkComponents(components, [])].flatMap(([component]) => {
    const { component: inner, label, custom_id: customId } = component
    if (component.type === ComponentType.Label) labels.set(inner, String(label))
    return customId === undefined
      ? []
      : [{ component, label: labels.get(component) ?? String(label ?? customId) }]
  })
}

function isNamed({ component, label }: Field, name: string): boolean {
  return label === name || component.custom_id === name
}

function fillTop(top: WireComponent, filled: (component: WireComponent) => object): object[] {
  const { type, id, component, components } = top
  if (type === ComponentType.TextDisplay) return [{ type, id }]
  if (component !== undefined) return [{ type, id, component: filled(component as WireComponent) }]
  return [{ type, id, components: (components as WireComponent[]).map(filled) }]
}

function answerField(
  stage: Stage,
  channel: ChannelRecord,
  { component, label }: Field,
  value: ModalValue | undefined,
  attachments: Record<string, object>,
): object {
  const isRequired = component.required !== false && component.type !== ComponentType.Checkbox
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  if (isRequired && isEmpty && component.value === undefined)
    throw new Error(`the field "${label}" is required`)
  switch (component.type) {
    case ComponentType.TextInput:
      return { value: checkText(component, label, String(value ?? component.value ?? '')) }
    case ComponentType.StringSelect:
    case ComponentType.CheckboxGroup:
      return { values: optionValues(component, list<string>(value)) }
    case ComponentType.RadioGroup:
      return { value: isEmpty ? null : (optionValues(component, [String(value)])[0] ?? null) }
    case ComponentType.Checkbox:
      return { value: value === true }
    case ComponentType.FileUpload: {
      const stored = list<FileInput>(value).map(({ name, bytes }) =>
        storeAttachment(stage.world, channel.id, { name, bytes: toBytes(bytes) }),
      )
      for (const file of stored) attachments[file.id] = encodeAttachment(stage.world, channel.id, file)
      return { values: stored.map(({ id }) => id) }
    }
    default:
      return { values: list<string>(value) }
  }
}

function checkText(component: WireComponent, label: string, text: string): string {
  const { min_length: min, max_length: max } = component
  if (text !== '' && text.length < Number(min ?? 0))
    throw new Error(`the field "${label}" wants at least ${min} characters`)
  if (text.length > Number(max ?? 4000))
    throw new Error(`the field "${label}" wants at most ${max ?? 4000} characters`)
  return text
}

function list<T>(value: ModalValue | undefined): readonly T[] {
  return (value === undefined ? [] : Array.isArray(value) ? value : [value]) as readonly T[]
}
