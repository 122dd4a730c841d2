import { openConnection } from '../../backend/store/sqlite-connection.ts'

/** Reads a file so that at every moment one of two transactions is open, until it is killed. */
const [one, other] = [1, 2].map(() => openConnection(process.argv[2]!, true))

function begin(connection: typeof one): void {
  connection!.exec('begin')
  connection!.prepare('select count(*) from act').get()
}

begin(one)
process.stdout.write('reading\n')
let [present, next] = [one!, other!]
setInterval(() => {
  begin(next)
  present.exec('commit')
  ;[present, next] = [next, present]
}, 5)
