package org.akashi.architecture.wrong.unmarked;

record Plain() {}
