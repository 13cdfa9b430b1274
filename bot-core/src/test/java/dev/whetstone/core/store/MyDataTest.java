package dev.whetstone.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a member's own file is made of.
final class MyDataTest {
  @TempDir Path folder;

  @Test
  void every_table_that_names_a_member_is_in_the_file() {
    try (Database database = Database.open(folder.resolve("whetstone.db"))) {
      List<String> naming =
          database.read(sql ->
              Everything.tables(sql).stream()
                  .filter(table -> Everything.columns(sql, table).stream().anyMatch(this::names))
                  .toList());

      assertThat(naming).isNotEmpty();
      assertThat(naming)
          .as("a section of MyData for each; what names the person must go in Erasure too")
          .allSatisfy(table -> assertThat(MyData.queries()).containsPattern("\\b" + table + "\\b"));
    }
  }

  private boolean names(String column) {
    return column.endsWith("member_id") || column.equals("manager_id");
  }
}
