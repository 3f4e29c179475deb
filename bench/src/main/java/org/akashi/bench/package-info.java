/** Benchmarks: clouds are generated, then whole processes and their parts are measured on them. See {@code docs/performance.md}. */
@NullMarked
package org.akashi.bench;

import org.jspecify.annotations.NullMarked;
