package org.fanin.study;

import java.util.List;
import org.fanin.Claims;
import org.fanin.mistakes.MistakeException;
import org.fanin.plugins.BareConstructor;
import org.fanin.plugins.TimeLimit;
import org.fanin.results.claims.Claim;

/** Reads the claims of a study, which speak of its arms. */
final class ClaimReader {

  private final Faults faults;
  private final TimeLimit limit;

  ClaimReader(Faults faults, TimeLimit limit) {
    this.faults = faults;
    this.limit = limit;
  }

  /** The claims of {@code study}, none if it has none or they have a fault. */
  List<Claim> read(Class<?> study, List<Arm> arms) {
    Claims annotation = study.getAnnotation(Claims.class);
    if (annotation == null) {
      return List.of();
    }
    String place = "@Claims(" + annotation.value().getSimpleName() + ")";
    List<Claim> claims = claims(annotation.value(), place);
    claims.forEach(claim -> faults.requirePlain(claim.statement(), place));
    List<String> labels = arms.stream().map(Arm::label).toList();
    for (String arm : claims.stream().flatMap(claim -> claim.arms().stream()).toList()) {
      if (!labels.isEmpty() && !labels.contains(arm)) {
        faults.add(
            place,
            "speaks of an arm '" + arm + "'" + NearestName.hint(arm, labels) + "; arms are '"
                + String.join("', '", labels) + "'");
      }
    }
    return claims;
  }

  private List<Claim> claims(Class<? extends Claims.Source> source, String place) {
    try {
      return limit.supplied(
          "claims of " + source.getName(),
          () -> List.copyOf(BareConstructor.call(source).get()));
    } catch (MistakeException e) {
      faults.add(place, "names a class that " + e.getMessage());
    }
    return List.of();
  }
}
