package org.akashi.architecture.wrong.isolation;

import java.nio.file.Path;
import org.akashi.architecture.wrong.read.Source;

record Peek(Path file, Source source) {}
