import type { Confidence } from './rule.js'

/** Surest first. */
export const confidences: readonly Confidence[] = ['high', 'medium', 'low']

/** Whether `confidence` is as sure as `least`, or surer. */
export function isAtLeast(confidence: Confidence, least: Confidence): boolean {
  return confidences.indexOf(confidence) <= confidences.indexOf(least)
}
