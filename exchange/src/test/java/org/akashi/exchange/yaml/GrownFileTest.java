package org.akashi.exchange.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrownFileTest {

    private static final List<Tree> NEW = List.of(
            Tree.entries().with("id", "C-2").with("text", "一行目\n\n  三行目").build());

    private static Optional<String> grown(String before) {
        return GrownFile.of("a.yaml", before, "comments", NEW).map(GrownFile::text);
    }

    @Test
    void items_are_put_below_the_last_and_everything_else_stays() {
        String head = "# 頭\ncomments:   # 表\n    - id: C-1 # 𠮷\n      text: |\n        a\n\n        # b\n";
        String rest = "\n# 次の表\nothers: [1]\n";
        String added = "    - id: C-2\n      text: |-\n        一行目\n\n          三行目\n";

        assertThat(grown(head + rest)).contains(head + added + rest);
        assertThat(grown("# 𠮷\n" + head)).contains("# 𠮷\n" + head + added);
    }

    @Test
    void a_file_without_a_last_line_feed_and_one_of_another_system_grow_the_same_way() {
        assertThat(grown("comments:\n- {id: C-1}"))
                .contains("comments:\n- {id: C-1}\n- id: C-2\n  text: |-\n    一行目\n\n      三行目\n");
        assertThat(grown("comments:\r\n  - {id: C-1}\r\n\r\nothers: 1\r\n"))
                .contains(
                        "comments:\r\n  - {id: C-1}\r\n  - id: C-2\r\n    text: |-\r\n      一行目\r\n\r\n        三行目\r\n\r\nothers: 1\r\n");
    }

    @Test
    void a_list_in_one_line_and_one_that_is_not_there_do_not_grow() {
        assertThat(grown("comments: [{id: C-1}]\n")).isEmpty();
        assertThat(grown("comments: []\n")).isEmpty();
        assertThat(grown("comments: text\n")).isEmpty();
        assertThat(grown("others:\n- 1\n")).isEmpty();
        assertThat(grown("- 1\n")).isEmpty();
    }
}
