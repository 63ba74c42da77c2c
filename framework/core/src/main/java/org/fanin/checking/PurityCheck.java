package org.fanin.checking;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Digits;
import org.fanin.plan.Seeds;
import org.fanin.plugins.TimeLimit;

/**
 * Whether weights depend on the kernel and the seed, and on nothing else.
 *
 * <p>The first draw of every kernel is held against one after other kernels and other seeds, and
 * draws of {@value #THREADS} seeds one by one against draws of the same seeds at once.
 */
final class PurityCheck {

  private static final int THREADS = 4;
  private static final int ROUNDS = 3;
  private static final List<Seeds> SEEDS = IntStream.rangeClosed(1, THREADS)
      .mapToObj(repeat -> new Seeds(Tried.SEEDS.study(), repeat))
      .toList();
  private static final String AGAIN = " from the same seed";
  private static final String IN_THREADS = " when several threads draw";

  private final WeightInitializer law;
  private final TimeLimit limit;

  PurityCheck(WeightInitializer law, TimeLimit limit) {
    this.law = law;
    this.limit = limit;
  }

  /** Two findings on {@code kernels}, of which all have been drawn once. */
  List<Finding> findings(List<Tried> kernels) {
    return List.of(
        Finding.ofEach(
            "pure",
            "the same seed gives the same weights, in " + THREADS + " threads too",
            kernels,
            tried -> {
              String problem = alone(tried);
              return problem.isEmpty() ? inThreads(tried) : problem;
            }),
        seeds(kernels));
  }

  private String alone(Tried tried) {
    Draw first = tried.first();
    List<Draw> others = oneByOne(tried.kernel()).subList(1, THREADS);
    Draw again = draw(tried.kernel(), SEEDS.get(0));
    if (!again.hasWeightsOf(first)) {
      return "gives other weights" + AGAIN;
    }
    if (!again.endsAs(first)) {
      return "takes other numbers" + AGAIN + " when it draws again";
    }
    return again.sharesWith(first)
            || others.stream().anyMatch(again::sharesWith)
            || !first.isUntouched()
        ? "gives one array for two draws, so that one overwrites the other"
        : "";
  }

  private String inThreads(Tried tried) {
    List<Draw> alone = oneByOne(tried.kernel());
    try {
      return IntStream.range(0, ROUNDS)
          .mapToObj(round -> difference(alone, atOnce(tried.kernel())))
          .filter(difference -> !difference.isEmpty())
          .findFirst()
          .map(difference -> difference + AGAIN + IN_THREADS)
          .orElse("");
    } catch (Complaint e) {
      return e.clause() + IN_THREADS;
    }
  }

  private static String difference(List<Draw> alone, List<Draw> together) {
    for (int thread = 0; thread < THREADS; thread++) {
      if (!together.get(thread).hasWeightsOf(alone.get(thread))) {
        return "gives other weights";
      }
      if (!together.get(thread).endsAs(alone.get(thread))) {
        return "takes other numbers";
      }
    }
    return "";
  }

  /** A law that says nothing else may be one without chance, such as an identity. */
  private Finding seeds(List<Tried> kernels) {
    List<Tried> same = kernels.stream().filter(this::isSameFromEverySeed).toList();
    String found = "gives the same weights from every seed";
    return same.stream()
        // Where all weights are one number, the variance tells.
        .filter(tried -> tried.statesChance() && !tried.first().isConstant())
        .findFirst()
        .map(tried -> Finding.failed(
            "seeds",
            found + ", but states a variance of " + Digits.three(tried.stated().getAsDouble())
                + Complaint.place(tried.kernel())))
        .orElseGet(() -> same.size() < kernels.size()
            ? Finding.passed("seeds", "other seeds give other weights")
            : Finding.noted(
                "seeds",
                found + ": without a stated variance above 0, that is taken for a law without"
                    + " chance"));
  }

  private boolean isSameFromEverySeed(Tried tried) {
    List<Draw> draws = oneByOne(tried.kernel());
    return draws.stream().allMatch(draws.get(0)::hasWeightsOf);
  }

  private List<Draw> oneByOne(Kernel kernel) {
    return SEEDS.stream().map(seeds -> draw(kernel, seeds)).toList();
  }

  private Draw draw(Kernel kernel, Seeds seeds) {
    return Draw.of(law, kernel, seeds.weights(kernel.layer()), limit);
  }

  private List<Draw> atOnce(Kernel kernel) {
    var meetings = new Meetings(THREADS);
    List<CompletableFuture<Draw>> draws = SEEDS.stream()
        .map(seeds -> CompletableFuture.supplyAsync(
            () -> Draw.of(law, kernel, meetings.joinedBy(seeds.weights(kernel.layer())), limit),
            task -> new Thread(task, "check " + kernel.layer()).start()))
        .toList();
    try {
      // Also when one breaks, so that none is left to disturb the draws that follow.
      CompletableFuture.allOf(draws.toArray(CompletableFuture<?>[]::new)).join();
      return draws.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Complaint complaint ? complaint : e;
    }
  }
}
