import { listed, some } from './listed.ts'
import { setupTexts } from './setup-texts.ts'

// All words that people see. Plain and short; nobody is blamed. Arguments are Markdown that is ready to stand here.

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `one ${one}` : `${count} ${many}`

/** Why files of an archive are not read, as words for one and for many. */
const skippedFiles = {
  'not-text': ['file that is not text', 'files that are not text'],
  link: ['link or device', 'links or devices'],
  nested: ['archive inside it', 'archives inside it'],
  encrypted: ['file that needs a password', 'files that need a password'],
  'unsafe-name': ['file with a name that leads outside', 'files with names that lead outside'],
  bomb: ['file that unpacks to far more than a log would', 'files that unpack to far more than logs would'],
  damaged: ['file that is damaged', 'files that are damaged'],
} as const

export const texts = {
  buttons: {
    solved: '✅ Solved it',
    stillFailing: 'Still failing',
    worksNow: 'It works now',
    stillBroken: 'Still broken',
    why: 'Why?',
    dismiss: 'Dismiss',
    deleteSecret: 'Delete my message',
  },

  answer: {
    headline: {
      certain: (title: string) => `**${title}**`,
      likely: (title: string) => `Probably: **${title}**`,
      possible: (title: string) => `Possibly: **${title}**`,
    },
    onlyPart:
      'Only a part of this problem shows in what you sent, so check that it fits before you change anything.',
    readInPicture: (name: string, line: string) => `From your picture ${name} I read: ${line}`,
    mayBeMisread: 'A letter may be misread, so compare names and numbers before you use them.',
    fixFirst: (titles: readonly string[], more: number) => `Fix this first, then: ${some(titles, more)}.`,
    next: (headline: string) => `Next. ${headline}`,
    alsoPossible: (titles: readonly string[], more: number) => `It could also be: ${some(titles, more)}.`,
    pending: (titles: readonly string[], more: number) =>
      `If you have not done so yet, first fix what I said before: ${some(titles, more)}.`,
    earlier: (titles: readonly string[], more: number) =>
      `Once this works, go back to what I said before: ${some(titles, more)}.`,
    assumes: (conditions: readonly string[]) => `This assumes that ${listed(conditions, 'and that')}.`,
    isOneOf: (fact: string, values: readonly string[]) => `${fact} is ${listed(values, 'or')}`,
    inRange: (fact: string, range: string) => `${fact} is ${range}`,
    fix: '**Fix**',
    check: '**Check**',
    docs: (url: string) => `Docs: <${url}>`,
    withCondition: (condition: string) => `**With ${condition}:**`,
    otherwise: '**Otherwise:**',
    secrets: (kinds: readonly string[]) => {
      const [them, real] = kinds.length === 1 ? ['it', 'it is'] : ['them', 'they are']
      return `Your paste contained ${listed(kinds.map(withArticle), 'and')}. I did not keep ${them}. If ${real} real, revoke ${them}: others may have seen ${them}.`
    },
  },

  similar: {
    asked: 'These were solved here before and may be the same:',
    unasked: 'While you wait for somebody: the same error showed in posts that were solved here.',
    entry: (title: string, link: string) => `${title}: ${link}`,
  },

  solutions: {
    onlyInThreads: 'Solutions can be marked in threads and forum posts only.',
    howToMark: (command: string) =>
      `Right-click or long-press the message that solved it → Apps → **${command}**. Or give its link: \`/solution mark message:<link>\` (in its menu: Copy Message Link).`,
    noFix: (how: string) => `I gave no answer here that I could mark. ${how}`,
    unreadableLink: (how: string) => `That is neither a link to a message nor its number. ${how}`,
    elsewhere:
      'That message is not in this thread. Only a message of this thread can be its solution: use the command in the thread of that message.',
    mayNotSee: 'I cannot see this thread. I need the permissions View Channel and Read Message History here.',
    notFound: 'I cannot find that message here. It may have been deleted.',
    marked: 'Marked as the solution.',
    moved: 'Marked as the solution, instead of the message that was marked before.',
    alreadyMarked: 'That message is marked as the solution, and nothing is left to do.',
    unmarked: 'Unmarked. The question counts as open again.',
    troubles: 'But this did not work:',
    again:
      'When that is mended, mark the message once more and I will do the rest. Whoever manages this server can give me permissions.',
    shown: (marker: string, when: string, link: string) =>
      `Marked as the solution by ${marker} ${when}: ${link}`,
    somebody: 'somebody',

    trouble: (what: string, why: string) => `- I could not ${what}: ${why}`,
    what: {
      open: 'open this archived thread, so I put no ✅, tag or link',
      reopen: 'open this archived thread, so I took away nothing in it',
      react: 'put ✅ on the message',
      unreact: 'take the ✅ off the message that was marked',
      tag: (tag: string) => `set the tag ${tag}`,
      untag: (tag: string) => `remove the tag ${tag}`,
      jump: 'post the link to the solution',
      unjump: 'delete my link to the message that was marked',
      archive: 'archive the thread',
      lock: 'lock and archive the thread',
      unlock: 'unlock the thread',
    },
    why: {
      permission: (names: readonly string[]) =>
        `I need the permission${names.length > 1 ? 's' : ''} ${listed(names, 'and')} here.`,
      blocked: 'its author has blocked me.',
      gone: 'the message is no longer there.',
      refused: 'Discord did not allow it.',
      failed: 'Discord did not answer. Please try again in a moment.',
      fullTags: (tags: readonly string[], drop: string | undefined) =>
        `the post has as many tags as Discord allows: ${listed(tags, 'and')}. Remove ${drop ?? 'one of them'} first.`,
    },
  },

  secretAlert: {
    headline: (kinds: readonly string[], messageUrl: string) =>
      `**Your message contains ${listed(kinds.map(withArticle), 'and')}**, and others can see it: ${messageUrl}`,
    remove:
      'Delete the message, or edit it. If it stands in a title or in a paste you linked, remove it there.',
    removeByButton:
      'Delete the message (the button below does it), or edit it. If it stands in a title or in a paste you linked, remove it there.',
    revoke: 'If it is real, make it worthless, since somebody may have copied it:',
    revokeAny: 'make a new one where you got it, and delete the old one there.',
    again: 'Send the rest again without it. I did not keep it.',
    deleted: 'Deleted.',
    alreadyGone: 'The message is no longer there.',
    notYours: 'Only whoever wrote the message and moderators can do that.',
    mayNotDelete: 'I am not allowed to delete messages there. Please delete it yourself.',
  },

  asks: {
    intro: 'If it still fails, tell me:',
    first: 'To be sure, tell me:',
    nothing: 'If it still fails, send what it prints now.',
    entry: (description: string, ask: string | undefined) =>
      ask === undefined ? description : `${description}: ${ask}`,
  },

  again: {
    stillFailing: (title: string) => `Still there: **${title}**`,
    generic:
      'Please send all that the failing command prints now, from its first line, and say which of the steps you did.',
    learned: (pairs: readonly string[]) => `With ${listed(pairs, 'and')}:`,
    pair: (name: string, value: string) => `${name} ${value}`,
  },

  unknown: {
    intro: 'I do not know this problem.',
    nothing: 'I found nothing to read there.',
    looked: (lines: number, places: readonly string[], more: number) =>
      `I looked at ${lines} ${lines === 1 ? 'line' : 'lines'}${places.length > 0 ? ` of ${some(places, more)}` : ''}.`,
    nearest: 'The nearest that I know:',
    entry: (title: string, id: string) => `${title} (${id})`,
    help: 'It helps to see the whole output, from the command to the last line, as text.',
  },

  explanation: {
    nothing: 'I found nothing I know.',
    heading: (title: string, id: string, confidence: string, stage: string) =>
      `**${title}**\n${id}, ${confidence}, stage ${stage}`,
    line: (line: number, text: string) => (line === 0 ? `Title: ${text}` : `Line ${line}: ${text}`),
    moreLines: (count: number) => `and ${count} more ${count === 1 ? 'line' : 'lines'}`,
    capture: (name: string, value: string) => `${name} = ${value}`,
    otherValues: (pair: string, others: readonly string[]) =>
      `${pair} (elsewhere in this conversation: ${others.join(', ')})`,
    condition: {
      holds: (condition: string) => `It holds that ${condition}.`,
      unknown: (condition: string) => `Not known: whether ${condition}.`,
      fails: (condition: string) => `It does not hold that ${condition}.`,
    },
    facts: (pairs: readonly string[]) => `Known: ${pairs.join(', ')}`,
    leftOut: '**Left out**',
    suppressed: (id: string, reason: string, detail: string) =>
      `${id}: ${reason}${detail === '' ? '' : ` (${detail})`}`,
    reasons: {
      not: 'something in the report speaks against it',
      when: 'it does not fit what is known',
      affects: 'this version does not have it',
      superseded: 'a more precise one was found',
      shadow: 'it is on trial and only counted',
      unanchored: 'nothing shows that this software printed it',
    },
    nearMisses: '**Came near**',
    nearMiss: (id: string, line: string) => `${id}, by ${line}`,
    missing: (line: string) => `not found: ${line}`,
    tooFarApart: 'its lines are too far apart',
    silence: (reason: string) => `I would not say this unasked: ${reason}.`,
    partial: 'The report was too much to read, so a part of it was not looked at.',
  },

  notices: {
    humanCall:
      'I am out of ideas, and a person should look at this. What helps them: what you did, what you expected, and the whole output.',
    reminder: (asker: string) =>
      `${asker}, did that help? One click tells the next person who has this problem.`,
    nudge: (command: string) =>
      `If a message here solved it: right-click or long-press that message → Apps → **${command}**. Then the next person finds it.`,
    nudgeToAnswerOverflow: (command: string) =>
      `If a message here solved it: right-click or long-press that message → Apps → **${command}** (Answer Overflow). Then the next person finds it.`,
    hint: (command: string) =>
      `When a message here has solved it, please mark that message: right-click or long-press it → Apps → **${command}**.`,
    hintToAnswerOverflow: (command: string) =>
      `When a message here has solved it, please mark that message: right-click or long-press it → Apps → **${command}** (Answer Overflow).`,
    solutionMarked: (jumpUrl: string) => `✅ Solved. Jump to solution: ${jumpUrl}`,
    humanWasCalled: 'A person was already asked to look at this.',
  },

  notes: {
    partial: 'That was more than I look through, so I may have missed something in it.',
    cut: (name: string, kept: string, total: string) =>
      `I read the first and last parts of ${name}, ${kept} of ${total}.`,
    longLines: (name: string, lines: number) =>
      `${lines === 1 ? 'One line' : `${lines} lines`} of ${name} ${lines === 1 ? 'was' : 'were'} too long to read whole.`,
    notText: (name: string) => `I could not read ${name}: it is not text. Please paste what it says as text.`,
    noPictureReader: (name: string) =>
      `I cannot read pictures here. Please paste what ${name} shows as text.`,
    picture: (name: string) => `I could not read the picture ${name}. Please paste what it shows as text.`,
    tooManyFiles: (left: number) =>
      `I left out ${left} ${left === 1 ? 'file' : 'files'}: that was more than I read at once.`,
    tooLarge: (name: string) => `${name} is more than I read at once. Please send the part around the error.`,
    busy: (name: string) =>
      `Many files are waiting for me, so I did not read ${name}. Please send it again in a few minutes.`,
    notRead: (name: string) => `Reading ${name} failed. Please paste the part around the error as text.`,
    emptyArchive: (name: string) => `There is nothing in ${name}.`,
    filesCut: (name: string, files: number) =>
      `I read only the first and last parts of ${counted(files, 'file', 'files')} in ${name}.`,
    filesLeft: (name: string, read: number, left: number) =>
      `In ${name} I read the ${counted(read, 'file', 'files')} that should tell most, and left out ${left} more. If the error is in another one, please send that.`,
    filesSkipped: (
      name: string,
      skipped: { readonly [reason in keyof typeof skippedFiles]?: number | undefined },
    ) => {
      const reasons = Object.keys(skippedFiles) as (keyof typeof skippedFiles)[]
      const kinds = reasons.flatMap((reason) => {
        const count = skipped[reason] ?? 0
        const [one, many] = skippedFiles[reason]
        return count > 0 ? [counted(count, one, many)] : []
      })
      const hint = skipped.encrypted ? ' What has a password I cannot read; please send it without one.' : ''
      return `In ${name} I did not open ${listed(kinds, 'and')}.${hint}`
    },
    notOpened: {
      bomb: (name: string) =>
        `I did not open ${name}: it unpacks to far more than a log would. Please send the log itself.`,
      nested: (name: string) =>
        `I did not open ${name}: there is another archive in it. Please send what is in that one.`,
    },
    damaged: (name: string) =>
      `I could not open ${name}: it is damaged or not complete. Please send it again, or paste it as text.`,
    damagedInPart: (name: string) =>
      `${name} is damaged or not complete. I read what I could of it, so I may have missed something.`,
    unpackedInPart: {
      size: (name: string) =>
        `${name} unpacks to more than I read, so I looked at a part of it. Please send the one log that shows the error.`,
      time: (name: string) =>
        `Unpacking ${name} took too long, so I looked at a part of it. Please send the one log that shows the error.`,
    },
    more: (count: number) => `There is more that I could not read or not read whole (${count}).`,
    notFetched: (name: string) => `I could not fetch ${name}. Please send it again, or paste it as text.`,
  },

  terminal: {
    welcome: `Sawbones is running without DISCORD_TOKEN, so it answers here.
Paste an error, then press Enter on an empty line. "new" starts over, Ctrl-D ends.

To run it on Discord: make an application at https://discord.com/developers/applications, copy the token
from "Bot", and put it into a file named .env as DISCORD_TOKEN=…`,
    nothingToSay: 'I have nothing to add.',
    newConversation: 'A new conversation: what was said before is forgotten.',
  },

  refusals: {
    notYourAnswer: 'Only the person who asked and the moderators can do that.',
    notYoursToMark:
      'Only the person who asked, helpers and moderators can mark the solution or take the mark away.',
    questionIsNoSolution: 'That is the question itself. Choose the message that answered it.',
    noticeIsNoSolution: 'That is a notice by Discord. Choose the message that answered the question.',
    onlyPointsThere:
      'That message only points to the solution. Choose the message that answered the question.',
    nothingMarked: 'No message is marked as the solution here.',
    nothingChanges: 'Thank you, noted. It does not change what I said.',
    forgotten: 'I no longer remember this conversation. Paste the error again and I will look at it.',
  },

  commands: {
    markSolution: '✅ Mark Solution',
    diagnoseThis: 'Diagnose this',
  },

  discord: {
    howToAsk:
      'Reply to the message that shows the error and mention me, or paste the error here and mention me.',
    cannotReadThat:
      'I cannot see what that message says. Right-click or long-press it → Apps → **Diagnose this**, or paste the text here.',
    busy: 'Many files are waiting for me, so I did not read yours. Please send them again in a few minutes.',
    nothingToAdd: 'Noted. I have nothing to add.',
    explanationGone: 'I no longer have what this answer was about. Paste it again and I will explain.',
    unknownButton: 'I do not know this button. It may come from an older version of me.',
    unknownCommand: 'I no longer know this command. Discord will show the current ones in a moment.',
    fault: 'Something went wrong on my side, and it is written down. Please try again in a moment.',

    commands: {
      solution: 'Mark the message that solved this thread, for the next person',
      solutionMark: 'Mark the message that solved this thread',
      solutionMessage: 'A link to the message; without one, my last answer here',
      solutionUnmark: 'Take the mark away: the question is open again',
      solutionShow: 'Show what is marked, and who marked it',
      diagnose: 'Read an error, a log or a config and say what is wrong',
      privacy: 'What I keep about you, and whether I speak to you unasked',
      privacyQuiet: 'Whether I leave you alone unless you ask me, in all servers',
      privacyOn: 'On: I say nothing to you unless you ask me',
      privacyForget: 'Remove what I keep about you',
      privacyShow: 'Show what I keep about you',
      file: 'A log, config, archive or screenshot; without one you can paste text',
      public: 'Let everybody here see the answer; otherwise only you see it',
    },
    form: {
      title: 'Diagnose',
      label: 'What does it say?',
      hint: 'The whole output, from the command to the last line. Secrets are taken out.',
    },
  },

  setup: setupTexts,

  privacy: {
    quiet:
      'From now on I say nothing to you unless you mention me or use one of my commands, in all servers. `/privacy quiet on:False` changes that.',
    notQuiet: 'I help you again where I see an error of yours in a support channel.',
    forgotten: (isQuiet: boolean) =>
      `What I kept about you is removed: your cases, and your name on solutions.${isQuiet ? ' I still know that you want to be left alone.' : ''} What you write from now on in support channels is a new case.`,
    show: (isQuiet: boolean, caseDays: number, solutionDays: number) =>
      [
        `I keep no text of messages. Of a thread or conversation in which you asked something I keep, for ${caseDays} days after the last word in it: your id, which failures I recognised, the values they showed (such as a version or a port), which messages of mine answered, and whether it was solved. Of a thread that was marked as solved I keep its title, without secrets, and who marked it, for ${solutionDays} days.`,
        isQuiet
          ? 'You asked me to leave you alone: I say nothing unless you ask me.'
          : '`/privacy quiet on:True`: I say nothing to you unless you ask me.',
        '`/privacy forget` removes what I keep about you.',
      ].join('\n'),
  },

  cut: 'The rest does not fit here.',

  template: {
    tooLong: 'This is too long. Make it shorter, or move a part of it to the docs and link there.',
    oddCharacter: 'There is an invisible private character here. Delete the line and type it again.',
    onlyPlainNames: (name: string) =>
      `Only plain names can be used here. Write {{ ${name} }} without a dot or brackets.`,
    noRanges: 'Lists of numbers such as (1..9) are not known here. Write the value itself.',
    badExpression: (tag: string) =>
      `${tag} does not say one thing. Write it like {{ name }}, {% if name %} or {% if name == "value" %}.`,
    tagWithoutStart: (tag: string) =>
      `The tag "${tag}" has no if, unless or case before it. Add that, or remove this tag.`,
    unknownTag: (tag: string) =>
      `The tag "${tag}" is not known here. Use if, elsif, else, unless, case and when; there are no loops and no includes.`,
    unknownFilter: (filter: string, known: readonly string[]) =>
      `The filter "${filter}" is not known here. Use ${listed(known, 'or')}.`,
    notClosed: (mark: string) =>
      `${mark} is not closed. Add the end of it: }} for a value, {% endif %} and the like for a tag.`,
    unreadable: (detail: string) =>
      `This cannot be read: ${detail}. Compare it with {{ name | default: "value" }} and {% if name %}.`,
    unclosedFence: 'This code fence is never closed. Add a line with ``` where the code ends.',
    looseFenceMark:
      'Put ``` on a line of its own, with exactly three backticks; Discord knows no other fence.',
    outdentedFence:
      'This line stands further left than the ``` above it. Indent the code as far as its fence.',
    strayBacktick: 'This backtick has no partner in its paragraph. Close it, or write \\` to show one.',
  },
} as const
