import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useCommands } from '../../commands/index.ts'
import { useSessionStore } from '../../session/index.ts'
import { useWaitingStore } from '../waiting-store.ts'
import type { DataPlace } from './use-data-place.ts'

/** What the palette and the keys can do here. */
export function useDataCommands(
  { table, card, openForm }: DataPlace,
  openImport: () => void,
  toPublish: () => void,
): void {
  const { t } = useI18n()
  const session = useSessionStore()
  const waiting = useWaitingStore()
  const { grouping } = table
  const group = computed(() => t('shell.place.data'))

  useCommands(() => [
    {
      id: 'data.newIndicator',
      title: t('data.command.new'),
      group: group.value,
      keys: 'Ctrl+Alt+N',
      isPossible: !session.isReadOnly,
      run: () => openForm('new'),
    },
    {
      id: 'data.import',
      title: t('data.command.import'),
      group: group.value,
      keys: 'Ctrl+Alt+I',
      isPossible: !session.isReadOnly,
      run: openImport,
    },
    {
      id: 'data.search',
      title: t('data.command.search'),
      group: group.value,
      keys: 'Ctrl+F',
      run: () => document.querySelector<HTMLInputElement>('[data-search=data] input')?.focus(),
    },
    {
      id: 'data.publish',
      title: t('data.command.publish'),
      group: group.value,
      isPossible: waiting.mineOf('checked') > 0 && table.mode.value !== 'waiting',
      run: toPublish,
    },
    {
      id: 'data.card',
      title: t('data.command.card'),
      group: group.value,
      keys: 'Ctrl+I',
      run: () => {
        card.value = !card.value
      },
    },
    {
      id: 'data.byTopic',
      title: t('data.columnMenu.byTopic'),
      group: group.value,
      isPossible: grouping.value !== 'topic',
      run: () => {
        grouping.value = 'topic'
      },
    },
    {
      id: 'data.byDepartment',
      title: t('data.columnMenu.byDepartment'),
      group: group.value,
      isPossible: grouping.value !== 'department',
      run: () => {
        grouping.value = 'department'
      },
    },
  ])
}
