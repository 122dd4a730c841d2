import { getCurrentScope, onScopeDispose, readonly, ref, type Ref } from 'vue'

interface Asking<Question, Answer> {
  readonly ask: (question: Question) => Promise<Answer>
  /** Takes the answer to the newest question; an answer that a newer question overtook never comes here. */
  readonly take: (answer: Answer, question: Question) => void
  /** Told why the newest question could not be answered. Where absent, whoever asked it is. */
  readonly fail?: (error: unknown, question: Question) => void
  /**
   * Whether two questions have the same answer, so that the one on its way answers both. Never where absent:
   * data may have changed between them.
   */
  readonly isSame?: (left: Question, right: Question) => boolean
}

/** What became of a question: `overtaken` where a newer one was asked before its answer was here. */
export type Fate = 'taken' | 'failed' | 'overtaken'

/** Questions of which only the newest counts, however late and in whatever order the answers come. */
export interface Latest<Question> {
  /**
   * Asks. Settles when this question's fate is known, so that what a person meant by it (Enter right after
   * the last letter) can follow.
   */
  ask(question: Question): Promise<Fate>
  /** The newest question is not answered yet. */
  readonly isPending: Readonly<Ref<boolean>>
  /** Settles once no question is on its way. */
  settled(): Promise<void>
  /** Lets go of the question on its way: what it would say is no longer so, or no longer wanted. */
  drop(): void
}

/**
 * The one way in which the interface asks for what it shows. Answers come late and out of order; each is
 * taken only while its question is the newest, and none once the view that asked is gone.
 */
export function createLatest<Question = void, Answer = unknown>({
  ask,
  take,
  fail,
  isSame = () => false,
}: Asking<Question, Answer>): Latest<Question> {
  const isPending = ref(false)
  let newest: { readonly question: Question; readonly fate: Promise<Fate> } | undefined
  let turn = 0

  async function settle(mine: number, answer: Promise<Answer>, question: Question): Promise<Fate> {
    try {
      const found = await answer
      if (mine !== turn) return 'overtaken'
      end()
      take(found, question)
      return 'taken'
    } catch (error) {
      if (mine !== turn) return 'overtaken'
      end()
      if (!fail) throw error
      fail(error, question)
      return 'failed'
    }
  }

  function end(): void {
    newest = undefined
    isPending.value = false
  }

  function drop(): void {
    turn += 1
    end()
  }

  async function settled(): Promise<void> {
    while (newest) await newest.fate
  }

  if (getCurrentScope()) onScopeDispose(drop)

  return {
    isPending: readonly(isPending),
    settled,
    drop,
    ask(question) {
      if (newest && isSame(newest.question, question)) return newest.fate
      turn += 1
      isPending.value = true
      newest = { question, fate: settle(turn, ask(question), question) }
      return newest.fate
    },
  }
}
