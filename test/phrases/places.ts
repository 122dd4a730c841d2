/**
 * Who comes first among the cities of the province, and how many of them. [as it is written, as it must
 * print]
 */
export const places: readonly (readonly [string, string])[] = [
  ['综合指数{{综合指数@2022:排名(linjiang)|式=位居,总数}}', '综合指数在临江省6个市中位居第3位'],
  ['综合指数{{综合指数@2022:排名(linjiang)|式=排名,泛称,量=无,总数,汉字}}', '综合指数在全省六个市中排名第三'],
  ['综合指数{{综合指数@2022:前(3,linjiang)|式=位居,泛称,总数}}', '综合指数在全省6个市中位居前3位'],
  ['空气质量综合指数{{区空气指数@2022:前列(linjiang)|泛称}}', '空气质量综合指数居全省前列'],
  [
    '空气质量综合指数{{区空气指数@2022:最高最低(linjiang)|带数}}',
    '空气质量综合指数最高的为西山市（4.31），最低的为青浦市（3.40）',
  ],
  ['空气质量{{区空气指数@2022:最好的(linjiang)}}', '空气质量最好的为青浦市'],
  ['空气质量{{区空气指数@2022:最差的(linjiang)|位数=1,带数}}', '空气质量最差的为西山市（4.3）'],
  ['{{区空气指数@2022:后几名单(2,linjiang)|式=排名,汉字}}', '排名后两位的分别是河口市、西山市'],
  [
    '{{区空气指数@2022:前几名单(3,linjiang)|量=名,带数}}',
    '前3名的分别是青浦市（3.40）、安澜市（3.52）、白沙市（3.55）',
  ],
  ['{{区空气指数@2022:达标数(linjiang,3.6)|总数,有}}达标', '6个市中有3个达标'],
  ['{{区空气指数@2022:超过数(linjiang,4)|语=综合指数,有}}', '6个市中有2个综合指数超过4'],
  ['{{区空气指数@2022:不超过数(linjiang,4.5)|语=综合指数}}', '6个市综合指数均不超过4.5'],
  ['{{区空气指数@2022:低于数(linjiang,3)|语=综合指数}}', '6个市综合指数均不低于3'],
]

export const placesEnglish: readonly (readonly [string, string])[] = [
  [
    'Air quality was {{区空气指数@2022:top(3,linjiang)|of-all,spelled}}',
    'Air quality was among the top three of the 6 cities in Linjiang',
  ],
  [
    'Of the index, {{区空气指数@2022:best-worst(linjiang)|with-values}}',
    'Of the index, the best is qingpu (3.40) and the worst is xishan (4.31)',
  ],
  [
    'On the index, {{区空气指数@2022:top-list(3,linjiang)}}',
    'On the index, the top 3 are qingpu, anlan and baisha',
  ],
  [
    'The index was in {{区空气指数@2022:count-below(linjiang,3.6)}}',
    'The index was in 3 of the 6 cities below 3.6',
  ],
]
