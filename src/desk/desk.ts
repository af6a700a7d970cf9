import type { Diagnoser } from '../background/diagnoser.ts'
import type { CleanReport } from '../intake/report.ts'
import { type KnowledgeBase, titlesOf } from '../knowledge/knowledge-base.ts'
import { renderExplanation } from '../reply/render-explanation.ts'
import { texts } from '../reply/texts.ts'
import { answerGuest } from './answer-guest.ts'
import { answerReport } from './answer-report.ts'
import { takeBack, withPosted, withUnposted } from './answers.ts'
import { type Case, factsOf, nobody, openCase, toldFacts, withReading } from './case.ts'
import type { CaseStore } from './case-store.ts'
import { knowledgeOf, withinKnowledge } from './chosen-packs.ts'
import { type Decision, type Heard, silent } from './decision.ts'
import { createOneAtATime } from './one-at-a-time.ts'
import { deskPolicy } from './policy.ts'
import { type Press, press } from './press.ts'
import { remind } from './remind.ts'
import { reportToDiagnose } from './report-to-diagnose.ts'
import { type SecretAlert, secretAlert } from './secret-alert.ts'
import { type Gist, gistOf, noGist } from './solutions/gist.ts'
import { type Solving, solve } from './solve.ts'
import type { Step } from './step.ts'
import { withNudgeDue } from './when-to-nudge.ts'

/** Keeps the cases and decides what is said, when and to whom. It knows nothing of Discord. */
export interface Desk {
  /** A new message, or a command that brings a report. */
  hear(heard: Heard): Promise<Decision>
  /** The message was edited: its answer, if there is one, is taken back and given anew. */
  hearAgain(heard: Heard): Promise<Decision>
  /** The message was deleted. */
  questionGone(caseId: string, questionId: string): Promise<Decision>
  /** The bot's messages for the latest answer to a question were posted; none where they cannot be. */
  posted(caseId: string, questionId: string, messageIds: readonly string[]): Promise<void>
  /** Answers that were decided on and are not known to be posted, as after a crash. */
  unposted(): Promise<readonly Unposted[]>
  press(pressed: Press): Promise<Decision>
  /** Notes that a case is solved, or open again; refuses those who may not say so. */
  solve(solving: Solving): Promise<Decision>
  /** What a case is about. */
  gist(caseId: string): Promise<Gist>
  /** Cases whose askers are to be asked whether they are solved. */
  due(): Promise<readonly string[]>
  /**
   * Asks the asker of a case whether it is solved.
   * @param isWanted whether it may be said there; if not, it is not put off either
   */
  remind(caseId: string, isWanted: boolean): Promise<Decision>
  /** What the author of a report that others can see is told of secrets in it. */
  secretAlert(report: CleanReport): SecretAlert | undefined
  /** What a report shows of some packs, or of all, and why, in messages. */
  explain(
    caseId: string,
    report: CleanReport,
    packs?: readonly string[] | undefined,
  ): Promise<readonly string[]>
  /** The products that are known, by the names of their packs. */
  products(): ReadonlyMap<string, string>
}

/** An answer that is perhaps not posted, and how many messages it is. */
export interface Unposted {
  readonly caseId: string
  readonly questionId: string
  readonly messages: number
}

