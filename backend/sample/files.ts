import { z } from 'zod'
import { Indicator } from '../../core/figures/model.ts'
import air from '../../templates/sample/blocks/air.json' with { type: 'json' }
import lowCarbon from '../../templates/sample/blocks/low-carbon.json' with { type: 'json' }
import quality from '../../templates/sample/blocks/quality.json' with { type: 'json' }
import rectification from '../../templates/sample/blocks/rectification.json' with { type: 'json' }
import restoration from '../../templates/sample/blocks/restoration.json' with { type: 'json' }
import rural from '../../templates/sample/blocks/rural.json' with { type: 'json' }
import soil from '../../templates/sample/blocks/soil.json' with { type: 'json' }
import trend from '../../templates/sample/blocks/trend.json' with { type: 'json' }
import water from '../../templates/sample/blocks/water.json' with { type: 'json' }
import charts from '../../templates/sample/charts.json' with { type: 'json' }
import event from '../../templates/sample/event.json' with { type: 'json' }
import hostScript from '../../templates/sample/host-script.json' with { type: 'json' }
import imported from '../../templates/sample/import.json' with { type: 'json' }
import indicators from '../../templates/sample/indicators.json' with { type: 'json' }
import mainSpeech from '../../templates/sample/main-speech.json' with { type: 'json' }
import observations from '../../templates/sample/observations.json' with { type: 'json' }
import questions from '../../templates/sample/questions.json' with { type: 'json' }
import register from '../../templates/sample/register.json' with { type: 'json' }
import {
  SampleCharts,
  SampleEvent,
  SampleImport,
  SampleIndicators,
  SampleObservations,
  SampleQuestions,
  SampleRegister,
  SampleScript,
  SampleTopicBlocks,
} from './model.ts'

const blocks = [quality, rectification, air, water, soil, lowCarbon, restoration, rural, trend]

/**
 * The sample workspace as its files in templates/sample write it, checked; throws a ZodError where a file is
 * malformed.
 */
export function readSample() {
  return {
    ...SampleRegister.parse(register),
    indicators: SampleIndicators.parse(indicators).map(indicator =>
      Indicator.parse({ ...indicator, rounding: 'half-up', revision: 0 }),
    ),
    observations: SampleObservations.parse(observations),
    imported: SampleImport.parse(imported),
    blocks: z
      .array(SampleTopicBlocks)
      .parse(blocks)
      .flatMap(({ topic, blocks }) => blocks.map(block => ({ ...block, topic }))),
    event: SampleEvent.parse(event),
    scripts: [SampleScript.parse(mainSpeech), SampleScript.parse(hostScript)],
    questions: SampleQuestions.parse(questions),
    charts: SampleCharts.parse(charts),
  }
}

/** Who made the sample. */
export const sampleAuthor = (): string => SampleRegister.parse(register).settings.person

export type Sample = ReturnType<typeof readSample>
