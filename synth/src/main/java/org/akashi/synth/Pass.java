package org.akashi.synth;

import java.util.function.Consumer;
import org.akashi.synth.plan.CloudPlan;
import org.akashi.synth.plan.Part;

/** One pass over all parts, with word of how far it is. */
final class Pass {

    private final CloudPlan plan;
    private final CloudGenerator.Progress progress;
    private final long all;

    Pass(CloudPlan plan, CloudGenerator.Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.all = plan.shape().parts() + 1L;
    }

    void over(String step, Consumer<Part> consumer) {
        long every = Math.max(1, all / 1000);
        long[] done = {0};
        plan.forEach(part -> {
            if (done[0] % every == 0) {
                progress.at(step, done[0], all);
            }
            consumer.accept(part);
            done[0]++;
        });
        progress.at(step, all, all);
    }
}
