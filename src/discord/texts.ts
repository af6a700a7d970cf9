// Words that only people on Discord see. Plain and short; nobody is blamed.

export const doorTexts = {
  howToAsk:
    'Reply to the message that shows the error and mention me, or paste the error here and mention me.',
  cannotReadThat:
    'I cannot see what that message says. Right-click or long-press it → Apps → **Diagnose this**, or paste the text here.',
  nothingToAdd: 'Noted. I have nothing to add.',
  explanationGone: 'I no longer have what this answer was about. Paste it again and I will explain.',
  unknownButton: 'I do not know this button. It may come from an older version of me.',
  unknownCommand: 'I no longer know this command. Discord will show the current ones in a moment.',
  fault: 'Something went wrong on my side, and it is written down. Please try again in a moment.',
  onlyInThreads: 'Solutions can be marked in threads and forum posts only.',
  marked: 'Marked.',
  cannotReact: 'Marked. I could not put ✅ on the message; I may lack the permission to add reactions here.',

  commands: {
    diagnose: 'Read an error, a log or a config and say what is wrong',
    file: 'A log or config file; without one you can paste text',
    public: 'Let everybody here see the answer; otherwise only you see it',
  },
  form: {
    title: 'Diagnose',
    label: 'What does it say?',
    hint: 'The whole output, from the command to the last line. Secrets are taken out.',
  },
} as const
