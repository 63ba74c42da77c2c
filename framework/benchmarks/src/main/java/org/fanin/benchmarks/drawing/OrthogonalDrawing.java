package org.fanin.benchmarks.drawing;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRBlock;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.block.MatrixOps_DDRB;
import org.ejml.dense.block.decomposition.qr.QRDecompositionHouseholder_MT_DDRB;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_MT_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecomposition_DDRB_to_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.fanin.initializers.Orthogonal;
import org.fanin.initializers.kernel.Kernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A square orthogonal kernel by Fanin, and a square orthogonal factor by EJML's algorithms. */
@State(Scope.Benchmark)
public class OrthogonalDrawing {

  private static final int SIZE = 2_048;

  private final Kernel square = Kernel.dense("square", SIZE, SIZE);
  private final RandomGenerator random = new SplittableRandom(1);
  private final DMatrixRMaj gaussian = new DMatrixRMaj(SIZE, SIZE);

  /** A decomposition overwrites its input. */
  @Setup(Level.Invocation)
  public void fill() {
    RandomMatrices_DDRM.fillGaussian(gaussian, 0, 1, new Random(1));
  }

  @Benchmark
  public float[] fanin() {
    return new Orthogonal.Sampler(1).sample(square, random);
  }

  @Benchmark
  public DMatrixRMaj columns() {
    return factor(new QRDecompositionHouseholderColumn_DDRM());
  }

  @Benchmark
  public DMatrixRMaj columnsInThreads() {
    return factor(new QRDecompositionHouseholderColumn_MT_DDRM());
  }

  @Benchmark
  public DMatrixRMaj blocks() {
    return factor(new QRDecomposition_DDRB_to_DDRM());
  }

  @Benchmark
  public DMatrixRMaj blocksInThreads() {
    DMatrixRBlock blocks = MatrixOps_DDRB.convert(gaussian);
    QRDecompositionHouseholder_MT_DDRB qr = new QRDecompositionHouseholder_MT_DDRB();
    if (!qr.decompose(blocks)) {
      throw new IllegalStateException("EJML found no factors");
    }
    return MatrixOps_DDRB.convert(qr.getQ(null, true), new DMatrixRMaj(SIZE, SIZE));
  }

  private DMatrixRMaj factor(QRDecomposition<DMatrixRMaj> qr) {
    if (!qr.decompose(gaussian)) {
      throw new IllegalStateException("EJML found no factors");
    }
    return qr.getQ(null, true);
  }
}
