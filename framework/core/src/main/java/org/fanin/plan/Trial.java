package org.fanin.plan;

import org.fanin.study.Arm;

/**
 * One arm, trained once.
 *
 * @param arm what is trained
 * @param repeat from 1
 * @param seeds the repeat's streams
 */
public record Trial(Arm arm, int repeat, Seeds seeds) {

  /** As progress and errors name it: {@code he #2}. */
  public String label() {
    return arm.label() + " #" + repeat;
  }
}
