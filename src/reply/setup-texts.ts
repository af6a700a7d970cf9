import { listed, some } from './listed.ts'

const titled = (title: string, words: string): string => `**${title}**\n${words}`

/** The words of `/setup`. The rules of `texts.ts` hold. */
export const setupTexts = {
  command: 'See and change how this bot works on this server',
  notAllowed: 'Only people who may manage this server (Manage Server) can see and change its settings.',
  heading: '## Settings of this server\nWhat you change holds at once. Only you see this message.',

  where: {
    heading: 'Where I answer without being asked',
    in: (channels: readonly string[], more: number) =>
      `In ${some(channels, more)}, and in the threads and posts there.`,
    byDefault: 'This is the default, set by whoever runs me. Choose channels below to decide for yourselves.',
    noneByDefault:
      '⚠️ Nowhere yet: nobody has chosen channels on this server, and none fits the default that whoever runs me has set. Choose channels below.',
    mentionsOnly: 'Nowhere: I answer only when I am mentioned.',
    noneLeft: '⚠️ Nowhere: none of the channels that were chosen exists any more. Choose others below.',
    elsewhere: 'Elsewhere I answer when I am mentioned.',
    everywhere: '`/diagnose` works everywhere.',
    placeholder: 'Choose channels and forums',
    mentionsOnlyButton: 'Only where I am mentioned',
    defaultButton: 'Back to the default',
  },

  check: {
    heading: 'Can I work there?',
    fine: (hasChannels: boolean) =>
      hasChannels ? '✅ I have all permissions I need there.' : '✅ I have all permissions I need.',
    missing: '⚠️ I lack permissions:',
    entry: (permission: string, purpose: string, channels: readonly string[], more: number) =>
      `- **${permission}**, to ${purpose}: ${channels.length > 0 ? `in ${some(channels, more)}` : 'on this server'}`,
    grantInRole: (permissions: readonly string[], role: string) =>
      `To grant ${listed(permissions, 'and')}: open Server Settings → Roles → ${role} → Permissions and switch ${permissions.length === 1 ? 'it' : 'them'} on.`,
    grantInChannel: (permissions: readonly string[], role: string) =>
      `To grant ${listed(permissions, 'and')}: there the channel or its category says no. Open its Edit Channel → Permissions, add ${role} and choose ✓.`,
    cannotRead:
      '⚠️ I cannot read messages that do not mention me, so I answer nothing unasked: the **Message Content Intent** is off. Whoever runs me switches it on under "Bot" at <https://discord.com/developers/applications> and starts me again.',
    gone: (things: readonly string[]) => `⚠️ No longer there: ${listed(things, 'and')}.`,
    goneChannels: (count: number) =>
      count === 1 ? 'a channel that was chosen' : `${count} channels that were chosen`,
    goneRole: 'the helper role',
    goneTags: (count: number) => (count === 1 ? 'a solved tag' : `${count} solved tags`),
    gonePacks: (names: readonly string[], more: number) => `what was chosen to know (${some(names, more)})`,
    again: 'Check again',
    forget: 'Forget what is gone',
  },

  packs: {
    heading: 'What I know about here',
    all: (products: readonly string[], more: number) => `All that is installed: ${some(products, more)}.`,
    chosen: (products: readonly string[], more: number) =>
      products.length > 0
        ? `Only ${some(products, more)}. Other failures I do not know here.`
        : '⚠️ Nothing: none of what was chosen is installed any more. Choose below.',
    placeholder: 'Choose what I know about',
  },

  helperRole: {
    heading: 'Helper role',
    is: (role: string) =>
      `${role}: its members may mark solutions, and I ping it once in a conversation when I am out of ideas.`,
    none: 'None. Choose a role whose members may mark solutions; I ping it once in a conversation when I am out of ideas.',
    placeholder: 'Choose a role',
    notEveryone: '⚠️ @everyone cannot be the helper role: I would ping the whole server. Choose another role.',
    notManaged: (role: string) =>
      `⚠️ ${role} belongs to a bot or another service, so it cannot be given to people. Choose another role.`,
  },

  solutions: {
    heading: 'Who keeps solutions',
    placeholder: 'Choose who keeps solutions',
    is: {
      sawbones: 'I do: the menu of a message has `✅ Mark Solution`.',
      'answer-overflow': 'Answer Overflow does. I name its menu when I remind people to mark a solution.',
    },
    options: { sawbones: 'I do', 'answer-overflow': 'Answer Overflow' },
  },

  solvedThreads: {
    heading: 'Solved threads and posts',
    placeholder: 'Choose what becomes of them',
    is: {
      'stay-open': 'They stay open.',
      archive: 'I close (archive) them; whoever writes there opens them again.',
      'lock-and-archive': 'I close (archive) and lock them; only moderators can write there again.',
    },
    options: {
      'stay-open': 'They stay open',
      archive: 'Close (archive)',
      'lock-and-archive': 'Close and lock',
    },
  },

  solvedTag: {
    heading: 'Solved tag',
    entry: (forum: string, tag: string | undefined) =>
      tag === undefined
        ? `Posts in ${forum} get no tag when they are solved.`
        : `Posts in ${forum} get ${tag} when they are solved.`,
    more: (count: number) =>
      count === 1
        ? 'There is one more forum; choose it below to see its tag.'
        : `There are ${count} more forums; choose one below to see its tag.`,
    noTags: (forum: string) =>
      `${forum} has no tags yet: add one such as "Solved" under Edit Channel → Tags.`,
    byName: 'The one with "solved" in its name',
    placeholder: (forum: string) => `Choose the tag for #${forum}`,
    forumPlaceholder: 'Choose another forum',
  },

  hints: {
    heading: 'Hint in new threads',
    on: 'On: a new thread gets one line on how to mark its solution.',
    off: 'Off: a new thread gets no line on how to mark its solution.',
  },
  nudges: {
    heading: 'Reminder to mark the solution',
    on: 'On: whoever asked is reminded once when the problem seems to be solved.',
    off: 'Off: nobody is reminded to mark what solved the problem.',
  },
  switchOn: 'Switch on',
  switchOff: 'Switch off',

  section: titled,

  /** Permissions as Discord's own settings call them, and what each is needed for. */
  permissions: {
    ViewChannel: { name: 'View Channels', purpose: 'see where I am to help' },
    SendMessages: { name: 'Send Messages', purpose: 'answer in channels' },
    SendMessagesInThreads: {
      name: 'Send Messages in Threads and Posts',
      purpose: 'answer in threads and posts',
    },
    ReadMessageHistory: {
      name: 'Read Message History',
      purpose: 'reply to the question, and read it again when asked why',
    },
    AddReactions: { name: 'Add Reactions', purpose: 'put ✅ on the message that solved it' },
    ManageThreads: { name: 'Manage Threads and Posts', purpose: 'tag, close or lock what is solved' },
    MentionEveryone: {
      name: 'Mention @everyone, @here and All Roles',
      purpose: 'ping the helper role (or let anyone @mention that role, in its own settings)',
    },
  },
} as const
