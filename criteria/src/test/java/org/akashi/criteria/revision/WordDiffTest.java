package org.akashi.criteria.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.akashi.criteria.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    /** Changed pieces in brackets. */
    private static String shown(List<WordDiff.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void japanese_is_compared_by_words_of_a_dictionary() {
        WordDiff diff = WordDiff.of("組織は、必要な経営資源を決定する。", "組織は、必要な資源を決定する。");
        assertThat(shown(diff.before())).isEqualTo("組織は、必要な[経営]資源を決定する。");
        assertThat(shown(diff.after())).isEqualTo("組織は、必要な資源を決定する。");
    }

    @Test
    void english_is_compared_by_words() {
        WordDiff diff =
                WordDiff.of("The provider should keep logs for 90 days.", "The provider shall keep logs for 90 days.");
        assertThat(shown(diff.before())).isEqualTo("The provider [should] keep logs for 90 days.");
        assertThat(shown(diff.after())).isEqualTo("The provider [shall] keep logs for 90 days.");
    }

    @Test
    void equal_texts_have_no_changed_piece_and_one_that_was_empty_is_changed_as_a_whole() {
        assertThat(WordDiff.of("同じ文。", "同じ文。").isSame()).isTrue();
        assertThat(shown(WordDiff.of("", "新しい文。").after())).isEqualTo("[新しい文。]");
    }

    @Test
    void the_pieces_of_a_side_joined_are_its_text() {
        List<String> texts = Catalogue.bundled().own().stream()
                .limit(120)
                .map(own -> own.text().text().ja() + "\n" + own.text().text().en())
                .toList();
        for (int i = 1; i < texts.size(); i++) {
            WordDiff diff = WordDiff.of(texts.get(i - 1), texts.get(i));
            assertThat(diff.before().stream().map(WordDiff.Piece::text).collect(Collectors.joining()))
                    .isEqualTo(texts.get(i - 1));
            assertThat(diff.after().stream().map(WordDiff.Piece::text).collect(Collectors.joining()))
                    .isEqualTo(texts.get(i));
        }
    }
}