export interface DeskParts {
  readonly knowledge: () => KnowledgeBase
  readonly store: CaseStore
  readonly diagnose: Diagnoser['diagnose']
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Opens the desk. What it decides is stored before the decision is given out. */
export function createDesk({ knowledge, store, diagnose, now }: DeskParts): Desk {
  const oneAtATime = createOneAtATime()

  /**
   * Works on a case alone; without an `askerId` a case that is not known is left so. A case that is opened for it is kept
   * only where `isWorthKeeping` says so.
   */
  const change = (
    id: string,
    askerId: string | undefined,
    work: (kept: Case) => Promise<Step> | Step,
    isWorthKeeping: (decision: Decision) => boolean = ({ kind }) => kind !== 'refused',
  ) =>
    oneAtATime(id, async (): Promise<Decision> => {
      const stored = await store.load(id)
      const known = stored ?? (askerId === undefined ? undefined : openCase(id, askerId, now()))
      if (known === undefined) return { kind: 'refused', message: texts.refusals.forgotten }
      const { kept, decision } = await work(known)
      const isKept = isWorthKeeping(decision)
      const owner = isKept ? kept.askerId : known.askerId
      if (stored || isKept) await store.save({ ...kept, askerId: owner, touchedAt: now() })
      return decision
    })

  /** Whoever happens to speak in a thread whose asker is not known becomes its asker only by being answered. */
  const makesAsker = (heard: Heard) => (decision: Decision) => heard.askerIsKnown || decision.kind === 'say'

  async function consult(kept: Case, heard: Heard): Promise<Step> {
    const whole = knowledge()
    const base = knowledgeOf(whole, heard.packs)
    const report = { ...reportToDiagnose(heard.report), facts: factsOf(kept) }
    const diagnosis = withinKnowledge(base, whole, await diagnose(whole.compiled, report))
    const isGuest = heard.authorId !== kept.askerId && heard.manner === 'addressed'
    const step = await (isGuest ? answerGuest : answerReport)(kept, { knowledge: base, heard, diagnosis })
    // Private answers go with the command that asked for them.
    return step.decision.kind === 'say' && heard.manner !== 'private'
      ? { ...step, kept: withUnposted(step.kept, heard.messageId, step.decision.messages.length) }
      : step
  }

  /** Nobody is reminded while people are talking, and only in threads, which are about one problem. */
  const inTime = (heard: Heard, work: (kept: Case) => Promise<Step> | Step) => async (found: Case) => {
    const step = await work(found)
    const isTalk = heard.inThread && heard.manner !== 'private'
    return isTalk ? { ...step, kept: withNudgeDue(step.kept, now()) } : step
  }

  /** What is asked in private stands for itself: only the facts of the conversation around it count. */
  async function privateCase(heard: Heard): Promise<Case> {
    const around = heard.factsFrom === undefined ? undefined : await store.load(heard.factsFrom)
    const facts = around ? factsOf(around) : {}
    return withReading(openCase(heard.caseId, heard.askerId, now()), {
      messageId: 'around',
      facts,
      matches: [],
    })
  }

  return {
    hear: (heard) =>
      change(
        heard.caseId,
        heard.askerId,
        inTime(heard, async (found) => {
          if (heard.manner === 'private') return consult(await privateCase(heard), heard)
          const kept = claimed(fresh(found, heard, now()), heard)
          if (heard.manner === 'overheard' && heard.authorId !== kept.askerId)
            return { kept: { ...kept, othersSpoke: true }, decision: silent('somebody else than the asker') }
          if (kept.answers.some(({ questionId }) => questionId === heard.messageId))
            return { kept, decision: silent('already answered') }
          return consult(kept, heard)
        }),
        makesAsker(heard),
      ),

    hearAgain: (heard) =>
      change(
        heard.caseId,
        heard.askerId,
        async (kept) => {
          if (heard.manner === 'overheard' && heard.authorId !== kept.askerId)
            return { kept, decision: silent('somebody else than the asker') }
          const { before, later, messageIds, dismissed } = takeBack(kept, heard.messageId)
          if (dismissed) return { kept, decision: silent('the answer was dismissed') }
          // What was said after it must not turn its answer into another one.
          const { kept: after, decision } = await consult(before, heard)
          const step = { decision, kept: { ...after, answers: [...after.answers, ...later] } }
          if (step.decision.kind === 'say')
            return { ...step, decision: { ...step.decision, replaces: messageIds } }
          return messageIds.length === 0 ? step : { ...step, decision: { kind: 'remove', messageIds } }
        },
        makesAsker(heard),
      ),

    questionGone: (caseId, questionId) =>
      change(caseId, undefined, (kept) => {
        const { rest, messageIds } = takeBack(kept, questionId)
        return { kept: rest, decision: { kind: 'remove', messageIds } }
      }),

    async posted(caseId, questionId, messageIds) {
      await change(caseId, undefined, (kept) => ({
        kept: withPosted(kept, questionId, messageIds),
        decision: silent('noted'),
      }))
    },

    async unposted() {
      const cases = await store.unposted()
      return cases.flatMap(({ id, answers }) =>
        answers.flatMap(({ questionId, unposted }) =>
          unposted === undefined ? [] : [{ caseId: id, questionId, messages: unposted }],
        ),
      )
    },

    press: (pressed) =>
      change(pressed.caseId, undefined, (kept) =>
        press(kept, knowledgeOf(knowledge(), pressed.packs), pressed),
      ),

    solve: (solving) => change(solving.caseId, solving.askerId, (kept) => solve(kept, solving)),

    async gist(caseId) {
      const kept = await store.load(caseId)
      return kept ? gistOf(kept, knowledge()) : noGist
    },

    due: () => store.due(now()),

    remind: (caseId, isWanted) => change(caseId, undefined, (kept) => remind(kept, isWanted)),

    secretAlert: (report) => secretAlert(knowledge(), report),

    async explain(caseId, report, packs) {
      const whole = knowledge()
      const base = knowledgeOf(whole, packs)
      const kept = await store.load(caseId)
      const facts = kept ? factsOf(kept) : {}
      const diagnosis = await diagnose(
        whole.compiled,
        { ...reportToDiagnose(report), facts },
        { nearMisses: true },
      )
      return renderExplanation(
        withinKnowledge(base, whole, diagnosis),
        titlesOf(base),
        kept && toldFacts(kept),
      )
    },

    products: () => new Map([...knowledge().packs].map(([id, { product }]) => [id, product])),
  }
}

/** A case that belongs to nobody yet becomes that of whoever speaks. */
const claimed = (kept: Case, { askerId }: Heard): Case =>
  kept.askerId === nobody ? { ...kept, askerId } : kept

/** A person's case in a plain channel ends when they have been silent for a while; a thread's does not. */
function fresh(kept: Case, heard: Heard, now: number): Case {
  const idleMinutes = (now - kept.touchedAt) / 60_000
  return heard.inThread || idleMinutes < deskPolicy.channelCaseMinutes
    ? kept
    : openCase(heard.caseId, heard.askerId, now)
}
