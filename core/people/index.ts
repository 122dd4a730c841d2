export * from './model.ts'
export { mayBring, mayReturn, mayTakeFurther, rightsOf, type Entered, type Staff } from './rights.ts'
export { entrantsOf, stepsOf, type Step, type Steps } from './steps.ts'
