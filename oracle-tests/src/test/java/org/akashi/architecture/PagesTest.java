package org.akashi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    private final Pages pages = new Pages(Path.of(System.getProperty("akashi.root")));

    @TempDir
    Path folder;

    @Test
    void every_link_leads_to_something() throws IOException {
        assertThat(pages.broken()).isEmpty();
    }

    @Test
    void pages_in_two_languages_lead_to_each_other() throws IOException {
        assertThat(pages.unpaired()).isEmpty();
    }

    @Test
    void the_pages_of_collectors_give_the_same_commands_in_both_languages() throws IOException {
        assertThat(pages.otherCommands("docs/collect-")).isEmpty();
    }

    @Test
    void a_link_to_no_file_or_no_heading_is_found() throws IOException {
        write(
                "docs/a.md",
                "# A\n[b](b.md#二つ目-of-b) [c](c.md) [b](b.md#none) [here](#a) [x](https://example.org/x) `[d](d.md)`\n");
        write("docs/b.md", "# B\n\n```\n# none\n```\n\n## 二つ目 (of B)\n\n[up](../e.png)\n");
        write("target/f.md", "[g](g.md)\n");

        assertThat(new Pages(folder).broken())
                .containsExactly("docs/a.md: c.md", "docs/a.md: b.md#none", "docs/b.md: ../e.png");
    }

    @Test
    void a_page_without_the_other_language_is_found() throws IOException {
        write("a.md", "[日本語](a.ja.md)\n");
        write("a.ja.md", "[English](a.md)\n");
        write("b.md", "no link\n");
        write("b.ja.md", "[English](b.md)\n");
        write("c.ja.md", "\n");

        assertThat(new Pages(folder).unpaired()).containsExactly("b.ja.md", "c.ja.md");
    }

    @Test
    void other_commands_are_found_and_other_comments_are_not() throws IOException {
        write("docs/a.md", "    do this     # afterwards\n");
        write("docs/a.ja.md", "    do this     # 後で\n");
        write("docs/b.md", "    do this\n");
        write("docs/b.ja.md", "    do that\n");

        assertThat(new Pages(folder).otherCommands("docs/")).containsExactly("docs/b.ja.md");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }
}
