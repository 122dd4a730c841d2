import type {
  Event,
  Inlines as InlinesSchema,
  ScriptItem,
  ScriptKind,
  ItemId,
} from '../../../core/documents/model.ts'
import type { Language } from '../../../core/figures/model.ts'
import type { z } from 'zod'

type Inlines = z.infer<typeof InlinesSchema>
type Sketch = { heading: string } | { text: string } | { direction: string }

/** A script as it is usually begun, for the office to write into. */
export interface Skeleton {
  readonly title: string
  readonly date: string
  readonly speaker: string
  readonly salutation: string
  readonly language: Language
  readonly budget: number
  readonly items: ScriptItem[]
}

type Subject = Pick<Event, 'title' | 'date' | 'podium'>

const inlinesOf = (text: string): Inlines => (text === '' ? [] : [{ type: 'text', text }])

function itemOf(sketch: Sketch, id: ItemId): ScriptItem {
  if ('heading' in sketch) return { id, type: 'heading', level: 1, text: sketch.heading }
  if ('direction' in sketch) return { id, type: 'direction', text: sketch.direction }
  return { id, type: 'paragraph', inlines: inlinesOf(sketch.text) }
}

const postsOf = ({ podium }: Subject, role: Event['podium'][number]['role']): string[] =>
  podium.filter(person => person.role === role && person.post !== '').map(person => person.post)

function mainSpeechZh({ title }: Subject): Sketch[] {
  return [
    { text: '大家好！感谢各位一直以来的关注和支持。下面，我向大家介绍有关情况。' },
    { heading: '主要成效' },
    { text: '' },
    { heading: '下一步工作' },
    { text: '' },
    { text: `${title === '' ? '有关' : '今天发布的'}情况就介绍到这里，欢迎各位提问。谢谢大家！` },
  ]
}

function hostScriptZh(event: Subject): Sketch[] {
  const [speaker = '主发布人'] = postsOf(event, 'main-speaker')
  const answering = postsOf(event, 'answering')
  return [
    { direction: '会前提示：请各位就座，将手机调至静音' },
    { text: `各位记者朋友，大家好！欢迎参加${event.title || '今天的新闻发布会'}。` },
    {
      text: `今天作主发布的是${speaker}。${answering.length > 0 ? `到场回答提问的还有：${answering.join('，')}。` : ''}`,
    },
    { text: `首先，请${speaker}作主发布。` },
    { direction: '主发布结束后，主持人接话' },
    { text: '感谢发布人的介绍。下面进入提问环节，请先举手，提问前通报所在的新闻机构。' },
    { direction: '按示意顺序点请提问' },
    { text: '由于时间关系，最后一个问题。' },
    { direction: '最后一问答毕' },
    { text: '感谢各位的提问和解答。没有问到的，会后可以与我们联系。今天的发布会到此结束，谢谢大家！' },
  ]
}

function mainSpeechEn(): Sketch[] {
  return [
    {
      text: 'Good morning, and thank you for coming. I will take you through the main points, and then we will take your questions.',
    },
    { heading: 'What has been done' },
    { text: '' },
    { heading: 'What comes next' },
    { text: '' },
    { text: 'That is where we stand. We look forward to your questions. Thank you.' },
  ]
}

function hostScriptEn(event: Subject): Sketch[] {
  const [speaker = 'our main speaker'] = postsOf(event, 'main-speaker')
  const answering = postsOf(event, 'answering')
  return [
    { direction: 'Before the start: please take your seats and silence your phones' },
    { text: `Good morning, and welcome to ${event.title || 'today’s press conference'}.` },
    {
      text: `Today’s statement will be given by ${speaker}.${answering.length > 0 ? ` Also here to answer your questions: ${answering.join('; ')}.` : ''}`,
    },
    { text: `I now invite ${speaker} to begin.` },
    { direction: 'After the statement' },
    {
      text: 'Thank you. We now turn to questions. Please raise your hand, and name your organisation before you ask.',
    },
    { direction: 'Call on questioners in turn' },
    { text: 'We have time for one last question.' },
    { direction: 'After the last answer' },
    { text: 'Thank you for your questions and for the answers. This concludes today’s press conference.' },
  ]
}

const sketches: Record<Language, Record<ScriptKind, (event: Subject) => Sketch[]>> = {
  zh: { 'main-speech': mainSpeechZh, 'host-script': hostScriptZh },
  en: { 'main-speech': mainSpeechEn, 'host-script': hostScriptEn },
}

const titles: Record<Language, Record<ScriptKind, (title: string) => string>> = {
  zh: {
    'main-speech': title => (title === '' ? '发布词' : `在${title}上的发布词`),
    'host-script': title => (title === '' ? '主持词' : `${title}主持词`),
  },
  en: {
    'main-speech': title => (title === '' ? 'Statement' : `Statement at ${title}`),
    'host-script': title => (title === '' ? 'Host script' : `Host script: ${title}`),
  },
}

/** An event named in Chinese is spoken in Chinese; one without a name, in the language at hand. */
export const languageOf = (title: string, otherwise: Language): Language =>
  title === '' ? otherwise : /\p{Script=Han}/u.test(title) ? 'zh' : 'en'

/** How a script of this kind usually begins: salutation, headings, closing. `makeId` names its items. */
export function skeletonOf(
  kind: ScriptKind,
  event: Subject,
  language: Language,
  makeId: () => ItemId,
): Skeleton {
  const [speaker = ''] = postsOf(event, kind === 'main-speech' ? 'main-speaker' : 'host')
  const salutation =
    kind === 'host-script' ? '' : language === 'zh' ? '各位记者朋友：' : 'Ladies and gentlemen,'
  return {
    title: titles[language][kind](event.title),
    date: event.date,
    speaker,
    salutation,
    language,
    budget: kind === 'main-speech' ? 12 : 5,
    items: sketches[language][kind](event).map(sketch => itemOf(sketch, makeId())),
  }
}
