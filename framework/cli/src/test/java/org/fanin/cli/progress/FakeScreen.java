package org.fanin.cli.progress;

import java.util.ArrayList;
import java.util.List;

/** Remembers what it shows. */
final class FakeScreen implements Screen {
  final List<String> milestones = new ArrayList<>();
  final List<String> details = new ArrayList<>();
  double fraction;
  String message = "";

  @Override
  public void milestone(String line) {
    milestones.add(line);
  }

  @Override
  public void detail(String line) {
    details.add(line);
  }

  @Override
  public void progress(double newFraction, String newMessage) {
    fraction = newFraction;
    message = newMessage;
  }

  @Override
  public void close() {}
}
