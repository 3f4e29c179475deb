package org.akashi.synth.ovn;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.akashi.synth.plan.CloudPlan;
import org.akashi.synth.plan.Part;

/**
 * A cloud's parts, to go over as often as there are tables: that takes time, but no memory.
 *
 * @param pass goes over all parts; is told what for
 */
record Parts(CloudPlan plan, BiConsumer<String, Consumer<Part>> pass) {

    void over(String step, Consumer<Part> consumer) {
        pass.accept(step, consumer);
    }
}
