import { formError } from './api-error.ts'

type WireChoice = { readonly name: string; readonly value: string | number }
type WireOption = {
  readonly type: number
  readonly name: string
  readonly description: string
  readonly required?: boolean
  readonly autocomplete?: boolean
  readonly choices?: readonly WireChoice[]
  readonly options?: readonly WireOption[]
}
type WireCommand = {
  readonly name: string
  readonly type?: number
  readonly description?: string
  readonly options?: readonly WireOption[]
}

type Path = readonly PropertyKey[]

const slash = 1
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const maxCharacters = 8000
const maxChoiceText = 100
const maxByType: Record<number, number> = { 1: 100, 2: 15, 3: 15 }

/** What the schema leaves out about one application command. */
export function checkCommandBody(command: WireCommand, path: Path = []): void {
  const type = command.type ?? slash
  if (type !== slash) {
    for (const field of ['description', 'options'] as const) {
      if (command[field]?.length) {
        throw formError(
          [...path, field],
          'APPLICATION_COMMAND_CONTEXT_MENU_FIELD',
          `Context menu commands cannot have ${field}`,
        )
      }
    }
    return
  }
  checkName(command.name, [...path, 'name'])
  if (!command.description)
    throw formError([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')
  checkOptions(command.options ?? [], [...path, 'options'])
  if (countCharacters(command) > maxCharacters) {
    throw formError(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${maxCharacters})`)
  }
}

/** What the schema leaves out about all commands of one scope together. */
export function checkCommandSet(commands: readonly WireCommand[]): void {
  const names = new Set<string>()
  for (const [index, { name, type = slash }] of commands.entries()) {
    if (names.has(`${type} ${name}`)) {
      throw formError(
        [index],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      )
    }
    names.add(`${type} ${name}`)
  }
  for (const [type, max] of Object.entries(maxByType)) {
    if (commands.filter((command) => (command.type ?? slash) === Number(type)).length > max) {
      throw formError(
        [],
        'APPLICATION_COMMANDS_LIMIT',
        `Maximum number of application commands reached (${max})`,
      )
    }
  }
}

function checkName(name: string, path: Path): void {
  if (!namePattern.test(name) || name !== name.toLowerCase()) {
    throw formError(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
  }
}

function checkOptions(options: readonly WireOption[], path: Path): void {
  const names = new Set<string>()
  let hasOptional = false
  for (const [index, option] of options.entries()) {
    const here = [...path, index]
    checkName(option.name, [...here, 'name'])
    if (names.has(option.name)) {
      throw formError(path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')
    }
    names.add(option.name)
    if (option.required && hasOptional) {
      throw formError(
        path,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      )
    }
    hasOptional ||= !option.required
    if (option.autocomplete && option.choices?.length) {
      throw formError(
        [...here, 'autocomplete'],
        'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
        'Cannot have choices and autocomplete',
      )
    }
    checkChoices(option.choices ?? [], [...here, 'choices'])
    checkOptions(option.options ?? [], [...here, 'options'])
  }
}

function checkChoices(choices: readonly WireChoice[], path: Path): void {
  const values = new Set<string | number>()
  for (const [index, { name, value }] of choices.entries()) {
    if (typeof value === 'string' && value.length > maxChoiceText) {
      throw formError(
        [...path, index, 'value'],
        'BASE_TYPE_MAX_LENGTH',
        `Must be ${maxChoiceText} or fewer in length.`,
      )
    }
    if (values.has(value)) {
      throw formError(
        path,
        'APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_EXISTS',
        `Choice ${name} has a value that exists`,
      )
    }
    values.add(value)
  }
}

function countCharacters(command: WireCommand | WireOption): number {
  const choices = 'choices' in command ? (command.choices ?? []) : []
  return (
    command.name.length +
    (command.description?.length ?? 0) +
    choices.reduce((sum, { name, value }) => sum + name.length + String(value).length, 0) +
    (command.options ?? []).reduce((sum, option) => sum + countCharacters(option), 0)
  )
}
