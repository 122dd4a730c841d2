/** Beside the average of the province, another region or another indicator. [as it is written, as it must print] */
export const comparisons: readonly (readonly [string, string])[] = [
  ['优良天数率{{优良天数率@2022-优良天数率[linjiang]@2022:高于|平均,泛称}}', '优良天数率高于全省平均2.3个百分点'],
  ['优良天数率{{优良天数率@2022-优良天数率[linjiang]@2022:高于|称=比,平均,泛称}}', '优良天数率比全省平均高2.3个百分点'],
  ['优良天数率{{优良天数率@2022-优良天数率[linjiang]@2022:高出|平均=水平,泛称}}', '优良天数率高出全省平均水平2.3个百分点'],
  ['优良天数率{{优良天数率@2022-优良天数率[linjiang]@2022:高出|称=比,平均,泛称}}', '优良天数率比全省平均高出2.3个百分点'],
  ['优良天数率{{优良天数率@2022-优良天数率[linjiang]@2022:领先|名=临江,平均}}', '优良天数率领先临江平均2.3个百分点'],
  ['优良天数率{{优良天数率@2022-优良天数率[linjiang]@2022:高于|称=相比,平均=水平,泛称}}', '优良天数率与全省平均水平相比高2.3个百分点'],
  ['空气质量综合指数{{区空气指数@2022-区空气指数[qingpu]@2022:高于|称=较,平均}}', '空气质量综合指数较青浦市平均高0.12'],
  ['综合指数{{综合指数@2022-综合指数[longquan]@2022:高于}}', '综合指数与龙泉市持平'],
  ['综合指数{{综合指数@2022-综合指数[xishan]@2022:领先}}', '综合指数领先西山市0.70'],
  ['农村居民收入{{农村居民收入@2022-城镇居民收入@2022:高于幅度|称=比,名=城镇居民}}', '农村居民收入比城镇居民低49.1%'],
  ['第三产业增速{{三产增速@2022-二产增速@2022:快于|称=比,名=二产}}', '第三产业增速比二产慢1.5个百分点'],
  ['增速{{区增速@2022-区增速[linjiang]@2022:快于|限=超过,泛称}}', '增速快于全省超过1个百分点'],
]

export const comparisonsEnglish: readonly (readonly [string, string])[] = [
  ['Growth was {{区增速@2022-区增速[linjiang]@2022:ahead|average}}', 'Growth was 1.2 percentage points ahead of the Linjiang average'],
  ['Rural incomes were {{农村居民收入@2022-城镇居民收入@2022:above-percent}}', 'Rural incomes were 49.1% below 城镇居民收入'],
]
