import { shallowRef } from 'vue'
import { useSessionStore } from '../../session/index.ts'
import { unsorted } from '../use-order.ts'
import type { Table } from '../use-table.ts'

/** What can be done with a column, from the menu at its head. */
export function useColumnMenu(table: Table) {
  const session = useSessionStore()
  const { filter, frozen, grouping, periods } = table
  const open = shallowRef<{ readonly column: string; readonly anchor: HTMLElement }>()

  const sortBy = (...wanted: Parameters<Table['sortBy']>): void => {
    void table.sortBy(...wanted).catch(session.tellProblem)
  }

  const ACTIONS: Readonly<Record<string, (column: string) => void>> = {
    ascending: column => sortBy({ column, direction: 'ascending' }),
    descending: column => sortBy({ column, direction: 'descending' }),
    unsorted: () => sortBy(unsorted),
    byTopic: () => {
      grouping.value = 'topic'
    },
    byDepartment: () => {
      grouping.value = 'department'
    },
    foldAll: () => table.foldAll(true),
    unfoldAll: () => table.foldAll(false),
    freeze: column => {
      frozen.value = periods.value.indexOf(column) + 1
    },
    unfreeze: () => {
      frozen.value = 0
    },
    missing: column => {
      filter.value = { ...filter.value, missing: filter.value.missing === column ? undefined : column }
    },
  }

  return { open, choose: (action: string, column: string) => ACTIONS[action]?.(column) }
}
