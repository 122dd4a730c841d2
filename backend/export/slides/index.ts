export { type Deck, writeDeck } from './deck.ts'
