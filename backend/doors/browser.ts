// What `npm start` needs to show the app in a browser; the build makes one file of it that starts at once.
export { problemIn } from './failure.ts'
export { dataFolder } from './folders.ts'
export { serve } from './http.ts'
export { openDoors } from './open-doors.ts'
