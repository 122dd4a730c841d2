/** What a problem of values and figures says in Chinese; the others are in problems-zh.ts. */
export const figureProblemsZh: Readonly<Record<string, string>> = {
  'unknown-indicator': '没有指标“{indicator}”。请检查名称，或先在数据中新建。',
  'unknown-region': '没有地区“{region}”。请先在设置中添加。',
  'missing-observation': '{indicator}还没有{region}{period}的数据。录入后即可引用。',
  'bound-operand': '{indicator}{period}的来源只给出了界限（如“超”“以上”），没有确数，不能用来计算。',
  'period-not-comparable': '{period}与{base}不是同类时期，不能放在一起计算。',
  'regions-differ': '{indicators}不是同一地区的数（{regions}），不能放在一起计算。',
  'counted-twice': '{indicator}{period}里{region}的数已含在同列的另一个数中，放在一起就重复计算了。',
  'unit-mismatch': '{indicators}的单位不同（{units}），不能放在一起计算。',
  'zero-base': '{indicator}{period}为零或负数，不能作基数。可改用绝对量。',
  'not-proportional':
    '{indicator}没有成比例的零点（气温，或本身就是增速），不能算百分比和倍数。可改用增减量、百分点或“增速变动”。',
  'negative-part': '{indicator}{period}（{value}）是负数，不能说占总数的多少。',
  'crosses-zero': '{indicator}由正转负（{base}到{value}），不能说升降百分之几。可改用“正负”或增减量。',
  'prints-as-zero':
    '{indicator}{period}的数不是零，按现在的位数或计数单位却印成 0。请增加位数，或换一个计数单位。',
  'prints-as-gone':
    '{indicator}{period}（{value}）还没有降到零，按现在的位数却印成下降 100%。请增加位数，或改用增减量。',
  'prints-as-whole': '{indicator}{period}还不是全部，按现在的位数却印成全部。请增加位数。',
  'shown-values-disagree':
    '{indicator}按所选的位数或计数单位印出来，前后两个数与增减对不上。请去掉或调整位数、计数单位。',
  'not-a-percentage': '{indicator}的单位不是百分数，不能用百分点表述。',
  'peers-missing': '缺少{regions}的数据，排不出位次。',
  'figure-meant': '也许是：{figures}',
  'figure-form': '请写成 {forms}，或直接用几个词说，如“优良天数 2022 同比”。',
  'figure-syntax': '数字表达式在第 {at} 个字符“{found}”处看不懂。',
  'not-above': '{indicator}{period}的数值（{value}）印出来没有超过 {place} 的整数倍，不能说“超”或“余”。',
  'not-below': '{indicator}{period}的数值（{value}）印出来正好是 {place} 的整数倍，不能说“近”或“不足”。',

  'regions-missing': '缺少{regions}的数据，算不全“{scope}”范围内的各地。',
  'no-regions': '“{scope}”之下没有登记地区，无从比较。',
  'missing-target': '{indicator}还没有{region}{period}的目标值。录入目标后即可比较。',
  'target-not-exceeded': '{indicator}{period}的数值（{value}）没有超过目标（{target}），不能说“超额”。',
  'lower-is-better': '{indicator}以低为好，不能说“超额完成”。可改用与目标的差距。',
  'not-its-name':
    '“{name}”不是{indicator}登记过的名称，也不是其中一部分，没有印出来。请换一个叫法，或先在指标中加上这个别名。',
  'not-its-region': '“{name}”不是{region}的名称，没有印出来。请换一个叫法。',
  'not-an-average': '{region}的{indicator}是总量，不是平均数，不能说“平均”。请去掉“平均”，或改用人均等指标。',
  'not-an-increase': '{indicator}{period}（{value}）没有高于基数（{base}），不能说“净增”“贡献率”“拉动”。',
  'not-several-years': '{base}到{period}不是两个以上的整年，不能说“年均”。',
  'not-a-multiple':
    '{indicator}{period}（{value}）没有比基数（{base}）多到一倍以上，不能说“倍”。下降请用百分数。',
  'not-doubled': '{indicator}{period}（{value}）不到基数（{base}）的两倍，不能说“翻番”。',
  'limit-not-passed': '{indicator}{period}的数值（{value}）没有越过 {limit}，不能说“首次”“大关”或“台阶”。',
  'not-crossed':
    '{indicator}上一年（{base}）已经过了 {limit}，{period}（{value}）不是新跨过的，不能说“大关”“台阶”。' +
    '可改用“超过”。',
  'not-first': '{indicator}在{earlier}已经越过 {limit}，{period}不是首次。',
  'series-not-declared':
    '没有写明{region}的{indicator}从哪一期起数据齐全，不能作“首次”“历史最好”“连续”之类的断言。' +
    '核实后请在该指标中写明起始时期。',
  'not-first-record':
    '没有写明{region}的{indicator}在{period}之前没有记录，不能说“有记录以来”“创历史”。' +
    '核实后请在该指标的起始时期处勾选“此前没有记录”，或只说某年以来。',
  'scope-not-declared':
    '没有写明“{scope}”的下级地区已全部登记，不能排位或计数。核实并补齐后，请在设置 › 地区中勾选。',
  'series-incomplete': '{indicator}缺少{missing}的确数，不能断言到{period}为止的历史。',
  'series-too-short': '{indicator}在{period}之前只有 {found} 期数据，至少要有 {needed} 期。',
  'not-a-record': '{indicator}{period}（{value}）没有好过{rival}（{record}），不是历史之最。',
  'no-run': '{indicator}到{period}为止没有连续两期以上同向变化，不能说“连续”。',
  'limit-not-held': '{indicator}到{period}为止只有 {length} 期守住 {limit}，至少要有 {needed} 期。',
  'parts-do-not-add-up': '分项合计（{parts}）与{indicator}{period}的总数（{whole}）不符，请核对数据。',
  'not-additive': '{indicator}不能相加：比率、指数、浓度、气温和时点数没有合计和累计。',
  'tie-at-the-end':
    '{indicator}{period}的第 {places} 位与下一位（{regions}）数值相同，名单到这里断不开。请多列或少列几位。',
  'no-such-list': '“{scope}”只有 {count} 个地区，列不出 {places} 位的名单。请少列几位。',
  'no-such-top':
    '“{scope}”只有 {count} 个地区，说进入前 {places} 位等于没有说。请换小一些的位数，或直接说位次。',
  'limit-within-rounding':
    '{indicator}{period}中，{regions}的数值按存的数和按印的数落在 {limit} 的两侧，数不出几个，没有印出来。' +
    '请给该指标多设一位小数，或换一个界限。',
  'not-the-only':
    '{regions}的{indicator}{period}也在 {limit} 的同一侧，不能说“唯一”。可改用达标数来说有几个。',
  'limit-not-reached': '{indicator}{period}的数值（{value}）不在 {limit} 的那一侧，不能这样说。',
  'not-far':
    '{indicator}{period}（{value}）与相比的数（{base}）不到一倍半之差，不能说“远超”“远高于”“远低于”。可改用“高于”' +
    '“低于”。',
  'not-a-leap':
    '{indicator}{period}（{value}）比起点（{base}）没有多到一倍半，位次没有前移三位，不能说“跃升”。可改用“上升”“提高”。',
  'leap-for-the-worse': '{indicator}以低为好，升得再多也不能说“跃升”。可改用“上升”“增加”。',
  'not-a-total':
    '{indicator}没有日均：{period}不是一段时期，或这个数不是时期里累积起来的总量（比率、指数、浓度、存量、天数和按日、按年计的量）。',
  'one-base': '{period}的环比就是同比，两个数说的是一回事。请只说同比，或改用季度、月份的数。',
  'not-foremost': '{indicator}{period}（{value}）在 {count} 期中排第 {rank}，不在前一半，不说“第几高”。',
  'no-such-standard': '{indicator}没有登记“{name}”。请新建指标“{key}”，填入标准的数值和出处，再来引用。',
  'standard-missed': '{indicator}{period}（{value}）没有达到“{name}”（{limit}）。',
  'not-at-level':
    '{indicator}{period}（{value}）与 {base} 相比不能这样说：“接近”要低于它而且相差不到 5%，“超过”要高于它，' +
    '存的数和印的数都要是。',
  'not-back':
    '{indicator}{period}（{value}，上一年 {earlier}）不是从低处回到 {base} 的，不能说“恢复到”。可改用“超过”' +
    '或“接近”。',
  'not-in-top': '{indicator}{period}在“{scope}”范围内居第 {rank} 位，没有进入前 {places} 位。',
  'not-a-count': '{indicator}{period}的数值（{value}）不是正整数，不能按率折算个数。',
  'rate-not-reachable':
    '{indicator}{period}的 {rate}% 与总数 {whole} 对不上，没有一个整数能占到。请核对总数（为 {instead} 时成立）。',
  'rate-ambiguous':
    '{indicator}{period}的 {rate}% 在总数 {whole} 中对应不止一个整数（{counts}），无法确定个数。',
  'not-shared-by': '{indicator}的单位（{unit}）对不上“{word}”，没有算。可改用“每”或比率。',
  'not-people': '{indicator}的单位（{unit}）不是人，不能说“人均”。可改用比率。',
  'zero-growth': '{indicator}{period}比上年没有变化，弹性无从算起。',
  'not-a-turn': '{indicator}{period}（{value}）与基期（{base}）没有一正一负，不能说由正转负或由负转正。',
  'not-a-growth':
    '{indicator}不是增速：单位不是百分数，也没有登记为增减量，不能说“正增长”或“由降转增”。可改用“正负”，' +
    '或引用增速的指标。',
  'no-one-extent':
    '{indicator}到{period}（{value}）为止有升有降，没有一个幅度可说“扩大”“收窄”“涨幅”。可去掉这些词，按“增速”' +
    '来说。',
  'not-steady':
    '{indicator}到{period}为止不是每一期都同向变化：{broken}没有接着变下去，不能说“逐年”“逐季”“逐月”。',
  'not-a-stated-change':
    '{indicator}的值不是增速，没有上升、下降可说。请去掉“词”“称”“了”，或改用同比、从至来说变化。',
  'place-as-quantity':
    '{indicator}从名称看是位次，登记的类型却是数量，不能算增减百分比、增速或合计，没有印出来。' +
    '请在指标中把类型改为“位次（第几位）”。',
  'not-a-quantity': '{indicator}是位次或等级，没有大小可算，不能这样说。可直接引用，或说它升降了几位。',
  'no-such-place': '{indicator}{period}的“{value}”不是位次，也不是该指标的等级，请核对数据。',
  'no-such-ordinal':
    '“{text}”不是{indicator}的位次，也不是它的等级。位次写 7 或 第7位，等级照指标所列的名称写。',
  'not-near': '{indicator}{period}的数值（{value}）离 {limit} 太远，不能说“近”“不足”或“余”。请换小一级的位。',
  'not-little': '{indicator}{period}（{value}）与 {base} 相比不算少，不能说“仅”。',
  'not-much': '{indicator}{period}（{value}）与 {base} 相比不算多，不能说“高达”“多达”。',
  'not-a-place':
    '{indicator}不是来源公布的位次。要说进入前几位，请改用要选地区的那种“进入前几位”，写作“前(10,省)”。',
  'not-level': '{indicator}{period}（{value}）与基数（{base}）相差 1% 以上，不能说“基本持平”。',
  'not-turned':
    '{indicator}{period}（{value}，上一期 {base}，再上一期 {earlier}）没有转向，不能说“回升”或“回落”。' +
    '可换一组动词。',
  'not-zero': '{indicator}{period}的数值是 {value}，不是零，不能说“无”“未发生”。',
  'not-all': '{indicator}{period}（{value}）没有达到全部（{whole}），不能说“全部”“全覆盖”。',
  'not-alike':
    '{indicator}{period}（{value}）与其他各项（{other}）印出来不同，不能说“均为”。可改用“分别”或“范围”。',
  'no-range': '这几项印出来都是 {value}，没有高低之分。可改用“均为”。',
  'no-such-fraction':
    '{indicator}{period}（{value}）不接近任何一个整数成数或简单分数。可加“近”“约”“超”，或直接用百分比。',
  'not-a-class':
    '{indicator}{period}的值（{value}）不是登记过的类别，或者没有“{class}”这一类。请先在指标中列出各类。',
  'class-not-reached': '{indicator}{period}是{value}，没有达到“{class}”这一说法。',
  'target-not-so-called': '{indicator}的目标是{period}的，不能叫“{name}”。请换一个叫法。',
  'met-earlier':
    '{indicator}在{earlier}就已达到目标（{target}），提前的时间不止到{period}。请用{earlier}的数来说。',
  'not-over-yet':
    '{indicator}{period}的数离目标的期末还有一段时间，以低为好的量还会再加，不能说已经优于目标。',
  'target-missed': '{indicator}{period}（{value}）没有达到目标（{target}），不能说完成。',
  'not-about': '{indicator}{period}的数值（{value}）与 {place} 的整数倍相差太大，不能用约数表述。',
}
