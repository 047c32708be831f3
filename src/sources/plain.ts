import { isArchive, isLfsPointer } from '../engine/text.js'
import { isTar } from './tar.js'

/** What is no container of something else, of which there would be more to say. */
export function isPlain(bytes: Uint8Array): boolean {
  return !isLfsPointer(bytes) && !isArchive(bytes) && !isTar(bytes)
}
