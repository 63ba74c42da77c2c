package org.fanin.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.fanin.Loss;
import org.fanin.data.Dataset;
import org.fanin.initializers.WeightInitializer;
import org.fanin.layers.Layers;
import org.fanin.optimizers.UpdateRule;
import org.fanin.plugins.TimeLimit;

/**
 * Reads the arms of a study: every combination of initializer, network and optimizer.
 *
 * <p>Arms go by initializer first, then by network, then by optimizer.
 */
final class ArmReader {

  private final Faults faults;
  private final TimeLimit limit;

  /** Gives what others wrote, each time it is called, at most {@code limit}. */
  ArmReader(Faults faults, TimeLimit limit) {
    this.faults = faults;
    this.limit = limit;
  }

  /** The arms of {@code study}; fewer where there are faults. */
  List<Arm> read(Class<?> study, Optional<Dataset> dataset, Loss loss) {
    var trials = new LawTrials(limit);
    List<Level<WeightInitializer>> laws = new InitializerReader(faults, trials).read(study);
    List<Level<Layers>> networks = new NetworkReader(dataset, loss, faults, limit).read(study);
    List<Level<UpdateRule>> rules = new OptimizerReader(faults).read(study);
    var arms = new ArrayList<Arm>();
    for (Level<WeightInitializer> law : laws) {
      for (Level<Layers> network : networks) {
        for (Level<UpdateRule> rule : rules) {
          String label = law.label() + ending(network, networks) + ending(rule, rules);
          var arm = new Arm(label, Label.folder(label), law.value(), network.value(), rule.value());
          arms.add(trials.tried(arm, faults));
        }
      }
    }
    requireDifferent(arms);
    arms.forEach(this::requireScale);
    return withUniqueSlugs(arms);
  }

  /** What a level adds to the label: nothing if it is the only one. */
  private static <T> String ending(Level<T> level, List<Level<T>> all) {
    return all.size() > 1 ? ", " + level.label() : "";
  }

  private void requireDifferent(List<Arm> arms) {
    var labels = new HashSet<String>();
    var contents = new HashMap<List<Object>, String>();
    for (Arm arm : arms) {
      List<Object> content = List.of(arm.initializer(), arm.network(), arm.rule());
      String twin = contents.putIfAbsent(content, arm.label());
      boolean isNamedAnew = labels.add(arm.label());
      if (arm.label().equals(twin)) {
        faults.add("has the arm '" + twin + "' twice");
      } else if (twin != null) {
        faults.add("has the arms '" + twin + "' and '" + arm.label() + "', which are the same");
      } else if (!isNamedAnew) {
        faults.add(
            "has different arms named '" + arm.label() + "'; initializers need different names");
      }
    }
  }

  private void requireScale(Arm arm) {
    if (arm.initializer().branchFactor().isPresent() && !arm.network().hasBranchFactor()) {
      faults.add(
          "arm " + arm.label(),
          "sets the learned factors of residual branches, but the network has none; end each branch"
              + " with .scale()");
    }
  }

  private static List<Arm> withUniqueSlugs(List<Arm> arms) {
    List<String> slugs = arms.stream().map(Arm::slug).toList();
    return arms.stream()
        .map(arm -> Collections.frequency(slugs, arm.slug()) == 1
            ? arm
            : new Arm(
                arm.label(),
                Label.hashed(arm.slug(), arm.label()),
                arm.initializer(),
                arm.network(),
                arm.rule()))
        .toList();
  }
}
