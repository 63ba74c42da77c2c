package org.fanin.study;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.fanin.initializers.WeightInitializer;
import org.fanin.plugins.Failure;
import org.fanin.plugins.TimeLimit;

/**
 * Makes initializers and asks them all that is asked before they draw, so that one of others that
 * throws or never ends breaks its own arm: an {@link UnusableLaw} takes its place.
 *
 * <p>A {@linkplain Failure#isRefusal refusal} of a parameter or a kernel is none of that, but a fault
 * of the study.
 */
final class LawTrials {

  private final TimeLimit limit;
  private final IdentityHashMap<WeightInitializer, UnusableLaw> endless = new IdentityHashMap<>();

  /** Gives every constructor, and all laws of an arm together, at most {@code limit}. */
  LawTrials(TimeLimit limit) {
    this.limit = limit;
  }

  /**
   * A law of {@code values}, or what stands for it if it breaks.
   *
   * @throws InvocationTargetException if it refuses a value
   * @throws ReflectiveOperationException if its constructor cannot be called
   */
  WeightInitializer make(Constructor<? extends WeightInitializer> constructor, Object[] values)
      throws ReflectiveOperationException {
    String reason;
    try {
      return call("make " + constructor.getName(), () -> constructor.newInstance(values));
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof InvocationTargetException thrown)) {
        throw new ReflectiveOperationException(cause(e).getMessage(), cause(e));
      }
      if (Failure.isRefusal(cause(thrown))) {
        throw thrown;
      }
      reason = ": " + Failure.reason(cause(thrown));
    } catch (TimeoutException e) {
      reason = ", for its constructor does not end";
    }
    return new UnusableLaw(
        constructor.getDeclaringClass(), Arrays.deepToString(values), "cannot be made" + reason);
  }

  /** {@code arm}, or with what stands for its law if that breaks; what it refuses is a fault. */
  Arm tried(Arm arm, Faults faults) {
    UnusableLaw known = endless.get(arm.initializer());
    if (known != null) {
      return arm.with(known);
    }
    var questions = new LawQuestions(arm);
    try {
      call("ask " + arm.label(), questions).forEach(refusal -> faults.add(place(arm), refusal));
      return arm;
    } catch (ExecutionException e) {
      return broken(arm, questions, ": " + Failure.reason(cause(e)), faults);
    } catch (TimeoutException e) {
      Arm broken = broken(arm, questions, ", which does not end", faults);
      if (broken.initializer() instanceof UnusableLaw unusable) {
        endless.put(arm.initializer(), unusable);
      }
      return broken;
    }
  }

  /** A law that belongs to a layer belongs to the study: there is no arm without it. */
  private static Arm broken(Arm arm, LawQuestions questions, String how, Faults faults) {
    WeightInitializer law = questions.law();
    String reason = "breaks when asked for " + questions.question() + how;
    if (law != arm.initializer()) {
      faults.add(place(arm), "has the law " + law.getClass().getName() + ", which " + reason);
      return arm;
    }
    return arm.with(new UnusableLaw(law.getClass(), arm.label(), reason));
  }

  private <T> T call(String name, Callable<T> code) throws ExecutionException, TimeoutException {
    try {
      return limit.call(name, code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }

  private static Throwable cause(Throwable wrapping) {
    return Objects.requireNonNullElse(wrapping.getCause(), wrapping);
  }

  private static String place(Arm arm) {
    return "arm " + arm.label();
  }
}
