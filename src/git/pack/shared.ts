interface NumberArray {
  set(values: ArrayLike<number>): void
}

/** Numbers that threads share. */
export function shared<T extends NumberArray>(
  type: { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  length: number,
  values: ArrayLike<number> = [],
): T {
  const array = new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT))
  array.set(values)
  return array
}
