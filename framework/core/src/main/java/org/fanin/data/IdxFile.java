package org.fanin.data;

import java.util.List;

/**
 * The content of a file in the IDX format.
 *
 * @param place how messages name the file
 * @param sizes as the header says, outermost first
 * @param values unsigned bytes, row-major; not copied
 * @param sha256 SHA-256 in hexadecimal of the unpacked file
 */
@SuppressWarnings("ArrayRecordComponent") // 47 million pixels are not copied
record IdxFile(String place, List<Integer> sizes, byte[] values, String sha256) {

  /** What a file holds, as its magic number says. */
  enum Kind {
    IMAGES(2051, "images", 3),
    LABELS(2049, "labels", 1);

    final int magic;
    final String noun;
    final int rank;

    Kind(int magic, String noun, int rank) {
      this.magic = magic;
      this.noun = noun;
      this.rank = rank;
    }
  }

  /** The number of images or labels. */
  int count() {
    return sizes.get(0);
  }
}
