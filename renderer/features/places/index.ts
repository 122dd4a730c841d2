import { ChartNoAxesColumn, FileCheck2, LayoutGrid, MessageSquare, ScrollText } from '@lucide/vue'
import type { Component } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { printedPlaces } from '../../../core/documents/index.ts'
import type { Outputs } from '../../api.ts'

/** A kind of document that prints figures. */
export type Place = Outputs['stale']['list'][number]['place']

export const placeIcons: Readonly<Record<Place, Component>> = {
  block: LayoutGrid,
  script: ScrollText,
  question: MessageSquare,
  chart: ChartNoAxesColumn,
  release: FileCheck2,
}

/** In the order in which a list names them: where text is written first, what has left last. */
export const placeOrder: readonly Place[] = printedPlaces

/** Where a document is opened. A released file is shown among the others that have left. */
export function routeOfPlace({
  place,
  id,
}: {
  readonly place: Place
  readonly id: string
}): RouteLocationRaw {
  switch (place) {
    case 'block':
      return { name: 'library', params: { block: id } }
    case 'script':
      return { name: 'script', params: { event: '-', script: id } }
    case 'question':
      return { name: 'questions', params: { question: id } }
    case 'chart':
      return { name: 'charts', params: { chart: id } }
    case 'release':
      return { name: 'release', query: { view: 'released', release: id } }
  }
}

/** The cell of the data a value stands in. */
export const routeOfValue = ({
  indicator,
  region,
  period,
}: {
  readonly indicator: string
  readonly region: string
  readonly period: string
}): RouteLocationRaw => ({ name: 'data', params: { indicator }, query: { region, period } })
