import type { ChannelRecord, Id } from '../state/records.ts'
import type { ChannelHandle } from './channel-handle.ts'
import { runCommand, typeOption, useMessageCommand, useUserCommand } from './commands.ts'
import { clickButton, type Forged, forgeComponent, type Pick, pickOptions } from './components.ts'
import { type MessageHandle, messageRecord } from './message-handle.ts'
import { type ModalValues, submitModal } from './modals.ts'
import { channelOf, type Person } from './person.ts'
import type { Seen } from './seen.ts'
import type { OptionValues } from './slash-options.ts'

/** Commands run where `in` says, else where the person last wrote, else in the guild's first text channel. */
type Place = {
  readonly in?: ChannelHandle
  /** The server's own settings let everybody use the command, whatever it asks for. */
  readonly opened?: boolean
}

/** What a member does with the bot's commands, components and modals. Each rejects if the bot does not answer in time. */
export function appActions(person: Person, home: () => ChannelRecord) {
  const { stage } = person
  const placeOf = (place: Place) =>
    place.in === undefined ? (person.lastChannel ?? home()) : channelOf(person, place.in)
  const sourceOf = (message: MessageHandle | Seen) => {
    const handle = 'kind' in message ? message.message : message
    if (handle === undefined) throw new Error('there is no message to use')
    return messageRecord(handle)
  }
  return {
    /** Clicks a button, by its text or custom_id. */
    async click(message: MessageHandle | Seen, button: string): Promise<Seen> {
      return clickButton(stage, person, sourceOf(message), button)
    },
    /** Picks from a select menu: options by label or value, channels and roles by their handles. */
    async select(message: MessageHandle | Seen, menu: string, ...picks: readonly Pick[]): Promise<Seen> {
      return pickOptions(stage, person, sourceOf(message), menu, picks)
    },
    /** Uses a component that a message does not have, or of a message they cannot see, as no client of Discord would. */
    async forge(message: MessageHandle | Seen, forged: Forged): Promise<Seen> {
      return forgeComponent(stage, person, sourceOf(message), forged)
    },
    /** Runs a slash command: `run('diagnose', { public: true })`, `run('solution show', { id: '7' })`. */
    async run(command: string, options: OptionValues = {}, place: Place = {}): Promise<Seen> {
      return runCommand(stage, person, placeOf(place), command, options, place.opened)
    },
    /** Types into an option of a slash command and sees suggestions. */
    async suggest(command: string, option: string, text: string, place: Place = {}): Promise<Seen> {
      return typeOption(stage, person, placeOf(place), command, option, text)
    },
    /** Uses Apps > `name` on a message. */
    async useMessageMenu(name: string, message: MessageHandle): Promise<Seen> {
      return useMessageCommand(stage, person, messageRecord(message), name)
    },
    /** Uses Apps > `name` on a person. */
    async useUserMenu(name: string, target: { readonly id: Id }, place: Place = {}): Promise<Seen> {
      return useUserCommand(stage, person, placeOf(place), target.id, name)
    },
    /** Fills in a modal, by label or custom_id. */
    async submitModal(modal: Seen, values: ModalValues): Promise<Seen> {
      return submitModal(stage, person, modal, values)
    },
  }
}
