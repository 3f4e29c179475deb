package org.akashi.synth.plan;

import java.util.ArrayList;
import java.util.List;

/** What should be found because of a part. */
final class Expectations {

    private final List<ExpectedCrossing> crossings = new ArrayList<>();
    private String defect = "";
    private boolean onlyOvn;

    List<ExpectedCrossing> crossings() {
        return crossings;
    }

    /** From here on, what is expected is because of this defect. */
    void because(String name) {
        defect = name;
    }

    /** From here on, what is expected shows in nothing but OVN's databases. */
    void onlyInOvn() {
        onlyOvn = true;
    }

    /** A back door. */
    void add(String relation, String from, String to, String cause, String object) {
        add(relation, "backdoor", from, to, cause, object);
    }

    void add(String relation, String kind, String from, String to, String cause, String object) {
        crossings.add(new ExpectedCrossing(relation, kind, from, to, cause, object, onlyOvn, defect));
    }

    /** The same back door both ways. */
    void addBoth(String relation, String one, String other, String cause, String object) {
        add(relation, one, other, cause, object);
        add(relation, other, one, cause, object);
    }
}
