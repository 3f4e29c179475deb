package org.akashi.bench;

import java.util.List;

/** Something that is measured on a cloud: one class each. What it cannot finish is a figure as well. */
interface Measurement {

    List<Figure> of(BenchCloud cloud);
}
