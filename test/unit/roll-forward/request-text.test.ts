import { expect, it } from 'vitest'
import {
  requestText,
  wantedIn,
  type DataRequests,
} from '../../../renderer/features/roll-forward/request-text.ts'

const requests: DataRequests = [
  {
    department: 'ecology',
    items: [
      {
        indicator: 'a',
        indicatorName: '优良天数',
        indicatorNameEn: 'Good days',
        unit: '天',
        unitEn: 'days',
        region: 'luzhou',
        period: '2023',
      },
      {
        indicator: 'b',
        indicatorName: '综合指数',
        indicatorNameEn: '',
        unit: '',
        unitEn: '',
        region: 'luzhou',
        period: '2023-H1',
      },
    ],
  },
  {
    department: '',
    items: [
      {
        indicator: 'c',
        indicatorName: '完成整改',
        indicatorNameEn: '',
        unit: '项',
        unitEn: '',
        region: 'luzhou',
        period: '2023-12-31',
      },
    ],
  },
]
const names = { department: (key: string) => key || '未定部门', region: () => '泸州市' }

it('writes what is wanted as a list that can be sent', () => {
  expect(requestText(requests, { language: 'zh', ...names })).toBe(
    'ecology\n1. 2023年，泸州市，优良天数（天）\n2. 2023年上半年，泸州市，综合指数\n\n未定部门\n1. 2023年底，泸州市，完成整改（项）',
  )
  expect(requestText(requests.slice(0, 1), { language: 'en', ...names })).toBe(
    'ecology\n1. 2023, 泸州市, Good days (days)\n2. the first half of 2023, 泸州市, 综合指数',
  )
  expect(wantedIn(requests)).toBe(3)
})
