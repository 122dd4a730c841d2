/** Every area of this language, each under the name of its file. */
const areas = import.meta.glob<object>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' })

export default Object.fromEntries(
  Object.entries(areas).map(([path, messages]) => [path.slice(2, -3), messages]),
)
