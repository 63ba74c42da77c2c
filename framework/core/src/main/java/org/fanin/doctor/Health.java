package org.fanin.doctor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well something serves Fanin. */
public enum Health {
  /** As it should be. */
  OK,
  /** It works, but takes longer than it need, or there is little room. */
  SLOW,
  /** It does not work. */
  BROKEN;

  /** As results name it. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
