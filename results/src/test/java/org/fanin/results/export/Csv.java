package org.fanin.results.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file as a parser sees it that is not the writer's.
 *
 * @param header the names of the columns
 * @param rows the fields below
 */
record Csv(List<String> header, List<List<String>> rows) {

  static Csv read(Path file) throws IOException {
    var mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    try (var reader = Files.newBufferedReader(file, UTF_8);
        MappingIterator<String[]> lines = mapper.readerFor(String[].class).readValues(reader)) {
      List<List<String>> all = lines.readAll().stream().map(List::of).toList();
      return new Csv(all.get(0), all.subList(1, all.size()));
    }
  }

  /** All fields of a column, from the top. */
  List<String> column(String name) {
    int index = header.indexOf(name);
    return rows.stream().map(row -> row.get(index)).toList();
  }
}
