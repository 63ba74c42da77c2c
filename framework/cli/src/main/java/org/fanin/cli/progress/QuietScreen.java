package org.fanin.cli.progress;

/** Shows nothing. */
final class QuietScreen implements Screen {

  @Override
  public void milestone(String line) {}

  @Override
  public void detail(String line) {}

  @Override
  public void progress(double fraction, String message) {}

  @Override
  public void close() {}
}
