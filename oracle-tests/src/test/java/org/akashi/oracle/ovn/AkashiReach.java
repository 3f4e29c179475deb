package org.akashi.oracle.ovn;

import java.nio.file.Path;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.isolation.ReachEvaluator;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;
import org.akashi.read.CloudReader;

/** The product's side of the comparison, and the only class here that knows its reader and its engine. */
public final class AkashiReach {

    private final ReachEvaluator evaluator;

    private AkashiReach(ReachEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Reads a sample as {@code akashi reach} does. Names that begin with {@code _}, the oracle's own among them, are no evidence. */
    public static AkashiReach open(Path sample) {
        return new AkashiReach(ReachEvaluator.of(CloudReader.read(EvidenceFolder.open(sample))));
    }

    public Answer answer(Question question) {
        return evaluator.answer(question);
    }
}
