/** Places in a history, limits that go by a name, levels of earlier years, and what is the only one or far from another. [as it is written, as it must print] */
export const histories: readonly (readonly [string, string])[] = [
  ['年降水量{{降水量@2022}}，{{降水量@2022:历史第几高}}', '年降水量1102.7毫米，为2017年以来第二高'],
  ['年降水量{{降水量@2022:历史第几高|始=有记录}}', '年降水量为有记录以来第二高'],
  ['年降水量{{降水量@2020:历史第几高|始=历史}}', '年降水量为历史最高'],
  ['优良天数率{{优良天数率@2021:历史第几好}}', '优良天数率为2018年以来最好'],
  ['PM2.5浓度{{PM2.5浓度@2020:首次达到标准(二级标准)}}', 'PM2.5浓度自2014年以来首次达到二级标准'],
  ['PM2.5浓度{{PM2.5浓度@2020:首次达到标准(二级标准)|期=无}}', 'PM2.5浓度首次达到二级标准'],
  ['PM2.5浓度{{PM2.5浓度@2022:连续达到标准(二级标准)}}', 'PM2.5浓度连续3年达到二级标准'],
  ['PM2.5浓度{{PM2.5浓度@2022:优于标准(二级标准)}}', 'PM2.5浓度优于二级标准'],
  ['PM2.5浓度{{PM2.5浓度@2021:达到标准(二级标准)}}', 'PM2.5浓度达到二级标准'],
  ['前三季度客运量{{客运量@2023-01/2023-09}}，{{客运量@2023-01/2023-09:接近2018水平}}', '前三季度客运量611.5万人次，接近2018年全年水平'],
  ['前三季度客运量{{客运量@2023-01/2023-09:超过2022水平}}', '前三季度客运量超过2022年全年水平'],
  ['前三季度客运量{{客运量@2023-01/2023-09:超过2022-01/2022-09水平}}', '前三季度客运量超过2022年同期水平'],
  ['全年客运量{{客运量@2023:恢复到2018水平}}', '全年客运量恢复到2018年水平'],
  ['我市{{区空气指数[qingpu]@2022:唯一低于(linjiang,3.5)|泛称}}', '我市是全省唯一低于3.5的市'],
  ['我市{{区空气指数[qingpu]@2022:唯一不超过(linjiang,3.5)|总数}}', '我市是临江省6个市中唯一不超过3.5的'],
  ['综合指数{{区空气指数@2022:最低几个(3,linjiang)}}', '综合指数最低的3个依次是青浦市、安澜市、白沙市'],
  ['综合指数{{区空气指数@2022:最高几个(2,linjiang)|带数,汉字}}', '综合指数最高的两个依次是西山市（4.31）、河口市（4.02）'],
  ['工业投资{{工业投资@2022-技改投资@2022:远超无幅}}', '工业投资远超技改投资'],
  ['新能源车推广{{新能源车@2022:远超目标}}', '新能源车推广远超年度目标'],
]

export const historiesEnglish: readonly (readonly [string, string])[] = [
  ['Rainfall was {{降水量@2022:historic-high}}', 'Rainfall was the 2nd highest since 2017'],
  ['PM2.5 was {{PM2.5浓度@2022:run-meets-standard(二级标准)}}', 'PM2.5 was meeting PM2.5浓度.二级标准 for 3 consecutive years'],
  ['Traffic was {{客运量@2023-01/2023-09:near-2018-level}}', 'Traffic was close to the full-year level of 2018'],
  ['Qingpu was {{区空气指数[qingpu]@2022:only-below(linjiang,3.5)}}', 'Qingpu was the only one of the 6 cities in Linjiang below 3.5'],
  ['On the index, {{区空气指数@2022:lowest-few(3,linjiang)}}', 'On the index, the lowest 3 are qingpu, anlan and baisha, in this order'],
]
