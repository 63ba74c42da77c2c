package org.fanin.data;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.fanin.data.IdxFile.Kind;

/**
 * Reads a file in the IDX format, plain or packed by gzip, whatever its name says.
 *
 * <p>A magic number, then the sizes, outermost first, all as big-endian 32-bit numbers; then one
 * unsigned byte a value, and nothing more.
 *
 * <p>Source: LeCun, Cortes and Burges, "The MNIST database of handwritten digits", file formats.
 */
final class IdxReader {

  private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};
  // The longest array that every virtual machine allows.
  private static final long MAX_VALUES = Integer.MAX_VALUE - 8;

  private final String place;
  private final Kind kind;
  private final HashingInputStream hashed;
  private final CountingInputStream in;

  private IdxReader(String place, Kind kind, InputStream unpacked) {
    this.place = place;
    this.kind = kind;
    this.hashed = new HashingInputStream(Hashing.sha256(), unpacked);
    this.in = new CountingInputStream(hashed);
  }

  /**
   * Reads {@code file}, which is to hold {@code kind}.
   *
   * @throws DatasetException if it cannot be read, is damaged, or holds something else
   */
  static IdxFile read(DataFile file, Kind kind) {
    try (var stored = new BufferedInputStream(file.content().open())) {
      stored.mark(GZIP_MAGIC.length);
      boolean packed = Arrays.equals(stored.readNBytes(GZIP_MAGIC.length), GZIP_MAGIC);
      stored.reset();
      InputStream unpacked = packed ? new GZIPInputStream(stored, 1 << 16) : stored;
      return new IdxReader(file.place(), kind, unpacked).read();
    } catch (EOFException | ZipException e) {
      throw new DatasetException(file.place() + ": the gzip header is damaged", e);
    } catch (IOException e) {
      throw new DatasetException(file.place() + " cannot be read: " + e, e);
    }
  }

  private IdxFile read() throws IOException {
    try {
      requireMagic();
      List<Integer> sizes = sizes();
      byte[] values = values(sizes);
      return new IdxFile(place, sizes, values, hashed.hash().toString());
    } catch (EOFException | ZipException e) {
      String where = counted(in.getCount(), "unpacked byte");
      throw new DatasetException(
          place + ": the gzip stream is damaged after " + where + ": " + e.getMessage(), e);
    }
  }

  private void requireMagic() throws IOException {
    int magic = readInt();
    if (magic == kind.magic) {
      return;
    }
    String found = Arrays.stream(Kind.values())
        .filter(other -> other.magic == magic)
        .map(other -> "is a file of " + other.noun)
        .findFirst()
        .orElse(String.format(ROOT, "begins with the bytes %08x", magic));
    throw fault(
        "%s; expected was a file of %s, which begins with %08x (magic number %d)",
        found, kind.noun, kind.magic, kind.magic);
  }

  private List<Integer> sizes() throws IOException {
    var sizes = new ArrayList<Long>();
    for (int i = 0; i < kind.rank; i++) {
      sizes.add(Integer.toUnsignedLong(readInt()));
    }
    String announced = announced(sizes);
    if (sizes.contains(0L)) {
      throw fault("the header announces %s; every size must be at least 1", announced);
    }
    long values = 1;
    for (long size : sizes) {
      values *= size;
      if (values > MAX_VALUES) {
        throw fault("the header announces %s; at most %,d values fit", announced, MAX_VALUES);
      }
    }
    return sizes.stream().map(Math::toIntExact).toList();
  }

  private byte[] values(List<Integer> sizes) throws IOException {
    int length = sizes.stream().reduce(1, Math::multiplyExact);
    long end = in.getCount() + length;
    // Memory grows with what is there, so that a false header costs none.
    byte[] values = in.readNBytes(length);
    if (values.length == length && in.read() < 0) {
      return values;
    }
    String found = values.length < length
        ? "ends after " + counted(in.getCount(), "byte")
        : String.format(ROOT, "goes on after byte %,d", end);
    throw fault(
        "%s; the header announces %s, which end with byte %,d", found, announced(sizes), end);
  }

  private int readInt() throws IOException {
    byte[] bytes = in.readNBytes(Integer.BYTES);
    if (bytes.length < Integer.BYTES) {
      throw fault(
          "ends after %s; a file of %s begins with a header of %d bytes",
          counted(in.getCount(), "byte"), kind.noun, Integer.BYTES * (1 + kind.rank));
    }
    return ByteBuffer.wrap(bytes).getInt();
  }

  private String announced(List<? extends Number> sizes) {
    String count = counted(sizes.get(0).longValue(), kind.noun.replaceFirst("s$", ""));
    return sizes.stream()
        .skip(1)
        .map(Object::toString)
        .collect(joining(" x ", count + (sizes.size() > 1 ? " of " : ""), ""));
  }

  private static String counted(long count, String noun) {
    return String.format(ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  private DatasetException fault(String format, Object... values) {
    return new DatasetException(place + ": " + String.format(ROOT, format, values));
  }
}
