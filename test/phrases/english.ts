/** In English. [as it is written, as it must print] */
export const english: readonly (readonly [string, string])[] = [
  ['Good-air days were {{优良天数@2022:yoy-abs}}.', 'Good-air days were up 12 days from a year earlier.'],
  [
    'Complaints were {{投诉量@2022-06:yoy-pop}}.',
    'Complaints were down 12.6% from a year earlier and 5.8% from the previous month.',
  ],
  ['PM2.5 was {{PM2.5浓度@2022:yoy}}.', 'PM2.5 was down 4.6% from a year earlier.'],
  ['PM2.5 was {{PM2.5浓度@2022:yoy|spelled}}.', 'PM2.5 was down 4.6 percent from a year earlier.'],
  ['Ozone {{臭氧浓度@2022:yoy|verbs=climb-fall}}.', 'Ozone climbed 2.8% from a year earlier.'],
  ['Exports {{出口额@2021→出口额@2022:doubled}}.', 'Exports more than doubled.'],
  [
    'The share went {{污水处理率@2018→污水处理率@2022:from-to-bare|periods=none}}.',
    'The share went from 82.3% to 97.1%.',
  ],
  [
    'Some {{清洁能源@2022/电力装机@2022:fraction}} of capacity is clean.',
    'Some two thirds of capacity is clean.',
  ],
  [
    '{{新能源车占比@2022:fraction|qualifier=about}} of new cars are electric.',
    'about a third of new cars are electric.',
  ],
  ['The city met {{整治资金@2022:over(100)}}.', 'The city met more than 31 million yuan.'],
  ['The city registered {{市场主体@2022:nearly(10000)}}.', 'The city registered nearly 300,000 businesses.'],
  ['There were {{监测站@2022:under(10)}}.', 'There were fewer than 70 stations.'],
  ['It trained {{培训人数@2022:up-to(10)}}.', 'It trained up to 310 people.'],
  ['A panel of {{专家@2022|spelled}} advised.', 'A panel of eight experts advised.'],
  ['{{达标断面@2022/断面总数@2022:of}} sections met the standard.', '24 of 26 sections met the standard.'],
  ['The rate was {{满意度@2022|spelled}}.', 'The rate was 93.6 percent.'],
  ['There were {{突发事件@2022:none}} incidents.', 'There were no incidents.'],
  ['The city was {{综合指数@2022:rank(linjiang)}}.', 'The city was ranking 3rd in Linjiang.'],
  ['Air was {{优良天数率@2022:target-gap}}.', 'Air was 2.3 percentage points better than the target.'],
  ['Sewage treated was {{污水处理率@2022:at-least(5)}}.', 'Sewage treated was at least 95%.'],
  [
    'Emissions were {{化学需氧量@2022,氨氮@2022,氮氧化物@2022:respectively-yoy|lead=none}}.',
    'Emissions were down 2.4%, 6.1% and 0.8% respectively.',
  ],
]
