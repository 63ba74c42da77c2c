package org.fanin.initializers;

import java.util.stream.IntStream;
import org.fanin.initializers.running.UnfitLayerException;
import org.fanin.initializers.running.UnitMoments;

/** Refuses layers that data say nothing about. */
final class Liveliness {

  /** The share of a unit's mean up to which its deviation is the rounding noise of floats. */
  private static final double NOISE = 1e-6;

  private Liveliness() {}

  /** The moments of a layer of which at least one unit tells samples apart. */
  static UnitMoments required(UnitMoments moments) {
    if (!Double.isFinite(moments.deviation())) {
      throw new UnfitLayerException("puts out values that are not finite");
    }
    if (units(moments).allMatch(unit -> isDead(moments, unit))) {
      throw new UnfitLayerException("is dead: no unit tells one sample from another");
    }
    return moments;
  }

  /** The moments of a layer of which every unit tells samples apart. */
  static UnitMoments requiredOfEveryUnit(UnitMoments moments) {
    required(moments);
    units(moments).filter(unit -> isDead(moments, unit)).findFirst().ifPresent(unit -> {
      throw new UnfitLayerException(
          "has a dead unit: number " + unit + " puts out the same for every sample");
    });
    return moments;
  }

  private static IntStream units(UnitMoments moments) {
    return IntStream.range(0, moments.units());
  }

  private static boolean isDead(UnitMoments moments, int unit) {
    return Math.sqrt(moments.variances()[unit]) <= NOISE * Math.abs(moments.means()[unit]);
  }
}
