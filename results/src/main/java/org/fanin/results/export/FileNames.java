package org.fanin.results.export;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.folder.Moment;

/**
 * Names files after layers, which users may call anything: {@code END.dense-1.out.csv}. Characters
 * that a file system may not take become hyphens, and names that would then be equal are numbered.
 *
 * @param folder of all files
 * @param moment with which all names begin
 */
record FileNames(Path folder, Moment moment) {

  List<Path> of(List<CapturedColumn> columns) {
    var taken = new HashSet<String>();
    return columns.stream()
        .map(column -> folder.resolve(name(column.name(), taken)))
        .toList();
  }

  private String name(String column, Set<String> taken) {
    String name = moment + "." + column.replaceAll("[^\\p{L}\\p{N}._-]", "-");
    String unique = name;
    // Some file systems take large and small letters for the same.
    for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
      unique = name + "-" + number;
    }
    return unique + ".csv";
  }
}
