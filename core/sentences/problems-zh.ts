/** What each problem says in Chinese: what happened, what is safe, what to do. `{name}` is filled from its facts. */
export const problemsZh: Readonly<Record<string, string>> = {
  unexpected: '出了意料之外的问题，刚才的操作没有完成。请重试；若再次出现，请记下时间告诉维护者。',
  'no-answer': '后台没有应答。请确认程序仍在运行，再试一次。',
  'bad-input': '有一项填写不合要求，请检查后再保存。',
  'not-found': '找不到“{id}”，它可能已被移走。',
  'no-workspace': '还没有打开工作区。',

  'workspace-missing': '找不到文件“{path}”。请确认它没有被移动或改名。',
  'workspace-damaged': '文件“{path}”已损坏，没有改动它。请从备份中恢复，或打开它的副本。',
  'workspace-newer': '文件“{path}”由更新版本的讲台保存，没有改动它。请升级后再打开。',
  'not-a-workspace': '文件“{path}”不是讲台工作区，没有改动它。',
  'workspace-in-use': '{holder}自{since}起正在使用这个工作区。可以只读方式打开，或待其关闭后再试。',
  'workspace-exists': '文件“{path}”已经存在，没有改动它。请换一个文件名。',
  'read-only': '工作区以只读方式打开，不能改动。',
  'stale-revision': '别处已先保存过这一项。已取来最新内容，请对照后再改。',
  'backup-damaged': '备份“{name}”没有通过检查，未予恢复，现有文件保持原样。',

  'key-taken': '代码“{key}”已用于指标“{name}”，请换一个。',
  'key-malformed': '代码“{key}”里有不能使用的符号。只可用文字、数字、点、间隔号和下划线。',
  'state-not-ahead': '这个数已是“{state}”状态，不能退回到“{to}”。数有误时请录入修订值。',

  'unknown-indicator': '没有指标“{indicator}”。请检查名称，或先在数据中新建。',
  'unknown-region': '没有地区“{region}”。请先在设置中添加。',
  'missing-observation': '{indicator}还没有{region}{period}的数据。录入后即可引用。',
  'bound-operand': '{indicator}{period}的来源只给出了界限（如“超”“以上”），没有确数，不能用来计算。',
  'period-not-comparable': '{period}与{base}不是同类时期，不能比较。',
  'unit-mismatch': '“{left}”与“{right}”单位不同，不能放在一起计算。',
  'zero-base': '基数为零或负数，算不出百分比。可改用绝对量。',
  'not-a-percentage': '{indicator}的单位不是百分数，不能用百分点表述。',
  'peers-missing': '缺少{regions}的数据，排不出位次。',
  'figure-syntax': '数字表达式在第 {at} 个字符“{found}”处看不懂。',
  'not-above': '数值恰好是 {place} 的整数倍，不能说“超”或“余”。',
  'not-below': '数值恰好是 {place} 的整数倍，不能说“近”。',

  'job-failed': '文件没有写成，工作区没有变化。请重试；若再次出现，请告诉维护者：{reason}',
  'job-cancelled': '已取消，没有留下文件。',
}
