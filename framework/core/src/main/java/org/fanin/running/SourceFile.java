package org.fanin.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;

/**
 * The Java source file from which a study was compiled.
 *
 * @param name of the file, without its folder
 * @param text its content, which is UTF-8 in the file
 */
public record SourceFile(String name, String text) {

  /** The SHA-256 of the file, in hexadecimal. */
  String sha256() {
    return Hashing.sha256().hashString(text, UTF_8).toString();
  }
}
