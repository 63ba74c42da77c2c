package org.fanin.experiments.damage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Damaged copies of a file; the same number gives the same damage. */
final class Mutants {

  private static final int MOST_FLIPS = 8;
  private static final int MOST_INSERTED = 64;
  private static final long[] LENGTHS = {
    -1, 0, 1, 0x7f, 0x7fff, 0x7fff_ffff, 0x8000_0000L, 0xffff_ffffL, Long.MAX_VALUE, Long.MIN_VALUE
  };

  private final byte[] original;

  Mutants(byte[] original) {
    this.original = original.clone();
  }

  /** Mutant number {@code number}, which differs from the original or is equal by chance. */
  byte[] get(int number) {
    var random = new Random(number);
    return switch (number % 5) {
      case 0 -> flipped(1, random);
      case 1 -> flipped(1 + random.nextInt(MOST_FLIPS), random);
      case 2 -> Arrays.copyOf(original, random.nextInt(original.length));
      case 3 -> inserted(random);
      default -> withLength(random);
    };
  }

  private byte[] flipped(int bits, Random random) {
    byte[] bytes = original.clone();
    for (int i = 0; i < bits; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return bytes;
  }

  private byte[] inserted(Random random) {
    byte[] more = new byte[1 + random.nextInt(MOST_INSERTED)];
    random.nextBytes(more);
    int at = random.nextInt(original.length + 1);
    return ByteBuffer.allocate(original.length + more.length)
        .put(original, 0, at)
        .put(more)
        .put(original, at, original.length - at)
        .array();
  }

  /** An extreme number, of 4 or 8 bytes in either order, where a length may stand. */
  private byte[] withLength(Random random) {
    ByteBuffer bytes = ByteBuffer.wrap(original.clone())
        .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long length = LENGTHS[random.nextInt(LENGTHS.length)];
    if (random.nextBoolean() && original.length >= Long.BYTES) {
      bytes.putLong(random.nextInt(original.length - Long.BYTES + 1), length);
    } else if (original.length >= Integer.BYTES) {
      bytes.putInt(random.nextInt(original.length - Integer.BYTES + 1), (int) length);
    }
    return bytes.array();
  }
}
