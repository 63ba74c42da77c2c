package org.fanin.checking;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;

/** Laws that do not draw as a law must, each in its own way, and some that look like it. */
final class ImpureLaws {

  private ImpureLaws() {}

  private static float[] filled(float[] weights, Kernel kernel, RandomGenerator random) {
    double deviation = Math.sqrt(1.0 / kernel.fanIn());
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (deviation * random.nextGaussian());
    }
    return weights;
  }

  /** Every repeat would get the same weights. */
  record SameAlways() implements OfFanIn {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return filled(new float[kernel.size()], kernel, new Random(1));
    }
  }

  /** Its weights are not around 0, and it does not say so. */
  record Shifted() implements OfFanIn {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      float[] weights = filled(new float[kernel.size()], kernel, random);
      for (int i = 0; i < weights.length; i++) {
        weights[i] += 1;
      }
      return weights;
    }
  }

  /** Every seed gets the weights of the first, though it states no variance. */
  record Memo() implements OfFanIn {
    private static final Map<Kernel, float[]> KNOWN = new ConcurrentHashMap<>();

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return KNOWN
          .computeIfAbsent(kernel, key -> filled(new float[key.size()], key, random))
          .clone();
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }
  }

  /** Gives away an array that it fills again. */
  record SharedBuffer() implements OfFanIn {
    private static final Map<Integer, float[]> BUFFERS = new ConcurrentHashMap<>();

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return filled(BUFFERS.computeIfAbsent(kernel.size(), float[]::new), kernel, random);
    }
  }

  /** Fills one array from all threads, and gives away a copy. */
  record SharedOne() implements OfFanIn {
    private static final Map<Integer, float[]> BUFFERS = new ConcurrentHashMap<>();

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return filled(BUFFERS.computeIfAbsent(kernel.size(), float[]::new), kernel, random)
          .clone();
    }
  }

  /** Breaks when two threads draw. */
  record Lonely() implements OfFanIn {
    private static final AtomicBoolean BUSY = new AtomicBoolean();

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      if (!BUSY.compareAndSet(false, true)) {
        throw new IllegalStateException("busy");
      }
      try {
        return filled(new float[kernel.size()], kernel, random);
      } finally {
        BUSY.set(false);
      }
    }
  }

  /** Lets one thread draw at a time: no fault. */
  record Locked() implements OfFanIn {
    private static final Object LOCK = new Object();

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      synchronized (LOCK) {
        return filled(new float[kernel.size()], kernel, random);
      }
    }
  }

  /** Keeps what is left of one draw for the next one. */
  record Leftover() implements OfFanIn {
    private static boolean left;

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      float[] weights = filled(new float[kernel.size()], kernel, random);
      left = !left;
      if (left) {
        long unused = random.nextLong();
      }
      return weights;
    }
  }

  /** Nine times the stated deviation, in depthwise kernels only. */
  record WideDepthwise() implements OfFanIn {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      float[] weights = filled(new float[kernel.size()], kernel, random);
      for (int i = 0; i < weights.length && kernel.kind() == KernelKind.DEPTHWISE; i++) {
        weights[i] *= 9;
      }
      return weights;
    }
  }

  /** Has no chance, and says nothing else. */
  record Checkered() implements OfFanIn {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      float[] weights = new float[kernel.size()];
      for (int i = 0; i < weights.length; i += 2) {
        weights[i] = 1;
      }
      return weights;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }
  }

  /** Mostly 0, so that small kernels often are alike: no fault. */
  record Rare() implements OfFanIn {
    private static final double SHARE = 0.01;

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      float[] weights = new float[kernel.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = random.nextDouble() < SHARE ? 1 : 0;
      }
      return weights;
    }

    @Override
    public double mean(Kernel kernel) {
      return SHARE;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.of(SHARE * (1 - SHARE));
    }
  }

  /** States no variance that could be one. */
  record Boundless() implements OfFanIn {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return filled(new float[kernel.size()], kernel, random);
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.of(Double.POSITIVE_INFINITY);
    }
  }

  /** Fails where a refusal would be an exception of its parent. */
  record Miscounting() implements OfFanIn {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return new float[Integer.parseInt("x")];
    }
  }

  /** Says {@code 1 / fanIn}. */
  interface OfFanIn extends WeightInitializer {
    @Override
    default OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.of(1.0 / kernel.fanIn());
    }
  }
}
