package org.fanin.benchmarks.contender;

import java.util.List;

/**
 * A library that trains the reference study's network: dense 784-512-256-128-64-10, ReLU, softmax
 * cross-entropy, batches of 32, Adam with learning rate 0.001.
 */
interface Contender {

  /** Inputs, hidden units, classes. */
  List<Integer> WIDTHS = List.of(784, 512, 256, 128, 64, 10);

  /** Samples per step. */
  int BATCH = 32;

  /** Adam's learning rate. */
  float LEARNING_RATE = 0.001f;

  /** Trains one arm, with a look at the test part after every epoch; gives its last accuracy. */
  double train(Arm arm, int epochs);
}
