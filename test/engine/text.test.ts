import { describe, expect, it } from 'vitest'
import { isArchive, isLfsPointer, kindOf, utf16ToUtf8 } from '../../src/engine/text.js'

const words = 'password = "none yet"\r\n'

describe('bytes are read as', () => {
  it.each([
    ['one character a byte: ASCII', Buffer.from(words), 'bytes'],
    ['one character a byte: UTF-8', Buffer.from('pässwörd 😀 пароль'), 'bytes'],
    ['one character a byte: UTF-8 with a mark', Buffer.from(`\ufeff${words}`), 'bytes'],
    ['one character a byte: Latin-1', Buffer.from('pässwörd', 'latin1'), 'bytes'],
    ['one character a byte: nothing at all', Buffer.alloc(0), 'bytes'],
    ['UTF-16 by its mark', utf16le(`\ufeff${words}`), 'utf16le'],
    ['UTF-16 by its mark, the other way round', utf16be(`\ufeff${words}`), 'utf16be'],
    ['UTF-16 by its mark alone', Buffer.from([0xff, 0xfe]), 'utf16le'],
    ['UTF-16 by its mark, although no byte is zero', utf16le('\ufeff密码是什么'), 'utf16le'],
    ['UTF-16 without a mark', utf16le(words), 'utf16le'],
    ['UTF-16 without a mark, the other way round', utf16be(words), 'utf16be'],
    ['UTF-16 without a mark: four characters', utf16le('abcd'), 'utf16le'],
    ['UTF-16 without a mark: some are not ASCII', utf16le(`${words}密码`), 'utf16le'],
    ['binary: zeros anywhere', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0text'), 'binary'],
    ['binary: one zero in a text', Buffer.from(`${words}\0${words}`), 'binary'],
    ['binary: too short to tell UTF-16', utf16le('abc'), 'binary'],
    ['binary: an odd number of bytes', Buffer.concat([utf16le(words), Buffer.of(65)]), 'binary'],
    ['binary: nothing but zeros', Buffer.alloc(64), 'binary'],
    ['binary: numbers of 32 bits', Buffer.from(Uint32Array.from([1, 2, 3, 4]).buffer), 'binary'],
  ])('%s', (_, bytes, kind) => {
    expect(kindOf(bytes)).toBe(kind)
  })

  it('one character a byte, although a zero stands far behind', () => {
    expect(kindOf(Buffer.from(`${'a'.repeat(8000)}\0`))).toBe('bytes')
    expect(kindOf(Buffer.from(`${'a'.repeat(7999)}\0`))).toBe('binary')
  })
})

describe('UTF-16', () => {
  it('becomes UTF-8 without its mark', () => {
    expect(utf16ToUtf8(utf16le('\ufeffé😀a'), 'utf16le').toString()).toBe('é😀a')
    expect(utf16ToUtf8(utf16be('\ufeffé😀a'), 'utf16be').toString()).toBe('é😀a')
    expect(utf16ToUtf8(utf16be('é😀a'), 'utf16be').toString()).toBe('é😀a')
  })

  it('that is broken is read as far as it goes', () => {
    const halfCharacter = Buffer.concat([utf16le('ab'), Buffer.of(0x63)])
    expect(utf16ToUtf8(halfCharacter, 'utf16le').toString()).toBe('ab\ufffd')
    expect(utf16ToUtf8(utf16le('a\ud83db'), 'utf16le').toString()).toBe('a\ufffdb')
  })
})

describe('an archive', () => {
  it.each([
    ['zip', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['gzip', [0x1f, 0x8b, 0x08, 0x00]],
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd, 0x24]],
  ])('is known by its first bytes: %s', (_, bytes) => {
    expect(isArchive(Buffer.from(bytes))).toBe(true)
  })

  it('is not what merely begins like one', () => {
    expect(isArchive(Buffer.from('PK'))).toBe(false)
    expect(isArchive(Buffer.from('BZip is a program'))).toBe(false)
    expect(isArchive(Buffer.alloc(0))).toBe(false)
  })
})

describe('a Git LFS pointer', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`

  it('is known by its first line', () => {
    expect(isLfsPointer(Buffer.from(pointer))).toBe(true)
  })

  it('is not a text about pointers', () => {
    expect(isLfsPointer(Buffer.from(`See:\n${pointer}`))).toBe(false)
    expect(isLfsPointer(Buffer.from(pointer + 'x'.repeat(1024)))).toBe(false)
  })
})

function utf16le(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}

function utf16be(text: string): Buffer {
  return utf16le(text).swap16()
}
