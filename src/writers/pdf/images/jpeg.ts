/** Of a JPEG file, what PDF must know to hold it as it is. */
export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly components: number;
}

/** Reads the frame header of a JPEG file (ITU T.81, B.2.2); undefined when there is none. */
export function readJpeg(data: Uint8Array): JpegFrame | undefined {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 10 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1;
    } else if (isFrame(marker)) {
      return {
        bits: bytes.readUInt8(at + 4),
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        components: bytes.readUInt8(at + 9),
      };
    } else {
      at += 2 + bytes.readUInt16BE(at + 2);
    }
  }
  return undefined;
}

/** SOF0 to SOF15, among which DHT, JPG and DAC have numbers of their own. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
