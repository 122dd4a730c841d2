/** What a program that sends a folder elsewhere is called, in both languages. */
export interface CloudService {
  readonly zh: string
  readonly en: string
}

const same = (name: string): CloudService => ({ zh: name, en: name })

/**
 * How the folders of such programs are called by default, on Windows, macOS and Linux. A folder counts where
 * its whole name says so: “WPS资料” is nobody's cloud.
 */
const folders: readonly (readonly [name: RegExp, service: CloudService])[] = [
  [/^onedrive(?:$| ?-)/i, same('OneDrive')],
  [/^dropbox(?:$| ?[-(（])/i, same('Dropbox')],
  [/^(?:icloud ?drive|com~apple~clouddocs|mobile documents)$/i, same('iCloud')],
  [/^(?:我的)?坚果云(?:$|文件)|^(?:my )?nutstore(?: files)?$/i, { zh: '坚果云', en: 'Nutstore (坚果云)' }],
  [
    /^(?:我的)?百度(?:网盘|云)(?:同步空间|同步盘)?$|^baidu ?(?:sync(?:disk)?|netdisk)(?: ?workspace)?$/i,
    { zh: '百度网盘', en: 'Baidu Netdisk (百度网盘)' },
  ],
  [
    /^(?:我的)?wps ?(?:云盘|网盘|云文档)$|^wps ?(?:cloud(?: files)?|drive|cloud docs)$/i,
    { zh: 'WPS 云盘', en: 'WPS Cloud (WPS云盘)' },
  ],
  [/^google ?drive(?:$|-| ?\()/i, same('Google Drive')],
  [/^(?:(?:腾讯)?微云(?:同步(?:助手|盘))?|weiyun(?:disk)?)$/i, { zh: '微云', en: 'Weiyun (微云)' }],
  [/^(?:阿里云盘|adrive|alipan)$/i, { zh: '阿里云盘', en: 'Aliyun Drive (阿里云盘)' }],
  [/^(?:天翼云盘|ecloud)$/i, { zh: '天翼云盘', en: 'eCloud (天翼云盘)' }],
  [/^Box(?: Sync)?$/, same('Box')],
  [/^nextcloud\d*$/i, same('Nextcloud')],
  [/^owncloud$/i, same('ownCloud')],
  [/^(?:seafile|我的资料库)$/i, same('Seafile')],
  [/^(?:synology ?drive|cloudstation)$/i, same('Synology Drive')],
  [/^(?:mega|megasync)$/i, same('MEGA')],
  [/^yandex\.disk$/i, same('Yandex Disk')],
  [/^pcloud ?drive$/i, same('pCloud')],
  [/^syncthing$/i, same('Syncthing')],
]

/** What such a program leaves in the folder it takes care of, whatever that is called. */
const marks: Readonly<Record<string, CloudService>> = {
  '.stfolder': same('Syncthing'),
  '.dropbox': same('Dropbox'),
  '.dropbox.cache': same('Dropbox'),
  '.owncloudsync.log': same('ownCloud'),
  '.nextcloudsync.log': same('Nextcloud'),
  '.synologyworkingdirectory': same('Synology Drive'),
  '.tmp.drivedownload': same('Google Drive'),
  '.nutstore': { zh: '坚果云', en: 'Nutstore (坚果云)' },
}

/** The names by which such a program can be told in a folder that is called otherwise. */
export const cloudMarks: readonly string[] = Object.keys(marks)

/**
 * The program that sends a file elsewhere because of the folder it lies in, undefined where none is known to.
 * @param path of the file, by the rules of any system
 * @param marked which of `cloudMarks` lie in one of its folders
 */
export function cloudServiceOf(path: string, marked: readonly string[] = []): CloudService | undefined {
  const names = path.split(/[\\/]+/).slice(0, -1)
  for (const name of names) {
    const known = folders.find(([form]) => form.test(name))
    if (known) return known[1]
  }
  return marked.map(mark => marks[mark.toLowerCase()]).find(service => service !== undefined)
}
