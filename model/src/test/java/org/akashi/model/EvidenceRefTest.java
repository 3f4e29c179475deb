package org.akashi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceRefTest {

    @Test
    void an_item_is_the_place_that_its_text_names() {
        EvidenceRef.Items items = EvidenceRef.items("a.json", "/0/ports");
        for (int index : new int[] {0, 1, 9, 10, 11, 99, 100, 1_234_567, 999_999_999, Integer.MAX_VALUE - 1}) {
            EvidenceRef item = items.at(index);
            EvidenceRef text = new EvidenceRef("a.json", "/0/ports/" + index);

            assertThat(item.pointer()).isEqualTo(text.pointer());
            assertThat(item).isEqualTo(text).hasSameHashCodeAs(text);
            assertThat(text).isEqualTo(item);
            assertThat(item.child("name")).isEqualTo(new EvidenceRef("a.json", "/0/ports/" + index + "/name"));
            assertThat(item).hasToString("a.json#/0/ports/" + index);
        }
    }

    @Test
    void places_of_two_lists_or_artefacts_differ() {
        EvidenceRef item = EvidenceRef.items("a.json", "/ports").at(1);

        assertThat(item)
                .isNotEqualTo(EvidenceRef.items("b.json", "/ports").at(1))
                .isNotEqualTo(EvidenceRef.items("a.json", "/portz").at(1))
                .isNotEqualTo(EvidenceRef.items("a.json", "/ports").at(11))
                .isEqualTo(EvidenceRef.items("a.json", "/ports").at(1));
        assertThat(EvidenceRef.whole("a.json")).hasToString("a.json").isNotEqualTo(item);
    }

    @Test
    void places_are_in_order_of_artefact_and_text_however_they_are_held() {
        Random random = new Random(5);
        List<EvidenceRef> places = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String artifact = "abc".charAt(random.nextInt(3)) + ".json";
            int index = random.nextInt(300);
            places.add(
                    random.nextBoolean()
                            ? EvidenceRef.items(artifact, "/ports").at(index)
                            : new EvidenceRef(artifact, "/ports/" + index));
        }
        Collections.sort(places);

        assertThat(places)
                .isSortedAccordingTo(Comparator.comparing(EvidenceRef::artifact).thenComparing(EvidenceRef::pointer));
    }
}
