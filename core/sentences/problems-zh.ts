import { figureProblemsZh } from './figure-problems-zh.ts'

/**
 * What each problem says in Chinese: what happened, what is safe, what to do. `{name}` is filled from its
 * facts.
 */
export const problemsZh: Readonly<Record<string, string>> = {
  ...figureProblemsZh,
  unexpected: '出了意料之外的问题，刚才的操作没有完成。请重试；若再次出现，请记下时间告诉维护者。',
  'no-answer': '后台没有应答。请确认程序仍在运行，再试一次。',
  'bad-input': '填写不合要求（{fields}），没有保存。请检查后再试。',
  'entry-line-incomplete':
    '第{line}行的 {fields} 没有写，或写得不对。每行是一个 JSON 对象，要有 indicator、region、period 和 value；还没有数的，也要有 source。',
  'entry-line-unreadable': '第{line}行不是 JSON 对象。',
  'not-found': '找不到“{id}”，它可能已被移走。',
  'no-session':
    '这个窗口的使用凭据已失效。您输入的内容仍在这里，恢复后会自动保存：请运行 lectern link 或再次启动讲台，' +
    '并在本窗口中打开它给出的网址。',
  'no-open-door': '这台电脑上没有为您运行的讲台。请用 npm start 或 lectern serve 启动，启动后会给出网址。',
  'request-too-large': '一次要保存的内容太多，本次没有保存任何内容；您输入的内容仍在这里。请分几次保存。',
  'no-workspace': '还没有打开工作区。',

  'workspace-missing': '找不到文件“{path}”。请确认它没有被移动或改名。',
  'workspace-damaged': '工作区文件{path}已损坏，没有改动它。请从备份中恢复，或打开它的副本。',
  'workspace-newer': '文件“{path}”由更新版本的讲台保存，没有改动它。请升级后再打开。',
  'not-a-workspace': '文件“{path}”不是讲台工作区，没有改动它。',
  'not-a-local-workspace':
    '没有打开“{path}”：只打开本机上的 .lectern 文件，不打开网络共享上的或其他类型的文件。请先复制到本机再打开。',
  'workspace-in-use': '{holder}自{since}起正在使用这个工作区。可以只读方式打开，或待其关闭后再试。',
  'workspace-locked':
    '另一个程序占着文件“{path}”，没有打开，也没有改动它。请待那个程序（备份、同步或杀毒软件等）用完后再打开。',
  'workspace-busy': '另一个程序正在使用文件“{path}”，这次改动没有保存。请待它用完后再试。',
  'workspace-exists': '文件“{path}”已经存在，没有改动它。请换一个文件名。',
  'workspace-gone':
    '工作区文件“{path}”在打开期间被移走、改名或删除，这次没有保存。此前保存的内容还在讲台手中，没有丢：请先不要关闭，' +
    '另存到别处，就在那里接着写；文件放回原处后也可继续。',
  'workspace-replaced':
    '“{path}”在打开期间被换成了另一个文件，这次没有保存，那个文件也没有动。此前保存的内容还在讲台手中，没有丢：' +
    '请先不要关闭，另存到别处，就在那里接着写。',
  'workspace-overwritten':
    '“{path}”在打开期间被别的程序改写，这次没有保存，也没有再往里写。打开时的内容还在讲台手中：请先不要关闭，' +
    '另存到别处，就在那里接着写。',
  'journal-gone':
    '“{path}”旁边记着最近改动的文件（-wal）被移走或删除，这次没有保存。此前保存的内容还在讲台手中，没有丢：' +
    '请先不要关闭，另存到别处，就在那里接着写。',
  'workspace-left':
    '别的窗口打开了另一个工作区，或恢复了备份：这一步没有保存，现在打开的内容也没有动。请看清打开的是哪一个，再做一次。',
  'asked-of-another':
    '别的窗口打开了另一个工作区，或恢复了备份：这里要看的已经换了，没有动任何内容。请再看一次。',
  'workspace-torn':
    '文件被别的程序改写得太多，打开时的内容已不完整，没有存成“{path}”，没有改动任何文件。写下而未保存的内容还在各页上：' +
    '请先抄出来，再从备份中恢复。',
  'workspace-unreadable':
    '文件“{path}”的目录部分已损坏，里面的内容无法逐项读出，没有改动它。请从备份中恢复；没有备份的，请保留原文件交维护者。',
  'salvaged-part':
    '读出 {read} 条记录，存在“{path}”；有 {count} 条读不出来：{names}。原文件没有改动，可对照备份补齐。',
  'salvaged-all': '读出 {read} 条记录，存在“{path}”，没有发现读不出来的。原文件没有改动。',
  'in-cloud-folder':
    '这个工作区放在{service}的同步文件夹里。同步可能用旧内容换掉正在使用的文件，两台电脑同时改还会分成两份。' +
    '建议把它移到普通文件夹，只把备份放在同步文件夹里。',
  'conflict-copies':
    '这个工作区旁边有同步程序留下的冲突副本：{names}。里面可能有别人改过而这里没有的内容，没有动它们。' +
    '请另行打开查看，或用 lectern compare 逐项对照。',
  'read-only': '工作区以只读方式打开，不能改动。',
  'stale-revision': '别处已先保存过这一项。已取来最新内容，请对照后再改。',
  'backup-missing': '找不到备份“{name}”，现有文件保持原样。',
  'copy-onto-itself': '副本不能存成工作区自己，请换一个文件名。',

  'key-taken': '代码“{key}”已用于“{name}”，请换一个。',
  'key-malformed': '代码“{key}”里有不能使用的符号。只可用文字、数字、点、间隔号和下划线。',
  'other-value': '现在的数是 {stands}，不是 {value}，没有改动。请核对后再办。',
  'state-not-ahead': '这个数已是“{state}”状态，不能退回到“{to}”。数有误时请录入修订值。',

  'nothing-to-export': '没有可以导出的内容。',
  'placement-without-content':
    '讲稿中引用的一个素材块已不在库中，文件没有写成。请移去这处引用或从回收站恢复。',
  'disk-full': '磁盘已满，或这里不能再写入，这次没有保存；此前保存的都在。请腾出空间后再试。',
  'disk-failed': '磁盘读写出错，这次没有保存；此前保存的内容没有改动。请检查磁盘，或另存一份到别处。',
  'disk-read-only': '“{path}”所在的位置不能写入，没有写入任何内容，原有内容没有改动。请换一个位置。',
  'file-read-only':
    '文件“{path}”只能读取，这次没有保存；此前保存的都在。请把它改为可写，或另存一份到别处再继续。',
  'opened-to-read':
    '文件“{path}”所在的位置只能读取，已以只读方式打开：可以查看、导出草稿。要改动，请另存一份到别处再打开。',
  'no-access':
    '您没有“{path}”的访问权限，没有打开，也没有改动任何内容。请向这台电脑的管理员申请，或换一个位置。',
  'too-many-open': '这台电脑上打开的文件太多，刚才的操作没有完成；此前保存的都在。请关闭其他程序后再试。',
  'file-held': '另一个程序占用着“{path}”，没有改动任何内容。请待它用完后再试。',
  'path-missing': '找不到“{path}”，没有改动任何内容。请确认它没有被移动或改名。',
  'name-too-long': '文件名“{path}”超过了这个磁盘允许的长度，没有写入。请换一个短些的名字。',
  'port-taken':
    '这个端口已被另一个程序占用，讲台没有启动，没有改动任何内容。请换一个端口，或不指定端口，由程序自选。',
  'folder-missing': '没有“{path}”这个文件夹，没有写入任何内容。请先建立它，或换一个文件夹。',
  'target-exists': '文件“{path}”已经存在，没有改动它，也没有写入。请换一个文件名；确要替换，请加 --force。',
  'target-is-workspace': '“{path}”是讲台工作区或它的一部分，没有改动它，也没有写入。请换一个文件名。',
  'target-is-link': '“{path}”只是指向“{target}”的链接，两处都没有写入。请直接写出那个文件，或换一个文件名。',
  'target-is-folder': '“{path}”是一个文件夹，没有以这个名字写入文件。请换一个文件名。',
  'target-not-a-file': '“{path}”不是普通文件，而是设备或管道，没有写入。请换一个文件名。',
  'database-overloaded':
    '数据库暂时没有余力，刚才的改动没有保存；此前保存的都在。请稍后再试；若再次出现，请告诉数据库管理员。',
  'database-refuses': '数据库不允许这个账号做这件事，没有改动任何内容。请向数据库管理员申请权限。',
  'database-damaged':
    '数据库发现自身文件损坏，刚才的改动没有保存。请停止使用并告诉数据库管理员，需要从备份恢复。',
  'database-busy': '别人同时改了数据库中的同一处，这次改动没有保存。请再试一次。',
  'chart-units-differ': '所选指标单位不同（{units}），不能画在一张图里。请分成几张。',
  'chart-without-data': '所选指标、地区和时期都没有数据，画不出图。',
  'ring-of-zeros': '“{title}”的各部分都是 0，没有可分的整体，画不成环形图。请改用柱形图，或核对数据。',
  'ring-with-negatives': '“{title}”有小于 0 的数，不是整体的一部分，画不成环形图。请改用柱形图。',
  'ring-of-several': '“{title}”有几组数据，环形图只能画一组的构成。请一组一张图，或改用柱形图。',
  'signs-not-drawn':
    '图表“{title}”的{chartPart}里有“{signs}”，这台机器的字体里都没有，画出来会是方框，图片没有写成，' +
    '工作区没有变化。请换一个写法，或改用幻灯片。',
  'signs-undrawable':
    '{chartPart}里有“{signs}”，画图的机器没有带这个字的字体，这张图的图片写不成。请换一个写法，或改用幻灯片。',
  'part-failed':
    '图表“{part}”没能写进文件，文件没有生成，工作区没有变化。请打开这张图看一看；若再次出现，请告诉维护者：' +
    '{reason}',
  'copy-failed': '副本写到“{path}”后没有通过检查，已弃去；工作区没有变化。请检查磁盘后再试。',
  'database-unreachable': '连不上数据库，刚才的改动没有保存。请检查网络，或稍后再试。',
  'event-in-trash': '它属于回收站里的“{title}”，请先恢复那一场发布会。',
  'no-polarity': '{indicator}没有定好坏方向，不能说“改善”或“转差”。可在指标中定下方向，或换一组动词。',
  'not-a-file-workspace': '这是共用数据库，不是文件，不能这样另存。',
  'operands-differ': '起止两个数须是同一指标、同一地区。',
  'parts-exceed-whole': '分项（{parts}）大于总数（{whole}），请核对数据。',
  'points-expected': '{indicator}本身是百分数，增减请用百分点表述。',
  'region-outside-scope': '“{region}”不在“{scope}”范围内，排不出位次。',
  'row-unreadable':
    '“{title}”这条记录读不出来（{table}，{field}），没有改动它，其余内容照常使用。请到“记录”里恢复它，那里没有的从备份中恢复。',
  'sample-figure-refused': '示例中“{place}”的数字 {expression} 无法生成：{reason} {because}',
  'sample-incomplete': '示例缺少 {list} 中的“{key}”。',
  'unknown-period':
    '“{period}”不是能识别的时期。可写 2022、2022-H1、2022-Q3、2022-06、2022-01/2022-06 或 2022-12-31。',
  'version-is-approved': '第 {version} 版已经审定，不能改写。',

  'job-failed': '文件没有写成，工作区没有变化。请重试；若再次出现，请告诉维护者：{reason}',
  'job-cancelled': '已取消，没有留下文件。',

  'file-too-large': '文件“{name}”有 {size} MB，超过 {most} MB，没有读取。请拆成几个文件再导入。',
  'file-kind-old':
    '“{name}”是不能读取的格式（{kind}），没有读取。请用 WPS 或 Excel 打开，另存为 xlsx（Word 文件另存为 docx）' +
    '后再导入。',
  'file-kind-unknown':
    '“{name}”不是能导入的文件。可导入 xlsx、xls、ods、csv 和 docx；其他表格请先另存为 xlsx。',
  'file-encrypted': '“{name}”设有打开密码，没有读取。请去掉密码另存一份后再导入。',
  'file-damaged': '“{name}”已损坏或不完整，没有读取。请用 WPS 或 Excel 打开后重新保存，再导入。',
  'file-hostile': '“{name}”的内部结构不正常（{reason}），没有读取。请向提供者索取重新保存的文件。',
  'file-too-slow': '“{name}”读了 {seconds} 秒还没有读完，已停止，数据没有变化。请拆成几个文件再导入。',
  'file-without-table': '“{name}”里没有找到表格。',
  'text-encoding-unknown': '“{name}”的文字编码认不出来。请另存为 UTF-8 编码的 csv，或另存为 xlsx。',
  'text-empty': '“{name}”里没有文字。',
  'text-kind-unread':
    '“{name}”是 {kind} 文件，不能作为文稿读取。请用 WPS 或 Word 打开，另存为 docx；网页请另存为 html，其他文字请另存为 txt。',
  'table-too-large':
    '表“{table}”太大（最多 {rows} 行、{columns} 列，共 {cells} 个单元格），没有读取。请拆成几张表再导入。',
  'sheet-missing': '文件里没有名为“{sheet}”的表。现有：{sheets}。',
  'header-not-found': '没有找到表头。请指明表头在第几行。',
  'map-column-unknown': '表头里没有“{column}”这一列。',
  'mapping-incomplete': '表“{table}”还缺：{fields}。请指明是哪一列，或给出全表统一的内容。',
  'reading-gone': '这次读取的内容已经清除。请重新选择文件。',
  'reading-not-ready': '文件还在读取中，请稍候。',
  'import-already-undone': '“{file}”的这次导入已经撤销过。',
  'nothing-to-import': '没有可导入的数据：每一行要么与现有数据相同，要么有问题。',
  'department-without-indicators': '这个部门名下还没有指标，生成不了填报表。请先在数据中给指标定下主管部门。',

  'ambiguous-indicator': '“{name}”可能指几个指标（{keys}），请写明是哪一个。',
  'ambiguous-region': '“{name}”可能指几个地区（{keys}），请写明是哪一个。',
  'row-without-indicator': '这一行没有写指标。',
  'row-without-region': '这一行没有写地区。',
  'another-region': '“{text}”提到{region}，看不出这里的数是不是它的。请指明是哪个地区的数。',
  'row-without-period': '这一行没有写时期。',
  'several-numbers': '“{text}”里不止一个数。请一格只填一个数。',
  'decimal-comma': '“{text}”里的逗号看不出是千位分隔还是小数点。请写成 1234.5 这样的数。',
  'struck-out': '“{text}”已被划掉，没有取。',
  'formula-without-value':
    '这一格是公式，文件里没有存下算出的结果。请用 WPS 或 Excel 打开文件重新保存，再导入。',
  forecast: '“{said}”：这是预计数，不是实际数，没有取。',
  'states-change': '“{said}”：这里是增减变化，不是这一时期的数，没有取。',
  'states-rank': '“{said}”：这里是位次，不是数值，没有取。',
  'states-share': '“{said}”：这里是占比或进度，不是数值，没有取。',
  'other-period': '“{said}”：这里是另一时期的数，没有写明是哪一时期。请写明后再填。',
  'overrules-table': '表里写的是“{said}”，这里按人指定的{taken}。',
  'note-states-forecast': '备注或表注“{text}”提到预计数，请核对这里是不是实际数。',
  'states-score': '“{said}”：这里是得分或权重，不是数值，没有取。',
  'part-of-period': '“{said}”：这只是时期中的一段，现有的时期写法表示不了，没有取。',
  'states-target': '“{said}”：这是目标数，不是实际数，没有取。',
  'target-unregistered': '“{indicator}”还没有登记目标，目标数没有取。请先登记它的目标，再导入。',
  'period-without-year': '“{period}”没有写明年份。请写明是哪一年。',
  'joined-value': '{cell} 合并成一格，一个数对着几行或几列，看不出各是多少。请拆开后分别填写。',
  'dimension-unknown':
    '这个数只属于“{text}”这一部分，登记簿没有这样分，没有当作整体取。请为它另建指标；如果“{text}”与数无关，' +
    '请在“对应”一步把这一栏改为“不取”。',
  'header-unknown': '表头“{header}”看不懂，可能限定了这一列的数，没有取。请指明这一列是什么。',
  'part-of-whole': '“{said}”：这只是其中一部分的数，没有取。',
  'hidden-row': '这一行在表里是隐藏的，没有取。需要时可勾选“也读隐藏的行和列”。',
  'hidden-column': '这一列在表里是隐藏的，没有取。需要时可勾选“也读隐藏的行和列”。',
  'total-row': '“{text}”是由其他各项加总或平均得出的，没有取。',
  'note-line': '“{text}”是表注。',
  'section-line': '“{text}”是小标题，没有数。',
  'no-value-column': '表里没有填数的列，这一行没有可取的数。',
  'negative-count': '{indicator}按{unit}计数，不会是 {value}。请核对。',
  'negative-amount': '{indicator}通常不会是负数，这里是 {value}。请核对。',
  'share-above-100': '{indicator}是比例，这里是 {value}%，超过了 100%。请核对。',
  'share-as-fraction': '{indicator}的单位是 %，这里写的是 {value}，像是 {percent}%。请核对。',
  'fractional-count': '{indicator}按{unit}计数，这里却有小数：{value}。请核对。',
  'value-jumps': '{indicator}{period}是 {known}，这里是 {value}，差了一个数量级以上。请核对数和单位。',
  'no-value': '没有填数。',
  'not-a-number': '“{text}”不是一个数。请填数字，说明写在备注里。',
  'scaled-cell': '单元格 {cell} 的数字格式让它看上去与实际存的 {value} 不同，没有取。请改为常规格式后再填。',
  'unit-twice': '数后面写了“{own}”，表头单位是“{around}”，看不出是哪一个。请只保留一处。',
  'unit-unclear': '表里写的单位是“{text}”，看不出{indicator}按哪个计。请指明单位。',
  'unit-differs': '{indicator}的单位是“{expected}”，这里写的是“{unit}”，不能换算。',
  'unknown-state': '“{state}”不是数据状态。可写已录入、已复核或已发布，也可以留空。',
  'text-too-long': '“{text}”太长，最多 {most} 个字。',
  'values-conflict':
    '同一指标、地区、时期在文件里有两个不同的数，另一个是“{sheet}”{cell} 的 {value}。请核对后只留一个。',

  'definition-changed': '{indicator}的口径自{since}起改变，前后的数不能放在一起比较。可只用同一口径下的数。',
  'definition-twice': '{indicator}自{from}起有两个口径，请只留一个。',
  'unit-not-convertible': '{indicator}的单位是“{unit}”，不能换算成“{wanted}”。',
  'formula-cycle': '{indicator}的公式绕回了自己（{way}），没有保存。',
  'formula-units-differ': '{indicator}（{unit}）的公式里各指标单位对不上（{units}），没有保存。',
  'derived-value': '{indicator}由公式算出，不能直接填数。请改它所依据的指标，或先去掉公式。',
  'reason-needed': '{indicator}（{region}，{period}）已有数，改动要说明原因。',
  'values-waiting':
    '数据表里还有数没有保存：缺来源或原因、没有存下，或别处同时改过。请先在“数据”中补全、选定或放弃。',
  'source-needed': '{indicator}（{region}，{period}）没有写明来源。',
  'register-in-use': '“{name}”有{count}处在用，不能删除：{uses}。',
  'home-region': '“{name}”是本地区，不能删除。',
  'tree-cycle': '“{key}”不能放在自己或自己的下级之下。',

  'right-missing': '“{person}”没有{right}的权限，没有改动。请换人操作，或在设置中授权。',
  'same-person': '录入和复核不能是同一个人（“{person}”）。请另一位同事复核，或在设置中允许自行复核。',
  'person-name-taken': '已有名为“{name}”的人员，请换一个能区分的名字。',
  'person-unknown': '人员名单里没有“{person}”。',

  'unpublished-figures': '有 {count} 个数字尚未发布，不能作为正式文件导出：{figures}。请先发布，或导出草稿。',
  'file-moved-on': '“{title}”在生成时又有改动，没有定稿，也没有登记。请看过改动后再定稿。',
  'held-passages':
    '有 {count} 处文字不能作为正式文件导出（未审定、不公开、不在有效期内，有手写的数，或手写的词与数字不符、' +
    '重复）：{titles}。请先处理，或写明仍要导出的理由。',
  'stale-figures':
    '有 {count} 个数字与现有数据不一致，不能作为正式文件导出：{figures}。请先接受新数或注明保留的理由。',
  'figures-moved-on': '有 {count} 个数字在显示之后又有变化：{figures}。未作任何改动。请看过新数再接受。',
  'nothing-to-undo': '没有可以撤销的本人操作。',
  'nothing-to-redo': '没有可以重做的操作：撤销之后又有了新的操作，或还没有撤销过。',
  'changed-elsewhere':
    '有{count}处记录不是由讲台改动的，可能被其他程序改过，或磁盘有损坏。已逐一列出，其余内容与操作记录一致。' +
    '请逐处核对，或从备份中恢复。',
  'changed-since': '这里后来又改动过，没有改动任何内容。',
  'entry-changed': '“{name}”在您打开之后已被别处改过，没有保存。现在显示的是最新内容，请核对后再改。',
  'not-copies': '“{path}”与“{other}”从来不是同一个工作区的副本，无从对照。两个文件都没有改动。',
  'act-of-another': '这一步是{person}做的，只能由本人撤销。没有改动任何内容。',
  'act-gone': '这一步已经撤销过了。没有改动任何内容。',
  'act-final': '这一步已成事实（如文件已发布），不能撤销。没有改动任何内容。',
  'log-broken':
    '操作记录与“{record}”的现状对不上：它被其他程序改过，当时的样子已无法得知。现在的内容没有变动。',
  'second-place-missing':
    '找不到文件夹“{path}”，备份没有存到那里；工作区旁边的备份照常。请接上它，或另选一处（写完整路径）。',
  'second-place-same': '“{path}”就是现在存备份的地方。请另选一处，最好在另一块盘上。',
  'log-says-nothing':
    '操作记录里查不到它原来的样子，没有改动任何内容。请对照原件改正后保存，或从备份中恢复。',
  'act-built-upon': '“{title}”后来又改动过，这一步已不能撤销。没有改动任何内容；请直接修改它。',
  'act-rested-upon': '“{by}”要用到“{title}”，新建它的这一步不能撤销。没有改动任何内容；请先从那里去掉它。',
  'not-stale': '这处数字与现有数据一致，无须保留。',
  'pinned-words-differ':
    '这些地方固定使用素材的旧版，而新版除了数字，文字也改过，不能只换数字：{titles}。请打开它们，' +
    '看过新版后改用新版。',
  'release-unchangeable': '已发布的文件不能改动。请另出更正，或注明保留的理由。',
}
