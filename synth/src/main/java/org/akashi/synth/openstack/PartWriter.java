package org.akashi.synth.openstack;

import org.akashi.synth.plan.Part;

/** Writes what some lists say of each part. */
interface PartWriter extends AutoCloseable {

    void write(Part part);

    @Override
    void close();
}
