import { expect, it } from 'vitest'
import { cloudServiceOf } from '../../../core/cloud-folders.ts'
import { conflictCopiesOf } from '../../../core/conflict-copies.ts'

it.each([
  ['C:\\Users\\wang\\OneDrive\\新闻办\\office.lectern', 'OneDrive'],
  ['C:\\Users\\wang\\OneDrive - 云溪市\\office.lectern', 'OneDrive'],
  ['/Users/wang/Library/CloudStorage/OneDrive-Personal/office.lectern', 'OneDrive'],
  ['/Users/wang/Library/CloudStorage/GoogleDrive-w@example.org/My Drive/office.lectern', 'Google Drive'],
  ['/home/wang/Dropbox/office.lectern', 'Dropbox'],
  ['/home/wang/Dropbox (Office)/office.lectern', 'Dropbox'],
  ['/Users/wang/Library/Mobile Documents/com~apple~CloudDocs/office.lectern', 'iCloud'],
  ['C:\\Users\\wang\\iCloudDrive\\office.lectern', 'iCloud'],
  ['D:\\我的坚果云\\发布会\\office.lectern', '坚果云'],
  ['/home/wang/Nutstore Files/office.lectern', '坚果云'],
  ['D:\\BaiduSyncdisk\\office.lectern', '百度网盘'],
  ['D:\\百度网盘同步空间\\office.lectern', '百度网盘'],
  ['D:\\WPS云盘\\office.lectern', 'WPS 云盘'],
  ['C:\\Users\\wang\\WPSDrive\\1234\\WPS云盘\\office.lectern', 'WPS 云盘'],
])('knows the program that sends %s elsewhere', (path, service) => {
  expect(cloudServiceOf(path)?.zh).toBe(service)
})

it.each([
  '/home/wang/文档/office.lectern',
  'D:\\WPS资料\\office.lectern',
  '/home/wang/boxes/office.lectern',
  '/home/wang/文档/OneDrive.lectern',
  '/home/wang/坚果采购/office.lectern',
])('suspects nothing of %s', path => {
  expect(cloudServiceOf(path)).toBeUndefined()
})

it('knows a folder by what the program leaves in it', () => {
  expect(cloudServiceOf('/srv/office/a.lectern', ['.stfolder'])?.en).toBe('Syncthing')
})

const beside = [
  'office.lectern',
  "office (王's conflicted copy 2023-08-11).lectern",
  'office (王 的冲突副本 2023-08-11).lectern',
  'office-冲突.lectern',
  'office_冲突文件_王_20230811.lectern',
  'office.sync-conflict-20230811-101112-ABCDEFG.lectern',
  'office (SFConflict wang 2023-08-11).lectern',
  'office (1).lectern',
  'office 2.lectern',
  'office-DESKTOP-7.lectern',
  'office 2024年度.lectern',
  'officers (conflicted copy).lectern',
  'office (conflicted copy).docx',
  'other-冲突.lectern',
]

it('names the copies that lie beside a file because two computers changed it', () => {
  expect(conflictCopiesOf('office.lectern', beside, false)).toEqual(beside.slice(1, 7).toSorted())
})

it('counts names that only number the copy where a sync program is known to be at work', () => {
  expect(conflictCopiesOf('office.lectern', beside, true)).toEqual(beside.slice(1, 10).toSorted())
})
