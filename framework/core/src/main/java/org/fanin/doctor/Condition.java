package org.fanin.doctor;

import java.util.Optional;

/**
 * In which condition a check found what it looked at.
 *
 * @param health how well it serves
 * @param found what was found, as a clause
 * @param help what would help, as a sentence; empty where nothing must be done
 */
public record Condition(Health health, String found, Optional<String> help) {

  /** As it should be. */
  public static Condition ok(String found) {
    return new Condition(Health.OK, found, Optional.empty());
  }

  /** It works, but {@code help} would make it better. */
  public static Condition slow(String found, String help) {
    return new Condition(Health.SLOW, found, Optional.of(help));
  }

  /** It does not work until {@code help} is followed. */
  public static Condition broken(String found, String help) {
    return new Condition(Health.BROKEN, found, Optional.of(help));
  }
}
