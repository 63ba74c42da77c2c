package org.fanin.benchmarks.measurement;

/** The least Java program. */
final class Hello {

  private Hello() {}

  @SuppressWarnings("SystemOut") // all that it does
  public static void main(String[] arguments) {
    System.out.println("hello, world");
  }
}
