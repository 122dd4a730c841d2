import type { FigureMap, Language } from '../../../core/figures/model.ts'
import { renderFigures } from '../../store/figures-of.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'

/** Written figures as they would print now. */
export const figuresNow = (
  reader: WorkspaceReader,
  expressions: readonly string[],
  language: Language,
): Promise<FigureMap> => renderFigures(reader, expressions, language)
