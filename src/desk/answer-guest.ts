import { withAnswer } from './answers.ts'
import type { Case } from './case.ts'
import { type Consultation, sayable, tellFindings, tellLoss } from './consultation.ts'
import { buttonsOf, say } from './decision.ts'
import type { Step } from './step.ts'

/** Answers somebody else who addressed the bot in a case: what they say is not the asker's story. */
export async function answerGuest(kept: Case, consultation: Consultation): Promise<Step> {
  const { heard } = consultation
  const sure = sayable(consultation)
  return {
    kept: withAnswer(kept, { questionId: heard.messageId, guestId: heard.authorId, kind: 'guest', told: [] }),
    decision: say(
      sure.length > 0 ? tellFindings(consultation, sure) : await tellLoss(consultation, new Set()),
      buttonsOf.guest,
    ),
  }
}
