package org.fanin.conformance.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in GitHub's Markdown. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with a head of {@code first} and then {@code others}. */
  Table(List<String> head) {
    rows.add(head);
    rows.add(head.stream().map(cell -> "---").toList());
  }

  void add(List<String> row) {
    rows.add(row);
  }

  String text() {
    return rows.stream()
        .map(row -> row.stream().collect(Collectors.joining(" | ", "| ", " |\n")))
        .collect(Collectors.joining("", "", "\n"));
  }
}
